<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>AxisTeller</name>
    <message>
        <source>End of the order</source>
        <translation>Einde van het huisverbod</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Huisverbod</translation>
    </message>
    <message>
        <source>imposed; first period</source>
        <translation>opgelegd; eerste periode</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Verlenging</translation>
    </message>
    <message>
        <source>extended by the mayor</source>
        <translation>verlengd door de burgemeester</translation>
    </message>
    <message>
        <source>No longer in force</source>
        <translation>Niet meer van kracht</translation>
    </message>
    <message>
        <source>decided %1</source>
        <translation>besloten %1</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 dagen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Early end of the order</source>
        <translation>Vroeg einde van het huisverbod</translation>
    </message>
    <message>
        <source>Latest end by law</source>
        <translation>Uiterste wettelijke einde</translation>
    </message>
    <message>
        <source>%1, place %2</source>
        <translation>%1, plek %2</translation>
    </message>
    <message>
        <source>place of the stay</source>
        <translation>plek van het verblijf</translation>
    </message>
    <message>
        <source>Limit of the house</source>
        <translation>Grens van het huis</translation>
    </message>
    <message>
        <source>longest stay there</source>
        <translation>langste verblijf daar</translation>
    </message>
    <message>
        <source>Stay %1: %2</source>
        <translation>Verblijf %1: %2</translation>
    </message>
    <message>
        <source>%1: from %2 until %3.</source>
        <translation>%1: van %2 tot %3.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>It is now %1.</source>
        <translation>Het is nu %1.</translation>
    </message>
    <message>
        <source>the order cannot last longer</source>
        <translation>het huisverbod kan niet langer duren</translation>
    </message>
    <message>
        <source>basis not known yet</source>
        <translation>grond nog niet bekend</translation>
    </message>
    <message>
        <source>details are missing</source>
        <translation>gegevens ontbreken</translation>
    </message>
    <message>
        <source>O</source>
        <comment>letter of an order</comment>
        <translation>H</translation>
    </message>
    <message>
        <source>E</source>
        <comment>letter of an extension</comment>
        <translation>V</translation>
    </message>
    <message>
        <source>X</source>
        <comment>letter of what is no longer in force</comment>
        <translation>X</translation>
    </message>
    <message>
        <source>W</source>
        <comment>letter of a withdrawal</comment>
        <translation>I</translation>
    </message>
    <message>
        <source>A</source>
        <comment>letter of an annulment</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>S</source>
        <comment>letter of a suspension</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>R</source>
        <comment>letter of a reinstatement</comment>
        <translation>L</translation>
    </message>
    <message>
        <source>C</source>
        <comment>letter of a correction</comment>
        <translation>B</translation>
    </message>
</context>
<context>
    <name>AxisWords</name>
    <message>
        <source>Order</source>
        <translation>Huisverbod</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Verblijf</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plekken</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Fill this in.</source>
        <translation>Vul dit in.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Dit is te lang.</translation>
    </message>
    <message>
        <source>This number is too small or too large.</source>
        <translation>Dit getal is te klein of te groot.</translation>
    </message>
    <message>
        <source>This is no time that can be read.</source>
        <translation>Dit is geen leesbare tijd.</translation>
    </message>
    <message>
        <source>This text cannot be read.</source>
        <translation>Deze tekst is niet te lezen.</translation>
    </message>
    <message>
        <source>This choice is not known.</source>
        <translation>Deze keuze is niet bekend.</translation>
    </message>
</context>
<context>
    <name>HistoryTeller</name>
    <message>
        <source>end</source>
        <translation>einde</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>begin</translation>
    </message>
    <message>
        <source>imposed</source>
        <translation>opgelegd</translation>
    </message>
    <message>
        <source>state</source>
        <translation>stand</translation>
    </message>
    <message>
        <source>place</source>
        <translation>plek</translation>
    </message>
    <message>
        <source>case</source>
        <translation>zaak</translation>
    </message>
    <message>
        <source>order</source>
        <translation>huisverbod</translation>
    </message>
    <message>
        <source>bases</source>
        <translation>gronden</translation>
    </message>
    <message>
        <source>days of the first period</source>
        <translation>dagen van de eerste periode</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>another place</source>
        <translation>een andere plek</translation>
    </message>
    <message>
        <source>attached</source>
        <translation>gekoppeld</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>wheelchair access</source>
        <translation>rolstoeltoegankelijk</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nodig</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>niet nodig</translation>
    </message>
</context>
<context>
    <name>NetworkTables</name>
    <message>
        <source>Who talks to whom about what</source>
        <translation>Wie met wie waarover praat</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Geëindigd</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>%1 about: %2. %3, %4.</source>
        <comment>whom, what, how it came, seen</comment>
        <translation>%1 over: %2. %3, %4.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Hoe het kwam</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gezien</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>entered by mistake: %1</source>
        <translation>bij vergissing ingevoerd: %1</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, kind</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Aangeboden</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stap</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Kenmerk</translation>
    </message>
</context>
<context>
    <name>NetworkWords</name>
    <message>
        <source>Nobody has the lead of this case.</source>
        <translation>Niemand heeft de regie in deze zaak.</translation>
    </message>
    <message>
        <source>%1 has the lead, since %2.</source>
        <translation>%1 heeft de regie, sinds %2.</translation>
    </message>
    <message>
        <source>%1 has the lead.</source>
        <translation>%1 heeft de regie.</translation>
    </message>
    <message>
        <source>The lead is offered to %1, since %2. They have to accept it.</source>
        <translation>De regie is aangeboden aan %1, sinds %2. Zij moeten die aannemen.</translation>
    </message>
    <message>
        <source>More than one organisation talks with %1 about %2: %3.</source>
        <translation>Meer dan één organisatie praat met %1 over %2: %3.</translation>
    </message>
    <message>
        <source>More than one organisation does the same: %1. It is open at %2.</source>
        <translation>Meer dan één organisatie doet hetzelfde: %1. Het staat open bij %2.</translation>
    </message>
    <message>
        <source>There is a safety plan, since %1.</source>
        <translation>Er is een veiligheidsplan, sinds %1.</translation>
    </message>
    <message>
        <source>No safety plan is recorded.</source>
        <translation>Er is geen veiligheidsplan vastgelegd.</translation>
    </message>
    <message>
        <source>Happened %2: %1.</source>
        <translation>Gebeurd op %2: %1.</translation>
    </message>
    <message>
        <source>%1 talks with %2 about %3</source>
        <translation>%1 praat met %2 over %3</translation>
    </message>
    <message>
        <source>no longer needed: %1</source>
        <translation>vervallen: %1</translation>
    </message>
    <message>
        <source>no longer needed</source>
        <translation>vervallen</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>klaar %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>put off until %1</source>
        <translation>uitgesteld tot %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>task, who was told and who is next</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>StayTables</name>
    <message>
        <source>%1, departure overdue</source>
        <translation>%1, vertrek te laat</translation>
    </message>
    <message>
        <source>details missing</source>
        <translation>gegevens ontbreken</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>compleet</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Gepland einde</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Gebeurd</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Eerst → daarna</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Grondslag</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Nog</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Vertrokken</translation>
    </message>
