<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>HandOverColumns</name>
    <message>
        <source>nothing said yet</source>
        <translation>nog niets gezegd</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Overdue: %1, %2, %3. Code %4.</source>
        <translation>Te laat: %1, %2, %3. Code %4.</translation>
    </message>
    <message>
        <source>%1, %2, %3. Code %4.</source>
        <translation>%1, %2, %3. Code %4.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Last said</source>
        <translation>Laatst gezegd</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>Gezien om</translation>
    </message>
</context>
<context>
    <name>TaskColumns</name>
    <message>
        <source>Urgent: %1.</source>
        <translation>Dringend: %1.</translation>
    </message>
    <message>
        <source>Where: %1. Due %2. Who: %3. %4.</source>
        <translation>Waar: %1. Klaar vóór %2. Wie: %3. %4.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>became overdue</source>
        <translation>te laat geworden</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Taak</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Klaar vóór</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4.</source>
        <translation>%1: %2, %3, %4.</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Door wie</translation>
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
        <source>Due, done or no longer needed</source>
        <translation>Uiterlijk, klaar of vervallen</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>the moment at which the order was imposed</source>
        <translation>het moment waarop het huisverbod is opgelegd</translation>
    </message>
    <message>
        <source>the arrival</source>
        <translation>de aankomst</translation>
    </message>
    <message>
        <source>the departure</source>
        <translation>het vertrek</translation>
    </message>
    <message>
        <source>the moment at which the step before it was done</source>
        <translation>het moment waarop de vorige stap is gedaan</translation>
    </message>
    <message>
        <source>Due %1, counted from %2.</source>
        <translation>Klaar vóór %1, geteld vanaf %2.</translation>
    </message>
    <message>
        <source>the first working morning after the arrival</source>
        <translation>de eerste werkochtend na de aankomst</translation>
    </message>
    <message>
        <source>the last moment at which the stay can still be moved</source>
        <translation>het laatste moment waarop het verblijf nog kan verhuizen</translation>
    </message>
    <message>
        <source>the early end of the order</source>
        <translation>het vroege einde van het huisverbod</translation>
    </message>
    <message>
        <source>the planned end of the stay</source>
        <translation>het geplande einde van het verblijf</translation>
    </message>
    <message>
        <source>the moment by which the house should have answered</source>
        <translation>het moment waarop het huis had moeten antwoorden</translation>
    </message>
    <message>
        <source>the first end of the order</source>
        <translation>het eerste einde van het huisverbod</translation>
    </message>
    <message>
        <source>the moment at which the message failed</source>
        <translation>het moment waarop het bericht niet verzonden kon worden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No other place is free for that time.</source>
        <translation>Er is voor die tijd geen andere plek vrij.</translation>
    </message>
    <message>
        <source>Free instead: %1.</source>
        <translation>Wel vrij: %1.</translation>
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
        <source>The stay should last until %1.</source>
        <translation>Het verblijf zou moeten duren tot %1.</translation>
    </message>
    <message>
        <source>Decide before %1.</source>
        <translation>Beslis vóór %1.</translation>
    </message>
    <message>
        <source>team</source>
        <translation>team</translation>
    </message>
    <message>
        <source>you</source>
        <translation>u</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>een collega</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>te laat</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>coming</source>
        <translation>komt</translation>
    </message>
    <message>
        <source>done by you, waits for a connection</source>
        <translation>door u afgevinkt, wacht op verbinding</translation>
    </message>
    <message>
        <source>busy…</source>
        <translation>bezig…</translation>
    </message>
    <message>
        <source>not certain whether it was recorded; press Space again</source>
        <translation>niet zeker of het is vastgelegd; druk nog een keer op spatie</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>open: %1</source>
        <translation>open: %1</translation>
    </message>
    <message>
        <source>Due %1: %2.</source>
        <translation>Klaar vóór %1: %2.</translation>
    </message>
    <message>
        <source>Due %1.</source>
        <translation>Klaar vóór %1.</translation>
    </message>
    <message>
        <source>Opened %1.</source>
        <translation>Geopend %1.</translation>
    </message>
    <message>
        <source>24 hours after the order was imposed</source>
        <translation>24 uur na het opleggen van het huisverbod</translation>
    </message>
    <message>
        <source>the term in which the court hears the person</source>
        <translation>de termijn waarbinnen de rechter de persoon hoort</translation>
    </message>
    <message>
        <source>day 8 of the order, by practice</source>
        <translation>dag 8 van het huisverbod, volgens de praktijk</translation>
    </message>
    <message>
        <source>the end of the order</source>
        <translation>het einde van het huisverbod</translation>
    </message>
    <message>
        <source>the term in the ruling of the court</source>
        <translation>de termijn in de uitspraak van de rechter</translation>
    </message>
    <message>
        <source>the moment at which the person is expected</source>
        <translation>het moment waarop de persoon wordt verwacht</translation>
    </message>
    <message>
        <source>%1 is free again %2.</source>
        <translation>%1 is weer vrij %2.</translation>
    </message>
    <message>
        <source>Held instead: %1, until %2.</source>
        <translation>In plaats daarvan vastgehouden: %1, tot %2.</translation>
    </message>
    <message>
        <source>Held instead: %1.</source>
        <translation>In plaats daarvan vastgehouden: %1.</translation>
    </message>
    <message>
        <source>the moment at which it came to light</source>
        <translation>het moment waarop het bleek</translation>
    </message>
    <message>
        <source>the moment until which the place is offered</source>
        <translation>het moment tot wanneer de plek wordt aangeboden</translation>
    </message>
    <message>
        <source>the moment from which a place comes too late</source>
        <translation>het moment vanaf wanneer een plek te laat komt</translation>
    </message>
    <message>
        <source>the moment at which the person was expected</source>
        <translation>het moment waarop de persoon werd verwacht</translation>
    </message>
    <message>
        <source>the evening round of the house</source>
        <translation>de avondronde van het huis</translation>
    </message>
    <message>
        <source>the first end of the order that may be extended</source>
        <translation>het eerste einde van het huisverbod dat verlengd kan worden</translation>
    </message>
    <message>
        <source>some hours after no place was found</source>
        <translation>enkele uren nadat er geen plek was gevonden</translation>
    </message>
    <message>
        <source>the moment at which the exception was asked for</source>
        <translation>het moment waarop de uitzondering werd gevraagd</translation>
    </message>
    <message>
        <source>the agreed end of the loan</source>
        <translation>het afgesproken einde van de uitlening</translation>
    </message>
    <message>
        <source>Place %1: a stay was extended, and from %2 the place is promised.</source>
        <translation>Plek %1: een verblijf is verlengd, en vanaf %2 is de plek toegezegd.</translation>
    </message>
    <message>
        <source>Place %1: a stay was extended, and from %2 the place is closed.</source>
        <translation>Plek %1: een verblijf is verlengd, en vanaf %2 is de plek gesloten.</translation>
    </message>
    <message>
        <source>Place %1: a stay may be extended, and from %2 the place is promised.</source>
        <translation>Plek %1: een verblijf wordt misschien verlengd, en vanaf %2 is de plek toegezegd.</translation>
    </message>
    <message>
        <source>Place %1: a stay may be extended, and from %2 the place is closed.</source>
        <translation>Plek %1: een verblijf wordt misschien verlengd, en vanaf %2 is de plek gesloten.</translation>
    </message>
    <message>
        <source>The board shows what would make room.</source>
        <translation>Het plankbord laat zien hoe er ruimte komt.</translation>
    </message>
    <message>
        <source>the moment from which the daemon could be asked again</source>
        <translation>het moment waarop het systeem weer bereikbaar was</translation>
    </message>
    <message>
        <source>the next working morning of the house</source>
        <translation>de eerstvolgende werkochtend van het huis</translation>
    </message>
    <message>
        <source>the moment at which messages were given up</source>
        <translation>het moment waarop het verzenden is opgegeven</translation>
    </message>
    <message>
        <source>open; the next one is told %1</source>
        <translation>open; de volgende krijgt bericht %1</translation>
    </message>
    <message>
        <source>another organisation</source>
        <translation>een andere organisatie</translation>
    </message>
    <message>
        <source>%1 has taken this on.</source>
        <translation>%1 heeft deze taak op zich genomen.</translation>
    </message>
    <message>
        <source>the first working morning after it was offered; until then others lead</source>
        <translation>de eerste werkdagochtend na het aanbod; tot dan hebben anderen de regie</translation>
    </message>
    <message>
        <source>What was to be told: %1.</source>
        <translation>Wat verteld moest worden: %1.</translation>
    </message>
    <message>
        <source>Why it was not sent: %1.</source>
        <translation>Waarom het niet verzonden is: %1.</translation>
    </message>
    <message>
        <source>Whom to call, and their number, stand in &quot;Organisations and messages&quot; (Ctrl+8).</source>
        <translation>Wie u belt, en het nummer, staan bij ‘Ketenpartners en berichten’ (Ctrl+8).</translation>
    </message>
