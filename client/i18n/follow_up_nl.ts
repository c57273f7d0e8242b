<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
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
        <source>Due, or done</source>
        <translation>Klaar vóór, of klaar op</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Door wie</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
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
        <source>Since you last looked</source>
        <translation>Sinds u laatst keek</translation>
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
        <source>What waits to be done, and by when.
Space: done. You can undo it for ten seconds. Space on a tick that still waits for a connection takes it back.
A: hand over to a colleague, to yourself, or back to the team. Enter: the stay it is about.
F6: you have seen what happened since you last looked.
Without a connection a tick waits here and is sent later, once. Handing over does not wait.</source>
        <translation>Wat er te doen is, en vóór wanneer.
Spatie: klaar. U kunt dit tien seconden lang ongedaan maken. Wacht een vinkje nog op verbinding? Dan haalt spatie het weer weg.
A: overdragen aan een collega, aan uzelf, of terug naar het team. Enter: het verblijf waar de taak over gaat.
F6: u heeft gezien wat er gebeurde sinds u laatst keek.
Zonder verbinding wacht een vinkje hier. Het wordt later verstuurd, één keer. Overdragen wacht niet.</translation>
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
        <source>What you tick waits and is sent later. Handing over is not possible now.</source>
        <translation>Wat u afvinkt, wacht en wordt later verstuurd. Overdragen kan nu niet.</translation>
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
</context>
</TS>