</context>
<context>
    <name>StayWords</name>
    <message>
        <source>a place</source>
        <translation>een plek</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>elders</translation>
    </message>
    <message>
        <source>an organisation that is not in the list</source>
        <translation>een organisatie die niet in de lijst staat</translation>
    </message>
    <message>
        <source>the system</source>
        <translation>het systeem</translation>
    </message>
    <message>
        <source>somebody elsewhere</source>
        <translation>iemand elders</translation>
    </message>
    <message>
        <source>This stay rests on no order.</source>
        <translation>Dit verblijf rust niet op een huisverbod.</translation>
    </message>
    <message>
        <source>The stay ended together with the order.</source>
        <translation>Het verblijf eindigde tegelijk met het huisverbod.</translation>
    </message>
    <message>
        <source>The stay ends together with the order.</source>
        <translation>Het verblijf eindigt tegelijk met het huisverbod.</translation>
    </message>
    <message>
        <source>The stay ended %1 after the order.</source>
        <translation>Het verblijf eindigde %1 na het huisverbod.</translation>
    </message>
    <message>
        <source>The stay ends %1 after the order.</source>
        <translation>Het verblijf eindigt %1 na het huisverbod.</translation>
    </message>
    <message>
        <source>The stay ended %1 before the order.</source>
        <translation>Het verblijf eindigde %1 voor het huisverbod.</translation>
    </message>
    <message>
        <source>The stay ends %1 before the order.</source>
        <translation>Het verblijf eindigt %1 voor het huisverbod.</translation>
    </message>
    <message>
        <source>Stay at %1 moves along, to %2.</source>
        <translation>Verblijf op %1 schuift mee, naar %2.</translation>
    </message>
    <message>
        <source>Stay at %1 does not change: until %2.</source>
        <translation>Verblijf op %1 verandert niet: tot %2.</translation>
    </message>
    <message>
        <source>Stay at %1 goes on until %2. Somebody has to decide what comes next; a task is opened for that.</source>
        <translation>Verblijf op %1 gaat door tot %2. Iemand moet besluiten wat daarna komt; daarvoor komt er een taak.</translation>
    </message>
    <message>
        <source>Stay at %1 cannot follow and keeps its end, %2.</source>
        <translation>Verblijf op %1 kan niet mee en houdt zijn einde, %2.</translation>
    </message>
    <message>
        <source>In the way: %1, from %2.</source>
        <translation>In de weg: %1, vanaf %2.</translation>
    </message>
    <message>
        <source>In the way: %1.</source>
        <translation>In de weg: %1.</translation>
    </message>
    <message>
        <source>Needed until %1.</source>
        <translation>Nodig tot %1.</translation>
    </message>
    <message>
        <source>No other place is free.</source>
        <translation>Er is geen andere plek vrij.</translation>
    </message>
    <message>
        <source>Other places: %1.</source>
        <translation>Andere plekken: %1.</translation>
    </message>
    <message>
        <source>Order: %1, until %2.</source>
        <translation>Huisverbod: %1, tot %2.</translation>
    </message>
    <message>
        <source>Stay at %1 until %2. Limit of the house: %3.</source>
        <translation>Verblijf op %1 tot %2. Grens van het huis: %3.</translation>
    </message>
    <message>
        <source>The order is imposed or ends in an hour in which the clock changes: this time does not exist, or exists twice. It is counted until %1. Have the municipality confirm this end.</source>
        <translation>Het huisverbod begint of eindigt in een uur waarin de klok verandert: die tijd bestaat niet, of bestaat twee keer. Er is geteld tot %1. Laat de gemeente dit einde bevestigen.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>facility, place</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>It is not recorded yet when the order was handed over or told. Until then it is counted from the imposition, to %1. Ctrl+D records it.</source>
        <translation>Nog niet vastgelegd is wanneer het huisverbod is uitgereikt of aangezegd. Tot dan wordt vanaf het opleggen geteld, tot %1. Ctrl+D legt het vast.</translation>
    </message>
    <message>
        <source>The condition of the suspension is met; it was due %1.</source>
        <translation>Aan de voorwaarde van de schorsing is voldaan; dat moest vóór %1.</translation>
    </message>
    <message>
        <source>Suspended on a condition that has to be met by %1.</source>
        <translation>Geschorst onder een voorwaarde; daaraan moet zijn voldaan vóór %1.</translation>
    </message>
    <message>
        <source>No next step is agreed yet.</source>
        <translation>Er is nog geen volgende stap afgesproken.</translation>
    </message>
    <message>
        <source>Next step: %1, agreed %2.</source>
        <translation>Volgende stap: %1, afgesproken %2.</translation>
    </message>
    <message>
        <source>The house did not say whether this person may come back.</source>
        <translation>Het huis heeft niet gezegd of deze persoon mag terugkomen.</translation>
    </message>
    <message>
        <source>The house said: may come back from %1 on.</source>
        <translation>Het huis zei: mag terugkomen vanaf %1.</translation>
    </message>
    <message>
        <source>The house said: %1.</source>
        <translation>Het huis zei: %1.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::ActPanel</name>
    <message>
        <source>What would happen can be said once there is a connection.</source>
        <translation>Wat er zou gebeuren, is te zien zodra er verbinding is.</translation>
    </message>
    <message>
        <source>Looking what would happen…</source>
        <translation>Kijken wat er zou gebeuren…</translation>
    </message>
    <message>
        <source>There is no connection. This is not kept for later: do it when it is back.</source>
        <translation>Er is geen verbinding. Dit wordt niet bewaard voor later: doe het als de verbinding terug is.</translation>
    </message>
    <message>
        <source>%1 Press Enter again to do it.</source>
        <translation>%1 Druk nog eens op Enter om het te doen.</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>If you do this:
%1</source>
        <translation>Als u dit doet:
%1</translation>
    </message>
    <message>
        <source>This would be refused. %1</source>
        <translation>Dit zou worden geweigerd. %1</translation>
    </message>
    <message>
        <source>This was not done. %1</source>
        <translation>Dit is niet gedaan. %1</translation>
    </message>
    <message>
        <source>What would happen is not known now. %1</source>
        <translation>Wat er zou gebeuren, is nu niet bekend. %1</translation>
    </message>
    <message>
        <source>%1 Enter asks again.</source>
        <translation>%1 Enter vraagt het opnieuw.</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>Er is geen verbinding.</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Sluiten  Esc</translation>
    </message>
</context>
<context>
    <name>adempauze::client::AgencyPicker</name>
    <message>
        <source>Organisations that take part</source>
        <translation>Betrokken organisaties</translation>
    </message>
    <message>
        <source>Part of %1</source>
        <translation>Rol van %1</translation>
    </message>
    <message>
        <source>Ground on which %1 is told</source>
        <translation>Grondslag waarop %1 bericht krijgt</translation>
    </message>
</context>
<context>
    <name>adempauze::client::AgreementAct</name>
    <message>
        <source>Agree who talks to whom</source>
        <translation>Afspreken wie met wie praat</translation>
    </message>
    <message>
        <source>Choose which organisation talks.</source>
        <translation>Kies welke organisatie praat.</translation>
    </message>
    <message>
        <source>Choose with whom.</source>
        <translation>Kies met wie.</translation>
    </message>
    <message>
        <source>Choose with which organisation.</source>
        <translation>Kies met welke organisatie.</translation>
    </message>
    <message>
        <source>Choose about what.</source>
        <translation>Kies waarover.</translation>
    </message>
    <message>
        <source>Agreed: %1 talks with %2 about %3.</source>
        <translation>Afgesproken: %1 praat met %2 over %3.</translation>
    </message>
    <message>
        <source>Agree on it  Enter</source>
        <translation>Afspreken  Enter</translation>
    </message>
    <message>
        <source>Who talks</source>
        <translation>Wie praat</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>kies</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Which organisation</source>
        <translation>Welke organisatie</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