</context>
<context>
    <name>adempauze::client::HandOverScreen</name>
    <message>
        <source>Hand-&amp;over</source>
        <translation>&amp;Overdracht</translation>
    </message>
    <message>
        <source>Select a task that nobody has taken on.</source>
        <translation>Kies een taak die nog van niemand is.</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>You have it now: %1.</source>
        <translation>Die is nu van u: %1.</translation>
    </message>
    <message>
        <source>Take it on</source>
        <translation>Neem op mij</translation>
    </message>
    <message>
        <source>Nobody has taken this on</source>
        <translation>Nog van niemand</translation>
    </message>
    <message>
        <source>Tasks that nobody has taken on</source>
        <translation>Taken die nog van niemand zijn</translation>
    </message>
    <message>
        <source>Every task has somebody.</source>
        <translation>Elke taak is van iemand.</translation>
    </message>
    <message>
        <source>Who comes and who leaves</source>
        <translation>Wie komt en wie vertrekt</translation>
    </message>
    <message>
        <source>Nobody comes or leaves.</source>
        <translation>Niemand komt of vertrekt.</translation>
    </message>
    <message>
        <source>Who is there, and the last night</source>
        <translation>Wie er is, en de laatste nacht</translation>
    </message>
    <message>
        <source>Nobody is there.</source>
        <translation>Er is niemand.</translation>
    </message>
    <message>
        <source>Not known yet.</source>
        <translation>Nog niet bekend.</translation>
    </message>
    <message>
        <source>Comes and leaves until %1</source>
        <translation>Komt en vertrekt tot %1</translation>
    </message>
    <message>
        <source>Comes and leaves</source>
        <translation>Komt en vertrekt</translation>
    </message>
    <message>
        <source>What you see is of %1 (%2).</source>
        <translation>Wat u ziet is van %1 (%2).</translation>
    </message>
    <message>
        <source>Nothing was heard from the server yet.</source>
        <translation>Er is nog niets van de server gehoord.</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>Er is geen verbinding.</translation>
    </message>
    <message>
        <source>another organisation</source>
        <translation>een andere organisatie</translation>
    </message>
    <message>
        <source>What you must know when you come on duty.
On top you choose whose: of your own teams, of another team, or of all.
F6: you have seen what happened there, and next time that list begins there.
F7: take the selected task on. Enter: the stay that a line is about, or its case.
Tasks of people who came without papers stand first.</source>
        <translation>Wat u moet weten als uw dienst begint.
Bovenaan kiest u van wie: van uw eigen teams, van een ander team of van iedereen.
F6: u heeft gezien wat daar gebeurde, en de volgende keer begint die lijst daar.
F7: neem de gekozen taak op u. Enter: het verblijf waar een regel over gaat, of de zaak.
Taken van mensen die zonder papieren kwamen staan bovenaan.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::HandOverStrip</name>
    <message>
        <source>back to the team</source>
        <translation>terug naar het team</translation>
    </message>
    <message>
        <source>me (%1)</source>
        <translation>mij (%1)</translation>
    </message>
    <message>
        <source>Whom to hand it to</source>
        <translation>Aan wie u de taak overdraagt</translation>
    </message>
    <message>
        <source>Hand over (Enter)</source>
        <translation>Overdragen (Enter)</translation>
    </message>
    <message>
        <source>Hand over: %1. To whom?</source>
        <translation>Overdragen: %1. Aan wie?</translation>
    </message>
    <message>
        <source>%1: this task is no longer open.</source>
        <translation>%1: deze taak is niet meer open.</translation>
    </message>
    <message>
        <source>%1, %2 (team, has to take it on)</source>
        <translation>%1, %2 (team, moet de taak aannemen)</translation>
    </message>
    <message>
        <source>%1 (has to take it on)</source>
        <translation>%1 (moet de taak aannemen)</translation>
    </message>
    <message>
        <source>%1, %2 (team)</source>
        <translation>%1, %2 (team)</translation>
    </message>
    <message>
        <source>%1 (team)</source>
        <translation>%1 (team)</translation>
    </message>