</context>
<context>
    <name>adempauze::client::AppointmentAct</name>
    <message>
        <source>Make an appointment</source>
        <translation>Afspraak maken</translation>
    </message>
    <message>
        <source>Choose what was agreed on.</source>
        <translation>Kies wat is afgesproken.</translation>
    </message>
    <message>
        <source>Agreed on: %1, %2. It stands among your tasks.</source>
        <translation>Afgesproken: %1, %2. De afspraak staat bij uw taken.</translation>
    </message>
    <message>
        <source>Make the appointment  Enter</source>
        <translation>Afspraak maken  Enter</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
</context>
<context>
    <name>adempauze::client::BanAct</name>
    <message>
        <source>Keep out of this house</source>
        <translation>Niet meer toelaten in dit huis</translation>
    </message>
    <message>
        <source>First complete the details: it is not recorded who this is.</source>
        <translation>Vul eerst de gegevens aan: er is niet vastgelegd wie dit is.</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Kies een reden.</translation>
    </message>
    <message>
        <source>This person is kept out of %1 until %2. This does not end the stay.</source>
        <translation>Deze persoon wordt tot %2 niet toegelaten in %1. Het verblijf eindigt hierdoor niet.</translation>
    </message>
    <message>
        <source>This person is kept out of %1 until somebody lifts it. This does not end the stay.</source>
        <translation>Deze persoon wordt niet toegelaten in %1 tot iemand dit opheft. Het verblijf eindigt hierdoor niet.</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, tot %2</translation>
    </message>
    <message>
        <source>Keep out  Enter</source>
        <translation>Niet meer toelaten  Enter</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Until a moment; else until somebody lifts it</source>
        <translation>Tot een moment; anders tot iemand het opheft</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
</context>
<context>
    <name>adempauze::client::BasisAct</name>
    <message>
        <source>Next basis of the stay</source>
        <translation>Volgende grond van het verblijf</translation>
    </message>
    <message>
        <source>imposed %1, %2</source>
        <translation>opgelegd %1, %2</translation>
    </message>
    <message>
        <source>This case has no other order. Record the next order first.</source>
        <translation>Deze zaak heeft geen ander huisverbod. Leg eerst het volgende huisverbod vast.</translation>
    </message>
    <message>
        <source>%1, %2, until %3</source>
        <translation>%1, %2, tot %3</translation>
    </message>
    <message>
        <source>Go on with this basis  Enter</source>
        <translation>Doorgaan op deze grond  Enter</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grond</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Huisverbod</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Until; proposed: the limit of the house</source>
        <translation>Tot; voorgesteld: de grens van het huis</translation>
    </message>
    <message>
        <source>Until; proposed: the end of the order</source>
        <translation>Tot; voorgesteld: het einde van het huisverbod</translation>
    </message>
</context>
<context>
    <name>adempauze::client::CancelAct</name>
    <message>
        <source>Cancel the booking</source>
        <translation>Boeking annuleren</translation>
    </message>
    <message>
        <source>The booking at %1 lapses, and the organisations of the case are told.</source>
        <translation>De boeking op %1 vervalt en de organisaties van de zaak krijgen bericht.</translation>
    </message>
    <message>
        <source>Cancel the booking  Enter</source>
        <translation>Boeking annuleren  Enter</translation>
    </message>
    <message>
        <source>The booking at %1 is cancelled.</source>
        <translation>De boeking op %1 is geannuleerd.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::CaseAct</name>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>%1 Taking part: %2.</source>
        <translation>%1 Betrokken: %2.</translation>
    </message>
    <message>
        <source>The case is not known here yet.</source>
        <translation>De zaak is hier nog niet bekend.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::ContactAct</name>
    <message>
        <source>Log a contact</source>
        <translation>Contact vastleggen</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation>%1, uiterlijk %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Logged: %1, with %2, %3.</source>
        <translation>Vastgelegd: %1, met %2, %3.</translation>
    </message>
    <message>
        <source>Log the contact  Enter</source>
        <translation>Contact vastleggen  Enter</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Step that is done by it</source>
        <translation>Stap die daarmee klaar is</translation>
    </message>
</context>
<context>
    <name>adempauze::client::CorrectionAct</name>
    <message>
        <source>Correct  Enter</source>
        <translation>Verbeteren  Enter</translation>
    </message>
    <message>
        <source>Imposed, as the decision says</source>
        <translation>Opgelegd, zoals in het besluit staat</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Correct what was typed wrong</source>
        <translation>Verbeteren wat verkeerd is ingevoerd</translation>
    </message>
    <message>
        <source>the imposition</source>
        <translation>het opleggen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>event, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>days: %1</source>
        <translation>dagen: %1</translation>
    </message>
    <message>
        <source>This strikes out: %1.</source>
        <translation>Dit streept door: %1.</translation>
    </message>
    <message>
        <source>What was typed wrong</source>
        <translation>Wat verkeerd is ingevoerd</translation>
    </message>
    <message>
        <source>It never happened</source>
        <translation>Het is nooit gebeurd</translation>
    </message>
    <message>
        <source>When it was decided or happened</source>
        <translation>Wanneer het besloten of gebeurd is</translation>
    </message>
    <message>
        <source>Condition to be met by</source>
        <translation>Aan de voorwaarde voldoen vóór</translation>
    </message>
    <message>
        <source>Ends, as the decision says</source>
        <translation>Eindigt, zoals het besluit zegt</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>Days of the first period</source>
        <translation>Dagen van de eerste periode</translation>
    </message>
    <message>
        <source>as the law says</source>
        <translation>zoals de wet zegt</translation>
    </message>
</context>
<context>
    <name>adempauze::client::DecisionAct</name>
    <message>
        <source>Withdrawal of the order</source>
        <translation>Intrekking van het huisverbod</translation>
    </message>
    <message>
        <source>Annulment of the order by a court</source>
        <translation>Vernietiging van het huisverbod door de rechter</translation>
    </message>
    <message>
        <source>Suspension of the order by a court</source>
        <translation>Schorsing van het huisverbod door de rechter</translation>
    </message>
    <message>
        <source>Order in force again</source>
        <translation>Huisverbod opnieuw van kracht</translation>
    </message>
    <message>
        <source>Record the decision  Enter</source>
        <translation>Besluit vastleggen  Enter</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Besloten</translation>
    </message>
    <message>
        <source>It takes effect at another moment</source>
        <translation>Het geldt vanaf een ander moment</translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation>Geldt vanaf</translation>
    </message>
    <message>
        <source>Condition of the suspension met</source>
        <translation>Aan de voorwaarde van de schorsing voldaan</translation>
    </message>
    <message>
        <source>Condition of the suspension broken</source>
        <translation>Voorwaarde van de schorsing geschonden</translation>
    </message>
    <message>
        <source>Annulment in part by a court</source>
        <translation>Gedeeltelijke vernietiging door de rechter</translation>
    </message>
    <message>
        <source>The decision that the order waits for</source>
        <translation>De beslissing waarop het huisverbod wacht</translation>
    </message>
    <message>
        <source>Order handed over or told</source>
        <translation>Huisverbod uitgereikt of aangezegd</translation>
    </message>
    <message>
        <source>Request to the court</source>
        <translation>Verzoek aan de rechter</translation>
    </message>
    <message>
        <source>Breach of the order</source>
        <translation>Overtreding van het huisverbod</translation>
    </message>
    <message>
        <source>The order is not suspended on a condition that is still open.</source>
        <translation>Het huisverbod is niet geschorst onder een voorwaarde die nog openstaat.</translation>
    </message>
    <message>
        <source>Handed over or told</source>
        <translation>Uitgereikt of aangezegd</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gevraagd</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Gebeurd</translation>
    </message>
    <message>
        <source>Established</source>
        <translation>Vastgesteld</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, when</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>takes effect %1</source>
        <translation>gaat in %1</translation>
    </message>
    <message>
        <source>condition to be met by %1</source>
        <translation>aan de voorwaarde voldoen vóór %1</translation>
    </message>
    <message>
        <source>what is left ends %1</source>
        <translation>wat blijft, eindigt %1</translation>
    </message>
    <message>
        <source>Record it  Enter</source>
        <translation>Vastleggen  Enter</translation>
    </message>
    <message>
        <source>On a condition</source>
        <translation>Onder een voorwaarde</translation>
    </message>
    <message>
        <source>To be met by</source>
        <translation>Voldoen vóór</translation>
    </message>
    <message>
        <source>The order ends sooner</source>
        <translation>Het huisverbod eindigt eerder</translation>
    </message>
    <message>
        <source>What is left ends</source>
        <translation>Wat blijft, eindigt</translation>
    </message>