</context>
<context>
    <name>adempauze::client::NewsPanel</name>
    <message>
        <source>1 new</source>
        <translation>1 nieuw</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 nieuw</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <comment>task, when</comment>
        <translation>%1, uiterlijk %2</translation>
    </message>
    <message>
        <source>Offered, to be answered under Tasks: %1.</source>
        <translation>Aangeboden, te beantwoorden bij Taken: %1.</translation>
    </message>
    <message>
        <source>1 became overdue</source>
        <translation>1 te laat geworden</translation>
    </message>
    <message>
        <source>%1 became overdue</source>
        <translation>%1 te laat geworden</translation>
    </message>
    <message>
        <source>1 done by others</source>
        <translation>1 klaar door anderen</translation>
    </message>
    <message>
        <source>%1 done by others</source>
        <translation>%1 klaar door anderen</translation>
    </message>
    <message>
        <source>Since you last looked: %1</source>
        <translation>Sinds u laatst keek: %1</translation>
    </message>
    <message>
        <source>In the last day</source>
        <translation>In de laatste 24 uur</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gezien</translation>
    </message>
    <message>
        <source>What happened since you last looked</source>
        <translation>Wat er gebeurde sinds u laatst keek</translation>
    </message>
    <message>
        <source>Nothing happened.</source>
        <translation>Er is niets gebeurd.</translation>
    </message>
    <message>
        <source>Not known yet.</source>
        <translation>Nog niet bekend.</translation>
    </message>
    <message>
        <source>1 no longer needed</source>
        <translation>1 vervallen</translation>
    </message>
    <message>
        <source>%1 no longer needed</source>
        <translation>%1 vervallen</translation>
    </message>