</context>
<context>
    <name>adempauze::client::DepartureAct</name>
    <message>
        <source>To another house than was planned</source>
        <translation>Naar een ander huis dan gepland</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Vertrek</translation>
    </message>
    <message>
        <source>left %1, to: %2</source>
        <translation>vertrokken %1, naar: %2</translation>
    </message>
    <message>
        <source>This ends the stay at %1. The place becomes free.</source>
        <translation>Dit beëindigt het verblijf op %1. De plek komt vrij.</translation>
    </message>
    <message>
        <source>Record the departure  Enter</source>
        <translation>Vertrek vastleggen  Enter</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Vertrokken</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>Departure from %1 recorded: %2.</source>
        <translation>Vertrek van %1 vastgelegd: %2.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::DetailsFields</name>
    <message>
        <source>Your own reference of the person</source>
        <translation>Uw eigen kenmerk van de persoon</translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation>Zonder huisverbod</translation>
    </message>
    <message>
        <source>Imposed, as the decision says</source>
        <translation>Opgelegd, zoals in het besluit staat</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Reference of the municipality, if known</source>
        <translation>Kenmerk van de gemeente, als dat bekend is</translation>
    </message>
    <message>
        <source>Days of the first period</source>
        <translation>Dagen van de eerste periode</translation>
    </message>
    <message>
        <source>Lead coordinator</source>
        <translation>Regiehouder</translation>
    </message>
    <message>
        <source>Organisations that take part</source>
        <translation>Betrokken organisaties</translation>
    </message>
    <message>
        <source>Nobody imposed an order; the stay is voluntary</source>
        <translation>Niemand legde een huisverbod op; het verblijf is vrijwillig</translation>
    </message>
    <message>
        <source>as the law says</source>
        <translation>zoals de wet zegt</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>nog niet bekend</translation>
    </message>
</context>
<context>
    <name>adempauze::client::DetailsForm</name>
    <message>
        <source>%1: %2 Enter goes on here; nothing is made twice.</source>
        <translation>%1: %2 Enter gaat hier verder; niets gebeurt twee keer.</translation>
    </message>
    <message>
        <source>The details are recorded. %1</source>
        <translation>De gegevens zijn vastgelegd. %1</translation>
    </message>
    <message>
        <source>What was begun for %1 is not finished yet. Finish it first.</source>
        <translation>Wat voor %1 begonnen is, is nog niet klaar. Maak dat eerst af.</translation>
    </message>
    <message>
        <source>Hold %1 at %2, from %3</source>
        <translation>Reservering %1 op %2, vanaf %3</translation>
    </message>
    <message>
        <source>Stay at %1, since %2</source>
        <translation>Verblijf op %1, sinds %2</translation>
    </message>
    <message>
        <source>There is no connection. This is not kept for later: do it when it is back.</source>
        <translation>Er is geen verbinding. Dit wordt niet bewaard voor later: doe het als de verbinding terug is.</translation>
    </message>
    <message>
        <source>Some fields are still empty.</source>
        <translation>Enkele velden zijn nog leeg.</translation>
    </message>
    <message>
        <source>Choose a stay or a hold first.</source>
        <translation>Kies eerst een verblijf of een reservering.</translation>
    </message>
    <message>
        <source>See the fields above.</source>
        <translation>Zie de velden hierboven.</translation>
    </message>
    <message>
        <source>This reference is known already: the person was here before. The daemon did not say who it is; call the coordinator.</source>
        <translation>Dit kenmerk is al bekend: de persoon was hier eerder. Het systeem zei niet wie het is; bel de coördinator.</translation>
    </message>
    <message>
        <source>%1: this was not done. %2 Enter goes on here.</source>
        <translation>%1: dit is niet gedaan. %2 Enter gaat hier verder.</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Go on  Enter</source>
        <translation>Verdergaan  Enter</translation>
    </message>
    <message>
        <source>Record it all  Enter</source>
        <translation>Alles vastleggen  Enter</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: gedaan</translation>
    </message>
    <message>
        <source>%1: busy…</source>
        <translation>%1: bezig…</translation>
    </message>
    <message>
        <source>%1: not yet</source>
        <translation>%1: nog niet</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>De zaak openen</translation>
    </message>
    <message>
        <source>Record the person</source>
        <translation>De persoon vastleggen</translation>
    </message>
    <message>
        <source>Record the order</source>
        <translation>Het huisverbod vastleggen</translation>
    </message>
    <message>
        <source>Attach them to the stay</source>
        <translation>Alles aan het verblijf koppelen</translation>
    </message>
    <message>
        <source>Complete the details</source>
        <translation>Gegevens compleet maken</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Sluiten  Esc</translation>
    </message>
</context>
<context>
    <name>adempauze::client::EndAgreementAct</name>
    <message>
        <source>An agreement ends</source>
        <translation>Een afspraak eindigt</translation>
    </message>
    <message>
        <source>It was not agreed who talks to whom.</source>
        <translation>Er is niet afgesproken wie met wie praat.</translation>
    </message>
    <message>
        <source>Choose the agreement.</source>
        <translation>Kies de afspraak.</translation>
    </message>
    <message>
        <source>Ended: %1.</source>
        <translation>Geëindigd: %1.</translation>
    </message>
    <message>
        <source>End it  Enter</source>
        <translation>Beëindigen  Enter</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>kies</translation>
    </message>
</context>
<context>
    <name>adempauze::client::ExceptionAct</name>
    <message>
        <source>Ask for an exception</source>
        <translation>Uitzondering vragen</translation>
    </message>
    <message>
        <source>First complete the details: it is not recorded who this is.</source>
        <translation>Vul eerst de gegevens aan: er is niet vastgelegd wie dit is.</translation>
    </message>
    <message>
        <source>Looking for houses…</source>
        <translation>Huizen worden opgezocht…</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Kies een reden.</translation>
    </message>
    <message>
        <source>Asked for an exception for %1. A second person answers; until then nothing changes.</source>
        <translation>Er is een uitzondering gevraagd voor %1. Een tweede persoon beslist; tot dan verandert er niets.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>house: reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ask  Enter</source>
        <translation>Vragen  Enter</translation>
    </message>
    <message>
        <source>For a house that said: not for this person. It counts for one booking or move. Somebody of another organisation, or in another role, has to approve it.</source>
        <translation>Voor een huis dat zei: niet voor deze persoon. Het geldt voor één boeking of verplaatsing. Iemand van een andere organisatie, of met een andere rol, moet het goedkeuren.</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Huis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