</context>
<context>
    <name>adempauze::client::OffersPanel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>moment, how long</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Taak</translation>
    </message>
    <message>
        <source>%1, %2, due %3.</source>
        <comment>task, from or to whom, when</comment>
        <translation>%1, %2, uiterlijk %3.</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Onderweg</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Klaar vóór</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Aangeboden</translation>
    </message>
    <message>
        <source>another organisation</source>
        <translation>een andere organisatie</translation>
    </message>
    <message>
        <source>to %1 (our team), from %2</source>
        <translation>naar %1 (ons team), van %2</translation>
    </message>
    <message>
        <source>to us, from %1</source>
        <translation>naar ons, van %1</translation>
    </message>
    <message>
        <source>to a colleague</source>
        <translation>naar een collega</translation>
    </message>
    <message>
        <source>from us, to %1, %2 (team)</source>
        <translation>van ons, naar %1, %2 (team)</translation>
    </message>
    <message>
        <source>from us, to %1</source>
        <translation>van ons, naar %1</translation>
    </message>
    <message>
        <source>to a colleague, from %1</source>
        <translation>naar een collega, van %1</translation>
    </message>
    <message>
        <source>It is yours now: %1.</source>
        <translation>De taak is nu van u: %1.</translation>
    </message>
    <message>
        <source>Not taken on: %1.</source>
        <translation>Niet aangenomen: %1.</translation>
    </message>
    <message>
        <source>Taken back: %1.</source>
        <translation>Teruggenomen: %1.</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Tasks on their way to somebody else</source>
        <translation>Taken onderweg naar een ander</translation>
    </message>
    <message>
        <source>On their way to somebody else</source>
        <translation>Onderweg naar een ander</translation>
    </message>
    <message>
        <source>No task is on its way to somebody else.</source>
        <translation>Er is geen taak onderweg naar een ander.</translation>
    </message>
    <message>
        <source>Take it on</source>
        <translation>Neem op mij</translation>
    </message>
    <message>
        <source>Do not take it on</source>
        <translation>Neem niet op mij</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Terugnemen</translation>
    </message>
</context>
<context>
    <name>adempauze::client::PhoneRound</name>
    <message>
        <source>Telephone %1: %2.</source>
        <translation>Bel %1: %2.</translation>
    </message>
    <message>
        <source>How sure “free” is there:</source>
        <translation>Hoe zeker ‘vrij’ daar is:</translation>
    </message>
    <message>
        <source>Space, twice: the house said on the telephone that what is called free there is free.</source>
        <translation>Spatie, twee keer: het huis zei aan de telefoon dat wat daar vrij heet, vrij is.</translation>
    </message>
    <message>
        <source>Did %1 say on the telephone that what is called free there is free? Press Space again. The house is then checked in, and that cannot be undone.</source>
        <translation>Zei %1 aan de telefoon dat wat daar vrij heet, vrij is? Druk nog een keer op spatie. Dat geldt dan als bevestigd door het huis. U kunt het niet ongedaan maken.</translation>
    </message>
    <message>
        <source>Somebody did this already, or the house still has its paper of an outage to enter. Until it did, nothing there is known to be free.</source>
        <translation>Iemand deed dit al, of het huis moet nog invoeren wat tijdens een storing op papier kwam. Tot dan is van niets daar zeker dat het vrij is.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::SnoozeStrip</name>
    <message>
        <source>Why it is put off</source>
        <translation>Waarom de taak wordt uitgesteld</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Put off (Enter)</source>
        <translation>Uitstellen (Enter)</translation>
    </message>
    <message>
        <source>Put off: %1. Why, and until when?</source>
        <translation>Uitstellen: %1. Waarom, en tot wanneer?</translation>
    </message>
    <message>
        <source>%1: this task is no longer open.</source>
        <translation>%1: deze taak is niet meer open.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::TaskFilter</name>
    <message>
        <source>All (%1)</source>
        <translation>Alle (%1)</translation>
    </message>
    <message>
        <source>Overdue (%1)</source>
        <translation>Te laat (%1)</translation>
    </message>
    <message>
        <source>Today (%1)</source>
        <translation>Vandaag (%1)</translation>
    </message>
    <message>
        <source>Coming (%1)</source>
        <translation>Komt (%1)</translation>
    </message>
    <message>
        <source>Everybody&apos;s (%1)</source>
        <translation>Van iedereen (%1)</translation>
    </message>
    <message>
        <source>Mine (%1)</source>
        <translation>Van mij (%1)</translation>
    </message>
    <message>
        <source>The team&apos;s (%1)</source>
        <translation>Van het team (%1)</translation>
    </message>
    <message>
        <source>When they are due</source>
        <translation>Wanneer ze klaar moeten zijn</translation>
    </message>
    <message>
        <source>Whose they are</source>
        <translation>Van wie ze zijn</translation>
    </message>
    <message>
        <source>My team&apos;s (%1)</source>
        <translation>Van mijn team (%1)</translation>
    </message>
    <message>
        <source>My teams&apos; (%1)</source>
        <translation>Van mijn teams (%1)</translation>
    </message>
</context>
<context>
    <name>adempauze::client::TasksScreen</name>
    <message>
        <source>The row you looked at has gone. The first row is selected now. Look, and press again.</source>
        <translation>De regel die u zag, is weg. De eerste regel is nu gekozen. Kijk, en druk nog een keer.</translation>
    </message>
    <message>
        <source>This tick may have arrived already. It is sent again, and counts once.</source>
        <translation>Dit vinkje is misschien al aangekomen. Het wordt opnieuw verstuurd en telt één keer.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Klaar: %1</translation>
    </message>
    <message>
        <source>Not done: %1. %2</source>
        <translation>Niet klaar: %1. %2</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>Weer open: %1</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Handed over: %1 → %2</source>
        <translation>Overgedragen: %1 → %2</translation>
    </message>
    <message>
        <source>Handed back: %1</source>
        <translation>Teruggegeven: %1</translation>
    </message>
    <message>
        <source>This task is not about a stay.</source>
        <translation>Deze taak gaat niet over een verblijf.</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>&amp;Taken</translation>
    </message>
    <message>
        <source>Done (Space)</source>
        <translation>Klaar (spatie)</translation>
    </message>
    <message>
        <source>Hand over… (A)</source>
        <translation>Overdragen… (A)</translation>
    </message>
    <message>
        <source>Open the stay (Enter)</source>
        <translation>Verblijf openen (Enter)</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Nothing to do here.</source>
        <translation>Hier is niets te doen.</translation>
    </message>
    <message>
        <source>What you see is of %1 (%2).</source>
        <translation>Wat u ziet is van %1 (%2).</translation>
    </message>
    <message>
        <source>Nothing was heard from the server yet.</source>
        <translation>De server heeft nog niets laten weten.</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>Er is geen verbinding.</translation>
    </message>
    <message>
        <source>1 tick waits.</source>
        <translation>1 vinkje wacht.</translation>
    </message>
    <message>
        <source>%1 ticks wait.</source>
        <translation>%1 vinkjes wachten.</translation>
    </message>
    <message>
        <source>In need, call %1: %2.</source>
        <translation>Bel bij nood %1: %2.</translation>
    </message>
    <message>
        <source>It could not be undone. %1</source>
        <translation>Ongedaan maken lukte niet. %1</translation>
    </message>
    <message>
        <source>It is not certain whether it was undone. Look at the list once there is a connection.</source>
        <translation>Het is niet zeker of het ongedaan is gemaakt. Kijk in de lijst zodra er weer verbinding is.</translation>
    </message>
    <message>
        <source>The same work is open again. Go on with that task.</source>
        <translation>Hetzelfde werk staat weer open. Ga met die taak verder.</translation>
    </message>
    <message>
        <source>Offered to %2: %1. It stays yours until they take it on.</source>
        <translation>Aangeboden aan %2: %1. De taak blijft van u tot zij hem aannemen.</translation>
    </message>
    <message>
        <source>Put off until %2: %1</source>
        <translation>Uitgesteld tot %2: %1</translation>
    </message>
    <message>
        <source>It is back: %1</source>
        <translation>Weer terug: %1</translation>
    </message>
    <message>
        <source>Put off… (S)</source>
        <translation>Uitstellen… (S)</translation>
    </message>
    <message>
        <source>What you tick waits and is sent later. Taking on, putting off and handing over are not possible now.</source>
        <translation>Wat u afvinkt wacht en wordt later verstuurd. Op u nemen, uitstellen en overdragen kan nu niet.</translation>
    </message>
    <message>
        <source>Your organisation was told. T: you take it on, and the task is yours.</source>
        <translation>Uw organisatie heeft bericht gekregen. T: u neemt de taak op u, en dan is die van u.</translation>
    </message>
    <message>
        <source>This is a task of %1.</source>
        <translation>Dit is een taak van %1.</translation>
    </message>
    <message>
        <source>Taken on: %1</source>
        <translation>Op u genomen: %1</translation>
    </message>
    <message>
        <source>Taken on: %1. It is your organisation&apos;s now.</source>
        <translation>Op u genomen: %1. De taak is nu van uw organisatie.</translation>
    </message>
    <message>
        <source>Take on (T)</source>
        <translation>Op u nemen (T)</translation>
    </message>
    <message>
        <source>Without a connection a house cannot be checked in. Call it again later.</source>
        <translation>Zonder verbinding kunt u dit niet vastleggen. Bel het huis later opnieuw.</translation>
    </message>
    <message>
        <source>Checked in: %1</source>
        <translation>Bevestigd door het huis: %1</translation>
    </message>
    <message>
        <source>What waits to be done, and by when.