</context>
<context>
    <name>adempauze::client::ExplanationPanel</name>
    <message>
        <source>The explanation is being fetched.</source>
        <translation>De uitleg wordt opgehaald.</translation>
    </message>
    <message>
        <source>As it was known on %1: the order was %2, until %3. What was recorded later is left out.</source>
        <translation>Zoals bekend op %1: het huisverbod was %2, tot %3. Wat later is geregistreerd, staat er niet bij.</translation>
    </message>
    <message>
        <source>On %1 nothing was recorded about this order yet.</source>
        <translation>Op %1 was over dit huisverbod nog niets geregistreerd.</translation>
    </message>
    <message>
        <source>How these dates came about</source>
        <translation>Hoe deze datums tot stand kwamen</translation>
    </message>
    <message>
        <source>As known on</source>
        <translation>Zoals bekend op</translation>
    </message>
    <message>
        <source>Explanation of the dates</source>
        <translation>Uitleg van de datums</translation>
    </message>
    <message>
        <source>Show what was known then</source>
        <translation>Toon wat toen bekend was</translation>
    </message>
    <message>
        <source>Show what is known now</source>
        <translation>Toon wat nu bekend is</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Sluiten  Esc</translation>
    </message>
</context>
<context>
    <name>adempauze::client::ExtensionAct</name>
    <message>
        <source>Extend the order</source>
        <translation>Huisverbod verlengen</translation>
    </message>
    <message>
        <source>days: %1; decided %2</source>
        <translation>dagen: %1; besloten %2</translation>
    </message>
    <message>
        <source>Extend  Enter</source>
        <translation>Verlengen  Enter</translation>
    </message>
    <message>
        <source>Days, from the first end</source>
        <translation>Dagen, vanaf het eerste einde</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Besloten</translation>
    </message>
    <message>
        <source>until %1; decided %2</source>
        <translation>tot %1; besloten %2</translation>
    </message>
    <message>
        <source>The decision names a moment instead of days</source>
        <translation>Het besluit noemt een moment in plaats van dagen</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
</context>
<context>
    <name>adempauze::client::FollowOnAct</name>
    <message>
        <source>Hold a place for afterwards</source>
        <translation>Plek voor daarna vasthouden</translation>
    </message>
    <message>
        <source>%1: the same place</source>
        <translation>%1: dezelfde plek</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>facility, place</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Looking for places…</source>
        <translation>Plekken zoeken…</translation>
    </message>
    <message>
        <source>Held from %1 on: %2, %3. It expires on %4 unless the order is extended; then it moves along.</source>
        <translation>Vastgehouden vanaf %1: %2, %3. Vervalt op %4, tenzij het huisverbod wordt verlengd; dan schuift het mee.</translation>
    </message>
    <message>
        <source>Hold it  Enter</source>
        <translation>Vasthouden  Enter</translation>
    </message>
    <message>
        <source>Place afterwards</source>
        <translation>Plek daarna</translation>
    </message>
</context>
<context>
    <name>adempauze::client::HelpProgressAct</name>
    <message>
        <source>What became of help</source>
        <translation>Hoe het met hulp verder ging</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>help, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>%1, for %2: %3</source>
        <translation>%1, voor %2: %3</translation>
    </message>
    <message>
        <source>No help runs in this case.</source>
        <translation>In deze zaak loopt geen hulp.</translation>
    </message>
    <message>
        <source>Choose the help.</source>
        <translation>Kies de hulp.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>help, state</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Record it  Enter</source>
        <translation>Vastleggen  Enter</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>no help runs</source>
        <translation>er loopt geen hulp</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>kies</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Hoe het verder ging</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
</context>
<context>
    <name>adempauze::client::HelpRegisterAct</name>
    <message>
        <source>Help that we give</source>
        <translation>Hulp die wij geven</translation>
    </message>
    <message>
        <source>something new</source>
        <translation>iets nieuws</translation>
    </message>
    <message>
        <source>Change it  Enter</source>
        <translation>Wijzig het  Enter</translation>
    </message>
    <message>
        <source>Add it  Enter</source>
        <translation>Voeg het toe  Enter</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
</context>
<context>
    <name>adempauze::client::JoinAct</name>
    <message>
        <source>Organisation takes part</source>
        <translation>Organisatie gaat meedoen</translation>
    </message>
    <message>
        <source>Choose the organisation.</source>
        <translation>Kies de organisatie.</translation>
    </message>
    <message>
        <source>Choose the part that it takes.</source>
        <translation>Kies de rol.</translation>
    </message>
    <message>
        <source>Choose the ground on which it is told.</source>
        <translation>Kies de grondslag waarop zij bericht krijgt.</translation>
    </message>
    <message>
        <source>%1 takes part from now on, and is told so.</source>
        <translation>%1 is vanaf nu betrokken, en krijgt daar bericht van.</translation>
    </message>
    <message>
        <source>Let it take part  Enter</source>
        <translation>Laten meedoen  Enter</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>kies</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Ground on which it is told</source>
        <translation>Grondslag voor berichten</translation>
    </message>
    <message>
        <source>Consent was given</source>
        <translation>Toestemming gegeven</translation>
    </message>
</context>
<context>
    <name>adempauze::client::LeadAct</name>
    <message>
        <source>The lead</source>
        <translation>De regie</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>The network of the case is not known here yet.</source>
        <translation>Het netwerk van de zaak is hier nog niet bekend.</translation>
    </message>
    <message>
        <source>Choose to whom the lead is offered.</source>
        <translation>Kies aan wie de regie wordt aangeboden.</translation>
    </message>
    <message>
        <source>The lead is offered to %1. Until they accept, nothing changes.</source>
        <translation>De regie is aangeboden aan %1. Tot zij die aannemen verandert er niets.</translation>
    </message>
    <message>
        <source>The lead is yours from now on. Everybody who takes part is told.</source>
        <translation>De regie is vanaf nu van u. Alle betrokken organisaties krijgen bericht.</translation>
    </message>
    <message>
        <source>The lead was not taken over.</source>
        <translation>De regie is niet overgenomen.</translation>
    </message>
    <message>
        <source>The offer of the lead is withdrawn.</source>
        <translation>Het aanbod van de regie is ingetrokken.</translation>
    </message>
    <message>
        <source>Answer  Enter</source>
        <translation>Antwoorden  Enter</translation>
    </message>
    <message>
        <source>Offer the lead  Enter</source>
        <translation>Regie aanbieden  Enter</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Aan wie</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>kies</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>we take the lead</source>
        <translation>wij nemen de regie</translation>
    </message>
    <message>
        <source>we do not take it</source>
        <translation>wij nemen die niet</translation>
    </message>
    <message>
        <source>take the offer back</source>
        <translation>het aanbod intrekken</translation>
    </message>
</context>
<context>
    <name>adempauze::client::LeaveAct</name>
    <message>
        <source>Organisation leaves</source>
        <translation>Organisatie stopt</translation>
    </message>
    <message>
        <source>%1: %2, on %3</source>
        <comment>organisation, part, ground</comment>
        <translation>%1: %2, op grond van %3</translation>
    </message>
    <message>
        <source>Choose the organisation.</source>
        <translation>Kies de organisatie.</translation>
    </message>
    <message>
        <source>Consent is withdrawn. The organisation is told nothing more of this case.</source>
        <translation>De toestemming is ingetrokken. De organisatie hoort niets meer over deze zaak.</translation>
    </message>
    <message>
        <source>The organisation takes part no more, and is told nothing more of this case.</source>
        <translation>De organisatie is niet meer betrokken, en hoort niets meer over deze zaak.</translation>
    </message>
    <message>
        <source>%1: it is told nothing more of this case, not even what waits to be sent.</source>
        <translation>%1: zij hoort niets meer over deze zaak, ook niet wat nog klaarstaat.</translation>
    </message>
    <message>
        <source>Let it leave  Enter</source>
        <translation>Laten stoppen  Enter</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>kies</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>it takes part no more</source>
        <translation>zij is niet meer betrokken</translation>
    </message>
    <message>
        <source>consent was withdrawn</source>
        <translation>de toestemming is ingetrokken</translation>
    </message>
</context>
<context>
    <name>adempauze::client::LetterPanel</name>
    <message>
        <source>The letter is being fetched.</source>
        <translation>De brief wordt opgehaald.</translation>
    </message>
    <message>
        <source>Saved as %1. The file is now on this machine: throw it away once it is printed.</source>
        <translation>Bewaard als %1. Het bestand staat nu op deze machine: gooi het weg als het is afgedrukt.</translation>
    </message>
    <message>
        <source>It could not be saved as %1.</source>
        <translation>Het kon niet worden bewaard als %1.</translation>
    </message>
    <message>
        <source>Save the letter as PDF</source>
        <translation>De brief als PDF bewaren</translation>
    </message>
    <message>
        <source>letter.pdf</source>
        <translation>brief.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Recorded: this letter was given. The next one marks what has changed since.</source>
        <translation>Vastgelegd: deze brief is gegeven. In de volgende staat aangegeven wat sindsdien is veranderd.</translation>
    </message>
    <message>
        <source>Something has changed since this letter was shown. This is the new one; give that instead.</source>
        <translation>Er is iets veranderd sinds deze brief werd getoond. Dit is de nieuwe; geef die in plaats daarvan.</translation>
    </message>
    <message>
        <source>Letter for the resident</source>
        <translation>Brief voor de bewoner</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Taal van de brief</translation>
    </message>
    <message>
        <source>In Dutch</source>
        <translation>In het Nederlands</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>In het Engels</translation>
    </message>
    <message>
        <source>This letter was given</source>
        <translation>Deze brief is gegeven</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF bewaren</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Sluiten  Esc</translation>
    </message>
</context>
<context>
    <name>adempauze::client::NeedsAct</name>
    <message>
        <source>What the place must have</source>
        <translation>Wat de plek moet hebben</translation>
    </message>
    <message>
        <source>That is how it stands already.</source>
        <translation>Zo staat het er al.</translation>
    </message>
    <message>
        <source>wheelchair access needed</source>
        <translation>rolstoeltoegankelijk nodig</translation>
    </message>
    <message>
        <source>no wheelchair access needed</source>
        <translation>geen rolstoeltoegankelijke plek nodig</translation>
    </message>
    <message>
        <source>Put it right  Enter</source>
        <translation>Verbeteren  Enter</translation>
    </message>
    <message>
        <source>Wheelchair access needed</source>
        <translation>Rolstoeltoegankelijk nodig</translation>
    </message>
    <message>
        <source>Only places with wheelchair access are found and offered from now on. Nobody is moved by it: Ctrl+M does.</source>
        <translation>Vanaf nu worden alleen rolstoeltoegankelijke plekken gevonden en aangeboden. Niemand verhuist hierdoor: dat gaat met Ctrl+M.</translation>
    </message>
    <message>
        <source>Wheelchair access is asked for no longer.</source>
        <translation>Er is geen rolstoeltoegankelijke plek meer nodig.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::NextStepAct</name>
    <message>
        <source>Next step after the order</source>
        <translation>Volgende stap na het huisverbod</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>The case is not known here yet.</source>
        <translation>De zaak is hier nog niet bekend.</translation>
    </message>
    <message>
        <source>%1, agreed %2</source>
        <translation>%1, afgesproken %2</translation>
    </message>
    <message>
        <source>Record the next step  Enter</source>
        <translation>Volgende stap vastleggen  Enter</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Waarheen</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Afgesproken</translation>
    </message>
</context>
<context>
    <name>adempauze::client::OfferHelpAct</name>
    <message>
        <source>Offer help</source>
        <translation>Hulp aanbieden</translation>
    </message>
    <message>
        <source>Choose the help.</source>
        <translation>Kies de hulp.</translation>
    </message>
    <message>
        <source>Offered: %1, for %2.</source>
        <translation>Aangeboden: %1, voor %2.</translation>
    </message>
    <message>
        <source>Record the offer  Enter</source>
        <translation>Leg het aanbod vast  Enter</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>none to choose from</source>
        <translation>niets om uit te kiezen</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>kies</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Aangeboden</translation>
    </message>
    <message>
        <source>There is no help to choose from yet. Whoever gives it enters it under “Help that we give”.</source>
        <translation>Er is nog geen hulp om uit te kiezen. Wie hulp geeft, zet die bij “Hulp die wij geven”.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::OrderAct</name>
    <message>
        <source>The order is not known here yet.</source>
        <translation>Het huisverbod is hier nog niet bekend.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>order %1, until %2</source>
        <translation>huisverbod %1, tot %2</translation>
    </message>
</context>
<context>
    <name>adempauze::client::OutcomeAct</name>
    <message>
        <source>What came of it</source>
        <translation>Hoe het afliep</translation>
    </message>
    <message>
        <source>Choose what happened.</source>
        <translation>Kies wat er gebeurde.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>what, when</comment>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>Record what came of it  Enter</source>
        <translation>Leg vast hoe het afliep  Enter</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
</context>
<context>
    <name>adempauze::client::PairAct</name>
    <message>
        <source>Must not meet</source>
        <translation>Niet samen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>whom the order of %1 is about, %2</source>
        <translation>over wie het huisverbod van %1 gaat, %2</translation>
    </message>
    <message>
        <source>First complete the details: it is not recorded who this is.</source>
        <translation>Vul eerst de gegevens aan: er is niet vastgelegd wie dit is.</translation>
    </message>
    <message>
        <source>Nobody else is in sight here. A stay or an order of the other person is needed.</source>
        <translation>Er is hier niemand anders in beeld. Er is een verblijf of een huisverbod van de ander nodig.</translation>
    </message>
    <message>
        <source>Choose whom this person must not meet.</source>
        <translation>Kies wie deze persoon niet mag tegenkomen.</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Kies een reden.</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>tot %1</translation>
    </message>
    <message>
        <source>until somebody lifts it</source>
        <translation>tot iemand het opheft</translation>
    </message>
    <message>
        <source>The two must not meet, %1. Where they already do, a task is opened. This moves nobody.</source>
        <translation>Deze twee mogen elkaar niet tegenkomen, %1. Waar dat al gebeurt, komt een taak. Er wordt niemand verplaatst.</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, tot %2</translation>
    </message>
    <message>
        <source>Keep apart  Enter</source>
        <translation>Uit elkaar houden  Enter</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Until a moment; else until somebody lifts it</source>
        <translation>Tot een moment; anders tot iemand het opheft</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>nobody else is in sight</source>
        <translation>niemand anders in beeld</translation>
    </message>
    <message>
        <source>choose by where they stay</source>
        <translation>kies op waar die verblijft</translation>
    </message>
</context>
<context>
    <name>adempauze::client::QuestionsForm</name>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Recorded. The house sees these answers.</source>
        <translation>Vastgelegd. Het huis ziet deze antwoorden.</translation>
    </message>
    <message>
        <source>Recorded. Not answered yet: %1.</source>
        <translation>Vastgelegd. Nog niet beantwoord: %1.</translation>
    </message>
    <message>
        <source>What this house asks before it takes somebody. Enter here records the answers.</source>
        <translation>Wat dit huis vraagt voor het iemand opneemt. Enter legt hier de antwoorden vast.</translation>
    </message>
    <message>
        <source>Questions of the house</source>
        <translation>Vragen van het huis</translation>
    </message>
    <message>
        <source>Record the answers</source>
        <translation>Antwoorden vastleggen</translation>
    </message>