Space: done. You can undo it for ten seconds. Space on a tick that still waits for a connection takes it back. Where you are to telephone a house, Space is pressed twice.
T: take it on, so that nobody else is told; also what your organisation was told because nobody had it. Undo gives it back.
S: put off, with a reason. It comes back by itself.
A: hand over to a colleague, to yourself, to a team, or back to the team; or to another organisation of the case or one of its teams, which has to take it on. Enter: the stay it is about, or its case.
Below the list stands what is on its way to somebody else. F6: take it on. F7: do not. F8: take back what you offered.
Without a connection a tick waits here and is sent later, once. Taking on, putting off and handing over do not wait.</source>
        <translation>Wat gedaan moet worden, en wanneer.
Spatie: klaar. U kunt het tien seconden ongedaan maken. Spatie op een vinkje dat nog op verbinding wacht, neemt het terug. Als u een huis moet bellen, drukt u twee keer op spatie.
T: op u nemen, zodat niemand anders meer bericht krijgt; ook als uw organisatie bericht kreeg omdat niemand de taak had. Met ongedaan maken geeft u de taak terug.
S: uitstellen, met een reden. De taak komt vanzelf terug.
A: overdragen aan een collega, aan uzelf, aan een team of terug aan het team; of aan een andere organisatie in de zaak of een van haar teams, die de taak moet aannemen. Enter: het verblijf waar het over gaat, of de zaak.
Onder de lijst staat wat onderweg is naar een ander. F6: op u nemen. F7: niet op u nemen. F8: terugnemen wat u aanbood.
Zonder verbinding wacht een vinkje hier en wordt het later verstuurd, één keer. Op u nemen, uitstellen en overdragen wachten niet.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Take on</source>
        <translation>Op u nemen</translation>
    </message>
    <message>
        <source>Put off…</source>
        <translation>Uitstellen…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Overdragen…</translation>
    </message>
</context>
<context>
    <name>adempauze::client::TeamChoice</name>
    <message>
        <source>My team: %1</source>
        <translation>Mijn team: %1</translation>
    </message>
    <message>
        <source>My teams: %1</source>
        <translation>Mijn teams: %1</translation>
    </message>
    <message>
        <source>%1 (team)</source>
        <translation>%1 (team)</translation>
    </message>
    <message>
        <source>The whole house</source>
        <translation>Het hele huis</translation>
    </message>
    <message>
        <source>The whole organisation</source>
        <translation>De hele organisatie</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Whose work</source>
        <translation>Wiens werk</translation>
    </message>
</context>
</TS>