</context>
<context>
    <name>adempauze::client::SafetyList</name>
    <message>
        <source>as long as the order</source>
        <translation>zolang het huisverbod geldt</translation>
    </message>
    <message>
        <source>until lifted</source>
        <translation>tot het wordt opgeheven</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>what, until when</comment>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>Lifted by</source>
        <translation>Op te heffen door</translation>
    </message>
    <message>
        <source>us</source>
        <translation>ons</translation>
    </message>
    <message>
        <source>whoever recorded it</source>
        <translation>wie het vastlegde</translation>
    </message>
    <message>
        <source>Zone of the order, %1 m around</source>
        <translation>Verboden gebied, straal %1 m</translation>
    </message>
    <message>
        <source>Must not meet somebody who does not stay here</source>
        <translation>Mag iemand niet tegenkomen die hier niet verblijft</translation>
    </message>
    <message>
        <source>Must not meet whoever is at %1</source>
        <translation>Mag wie op %1 verblijft niet tegenkomen</translation>
    </message>
    <message>
        <source>%1: does it hold no longer? Press again.</source>
        <translation>%1: geldt dit niet meer? Druk nog een keer.</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Lifted. It is kept in the record that it held.</source>
        <translation>Opgeheven. Dat het gold, blijft in het dossier.</translation>
    </message>
    <message>
        <source>What keeps this person and others safe</source>
        <translation>Wat deze persoon en anderen veilig houdt</translation>
    </message>
    <message>
        <source>Holds no longer…</source>
        <translation>Geldt niet meer…</translation>
    </message>
    <message>
        <source>Pairs and zones</source>
        <translation>Niet samen en verboden gebieden</translation>
    </message>
    <message>
        <source>Nothing holds now.</source>
        <translation>Er geldt nu niets.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::SafetyPlanAct</name>
    <message>
        <source>Safety plan</source>
        <translation>Veiligheidsplan</translation>
    </message>
    <message>
        <source>Record it  Enter</source>
        <translation>Vastleggen  Enter</translation>
    </message>
    <message>
        <source>there is one</source>
        <translation>aanwezig</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>niet aanwezig</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
</context>
<context>
    <name>adempauze::client::ShortenAct</name>
    <message>
        <source>Shorten the stay</source>
        <translation>Verblijf inkorten</translation>
    </message>
    <message>
        <source>until %1, also before the order ends</source>
        <translation>tot %1, ook voor het einde van het huisverbod</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>tot %1</translation>
    </message>
    <message>
        <source>End the stay sooner  Enter</source>
        <translation>Verblijf eerder beëindigen  Enter</translation>
    </message>
    <message>
        <source>New planned end</source>
        <translation>Nieuw gepland einde</translation>
    </message>
    <message>
        <source>Also if the order runs on after it</source>
        <translation>Ook als het huisverbod daarna doorloopt</translation>
    </message>
</context>
<context>
    <name>adempauze::client::StayAct</name>
    <message>
        <source>%1: %2, until %3</source>
        <translation>%1: %2, tot %3</translation>
    </message>
</context>
<context>
    <name>adempauze::client::StayActsBar</name>
    <message>
        <source>No stay and no hold waits for details.</source>
        <translation>Geen verblijf en geen reservering wacht op gegevens.</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Wat u kunt doen</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlengen</translation>
    </message>
    <message>
        <source>Next basis</source>
        <translation>Volgende grond</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Doorplaatsen</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Vertrek</translation>
    </message>
    <message>
        <source>Other decision</source>
        <translation>Ander besluit</translation>
    </message>
    <message>
        <source>Complete details</source>
        <translation>Gegevens aanvullen</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>Around the case</source>
        <translation>Rond de zaak</translation>
    </message>
</context>
<context>
    <name>adempauze::client::StayHead</name>
    <message>
        <source>Order: %1, %2, imposed %3.
First end %4; latest end by law %5; end in force %6.</source>
        <translation>Huisverbod: %1, %2, opgelegd %3.
Eerste einde %4; uiterste wettelijke einde %5; einde dat nu geldt %6.</translation>
    </message>
    <message>
        <source>No lead coordinator is named yet.</source>
        <translation>Er is nog geen regiehouder genoemd.</translation>
    </message>
    <message>
        <source>Lead coordinator: %1.</source>
        <translation>Regiehouder: %1.</translation>
    </message>
    <message>
        <source>Stay: from %1 until %2.</source>
        <translation>Verblijf: van %1 tot %2.</translation>
    </message>
    <message>
        <source>The departure is not recorded yet.</source>
        <translation>Het vertrek is nog niet vastgelegd.</translation>
    </message>
    <message>
        <source>The stay that is shown</source>
        <translation>Het verblijf dat u ziet</translation>
    </message>
    <message>
        <source>Choose a stay: arrow keys, then Enter.</source>
        <translation>Kies een verblijf: pijltoetsen en dan Enter.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Details are missing: who this is and which order it is about. Ctrl+N completes them.</source>
        <translation>Er ontbreken gegevens: wie dit is en om welk huisverbod het gaat. Ctrl+N vult ze aan.</translation>
    </message>
    <message>
        <source>Nobody came, recorded %1: whereabouts unknown. The place stays theirs until they arrive or somebody decides.</source>
        <translation>Niemand gekomen, vastgelegd op %1: verblijfplaats onbekend. De plek blijft bezet tot deze persoon aankomt of tot iemand beslist.</translation>
    </message>
    <message>
        <source>No stay belongs to this case</source>
        <translation>Bij deze zaak hoort geen verblijf</translation>
    </message>
    <message>
        <source>The place must have wheelchair access.</source>
        <translation>De plek moet rolstoeltoegankelijk zijn.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::StayList</name>
    <message>
        <source>Stays</source>
        <translation>Verblijven</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>No stays here. A stay begins with a hold, or with an arrival on a code.</source>
        <translation>Hier zijn geen verblijven. Een verblijf begint met een reservering, of met een aankomst op een code.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::StayLooks</name>
    <message>
        <source>Explain these dates</source>
        <translation>Datums uitleggen</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
</context>
<context>
    <name>adempauze::client::StayRecords</name>
    <message>
        <source>Facts of the stay</source>
        <translation>Feiten van het verblijf</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisaties</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Order and stay, row by row</source>
        <translation>Huisverbod en verblijf, regel voor regel</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>Er is nog niets bekend.</translation>
    </message>
    <message>
        <source>Organisations that take part</source>
        <translation>Betrokken organisaties</translation>
    </message>
    <message>
        <source>No organisations are known here. They come with the details of the stay.</source>
        <translation>Er zijn hier geen organisaties bekend. Ze komen met de gegevens van het verblijf.</translation>
    </message>
    <message>
        <source>History, newest first</source>
        <translation>Geschiedenis, nieuwste eerst</translation>
    </message>
    <message>
        <source>No history is known here yet.</source>
        <translation>Er is hier nog geen geschiedenis bekend.</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Termijnen</translation>
    </message>
    <message>
        <source>Deadlines of the order</source>
        <translation>Termijnen van het huisverbod</translation>
    </message>
    <message>
        <source>No deadlines are known here.</source>
        <translation>Hier zijn geen termijnen bekend.</translation>
    </message>
    <message>
        <source>Deadlines, organisations, messages, contacts, help and history</source>
        <translation>Termijnen, organisaties, berichten, contacten, hulp en geschiedenis</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Steps of the protocols, and appointments</source>
        <translation>Stappen van de protocollen, en afspraken</translation>
    </message>
    <message>
        <source>No steps are known here.</source>
        <translation>Er zijn hier geen stappen bekend.</translation>
    </message>
    <message>
        <source>Who talks to whom about what</source>
        <translation>Wie met wie waarover praat</translation>
    </message>
    <message>
        <source>It was not agreed who talks to whom.</source>
        <translation>Er is niet afgesproken wie met wie praat.</translation>
    </message>
    <message>
        <source>Who was told what, newest first</source>
        <translation>Wie wat is verteld, nieuwste eerst</translation>
    </message>
    <message>
        <source>Nobody was told anything about this stay yet.</source>
        <translation>Over dit verblijf is nog niemand iets verteld.</translation>
    </message>
    <message>
        <source>Contacts, newest first</source>
        <translation>Contacten, nieuwste eerst</translation>
    </message>
    <message>
        <source>No contact is logged.</source>
        <translation>Er is geen contact vastgelegd.</translation>
    </message>
    <message>
        <source>Help that was offered</source>
        <translation>Hulp die is aangeboden</translation>
    </message>
    <message>
        <source>No help was offered yet.</source>
        <translation>Er is nog geen hulp aangeboden.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::StayScreen</name>
    <message>
        <source>Sta&amp;y</source>
        <translation>&amp;Verblijf</translation>
    </message>
    <message>
        <source>No connection; this is %1.</source>
        <translation>Geen verbinding; dit is %1.</translation>
    </message>
    <message>
        <source>Recorded.
%1</source>
        <translation>Vastgelegd.
%1</translation>
    </message>
    <message>
        <source>The stay that is shown</source>
        <translation>Het verblijf dat u ziet</translation>
    </message>
    <message>
        <source>Here you see a stay beside its order, on one axis of time. The table beneath says the same in words.
Enter shows the stay that is selected. Esc closes what is open.
Ctrl+E extends the order. Ctrl+D records another decision, or a departure. Ctrl+B adds the next basis. Ctrl+T records the next step that was agreed on. Ctrl+R: what happens around the case: a contact, help, the safety plan, who takes part, who has the lead, who talks to whom. Ctrl+M moves the stay. Ctrl+N completes the details.
Ctrl+J asks for an exception, where a house said &quot;not for this person&quot;; a second person answers with Ctrl+F2 (twice) or Ctrl+F3. Ctrl+H, at the house: this person must not come again. Ctrl+G: two people must not meet. Ctrl+O: a zone where the order forbids to be. Ctrl+Delete, twice: the one that is selected holds no longer.
F2 explains how each date came about, also as it was known on an earlier day. Ctrl+L writes the letter for the resident: to print, to save, and to note as given. What would happen is shown before you press Enter. Ctrl+Space fills in the time of now.</source>
        <translation>Hier ziet u een verblijf naast het huisverbod, op één tijdas. De tabel eronder zegt hetzelfde in woorden.
Enter toont het verblijf dat is gekozen. Esc sluit wat open is.
Ctrl+E verlengt het huisverbod. Ctrl+D legt een ander besluit vast, of een vertrek. Ctrl+B voegt de volgende grond toe. Ctrl+T legt de afgesproken volgende stap vast. Ctrl+R: wat er rond de zaak gebeurt: een contact, hulp, het veiligheidsplan, wie betrokken is, wie de regie heeft, wie met wie praat. Ctrl+M verplaatst het verblijf. Ctrl+N vult de gegevens aan.
Ctrl+J vraagt een uitzondering, als een huis zei &quot;niet voor deze persoon&quot;; een tweede persoon antwoordt met Ctrl+F2 (twee keer) of Ctrl+F3. Ctrl+H, in het huis: deze persoon mag niet meer komen. Ctrl+G: twee personen mogen elkaar niet tegenkomen. Ctrl+O: een gebied waar het huisverbod verbiedt te komen. Ctrl+Delete, twee keer: wat gekozen is, geldt niet meer.
F2 legt uit hoe elke datum tot stand kwam, ook zoals die op een eerdere dag bekend was. Ctrl+L schrijft de brief voor de bewoner: om af te drukken, te bewaren, en vast te leggen dat die is gegeven. Wat er zou gebeuren, ziet u voordat u op Enter drukt. Ctrl+Spatie vult de tijd van nu in.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::TimeAxis</name>
    <message>
        <source>Order and stay on one axis of time</source>
        <translation>Huisverbod en verblijf op één tijdas</translation>
    </message>
    <message>
        <source>No stay is shown.</source>
        <translation>Er is geen verblijf gekozen.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::TransferAct</name>
    <message>
        <source>Move to another place</source>
        <translation>Doorplaatsen naar een andere plek</translation>
    </message>
    <message>
        <source>not free</source>
        <translation>niet vrij</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>free</source>
        <translation>vrij</translation>
    </message>
    <message>
        <source>Looking for places…</source>
        <translation>Plekken zoeken…</translation>
    </message>
    <message>
        <source>%1; moved %2</source>
        <translation>%1; doorgeplaatst %2</translation>
    </message>
    <message>
        <source>Move  Enter</source>
        <translation>Doorplaatsen  Enter</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Doorgeplaatst</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>Chosen instead: %1. Enter moves the stay there.</source>
        <translation>In plaats daarvan gekozen: %1. Enter plaatst het verblijf daarheen door.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>facility, place</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2: free for this stay</source>
        <comment>facility, place</comment>
        <translation>%1, %2: vrij voor dit verblijf</translation>
    </message>
</context>
<context>
    <name>adempauze::client::VoidContactAct</name>
    <message>
        <source>Contact entered by mistake</source>
        <translation>Contact bij vergissing ingevoerd</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>%1, with %2, %3</source>
        <comment>how, whom, when</comment>
        <translation>%1, met %2, %3</translation>
    </message>
    <message>
        <source>We have logged no contact here.</source>
        <translation>Wij hebben hier geen contact vastgelegd.</translation>
    </message>
    <message>
        <source>Choose the contact.</source>
        <translation>Kies het contact.</translation>
    </message>
    <message>
        <source>It stands there as a mistake. What it completed is opened again by hand.</source>
        <translation>Het staat er als vergissing. Wat daarmee klaar was, opent u zelf weer.</translation>
    </message>
    <message>
        <source>It was a mistake  Enter</source>
        <translation>Het was een vergissing  Enter</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>kies</translation>
    </message>
</context>
<context>
    <name>adempauze::client::ZoneAct</name>
    <message>
        <source>Zone of the order</source>
        <translation>Verboden gebied</translation>
    </message>
    <message>
        <source>Type latitude and longitude as a map gives them, for example 52.090737, 5.121420.</source>
        <translation>Typ breedte en lengte zoals een kaart ze geeft, bijvoorbeeld 52.090737, 5.121420.</translation>
    </message>
    <message>
        <source>%1, %2 m</source>
        <comment>position, radius</comment>
        <translation>%1, %2 m</translation>
    </message>
    <message>
        <source>Record the zone  Enter</source>
        <translation>Gebied vastleggen  Enter</translation>
    </message>
    <message>
        <source>Where the order forbids this person to be. Houses within it, of which the position is known, do not fit any more. The position is kept secret.</source>
        <translation>Waar deze persoon van het huisverbod niet mag komen. Huizen daarbinnen, waarvan de ligging bekend is, passen dan niet meer. De ligging blijft geheim.</translation>
    </message>
    <message>
        <source>Middle of the zone: latitude, longitude</source>
        <translation>Midden van het gebied: breedte, lengte</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>A zone of %1 m around, for as long as the order stands. Where it lies is not shown again.</source>
        <translation>Een gebied met een straal van %1 m, zolang het huisverbod geldt. Waar het ligt, wordt niet meer getoond.</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Straal</translation>
    </message>
</context>
</TS>
