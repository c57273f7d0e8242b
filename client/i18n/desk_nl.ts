<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>DeskColumns</name>
    <message>
        <source>answer before %1</source>
        <translation>antwoord vóór %1</translation>
    </message>
    <message>
        <source>answer as soon as you can</source>
        <translation>antwoord zo snel als u kunt</translation>
    </message>
    <message>
        <source>Request for place %1, code %2: %3. Expected %4.</source>
        <translation>Aanvraag voor plek %1, code %2: %3. Verwacht %4.</translation>
    </message>
    <message>
        <source>Place %1, booked. Expected %2.</source>
        <translation>Plek %1, geboekt. Verwacht %2.</translation>
    </message>
    <message>
        <source>Place %1, arrives on the code. Expected %2.</source>
        <translation>Plek %1, komt aan op code. Verwacht %2.</translation>
    </message>
    <message>
        <source>Departure not confirmed</source>
        <translation>Vertrek niet bevestigd</translation>
    </message>
    <message>
        <source>present</source>
        <translation>aanwezig</translation>
    </message>
    <message>
        <source>Place %1: %2. Planned end %3.</source>
        <translation>Plek %1: %2. Gepland einde %3.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>Answer before</source>
        <translation>Antwoord vóór</translation>
    </message>
    <message>
        <source>Expected arrival</source>
        <translation>Verwachte aankomst</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Gebeld</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Verwacht</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>geboekt</translation>
    </message>
    <message>
        <source>on the code</source>
        <translation>op code</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Vervalt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Gepland einde</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Place %1: departed %2.</source>
        <translation>Plek %1: vertrokken %2.</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>Vertrokken</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Aangekomen</translation>
    </message>
    <message>
        <source>Place %1, booked, whereabouts unknown. Expected %2.</source>
        <translation>Plek %1, geboekt, verblijfplaats onbekend. Verwacht %2.</translation>
    </message>
    <message>
        <source>whereabouts unknown</source>
        <translation>verblijfplaats onbekend</translation>
    </message>
</context>
<context>
    <name>adempauze::client::ArrivalPanel</name>
    <message>
        <source>First type the code that the person says.</source>
        <translation>Typ eerst de code die de persoon noemt.</translation>
    </message>
    <message>
        <source>✓ Arrived: %1</source>
        <translation>✓ Aangekomen: %1</translation>
    </message>
    <message>
        <source>Arrived on %1. The stay is planned until %2.</source>
        <translation>Aangekomen op %1. Het verblijf duurt volgens plan tot %2.</translation>
    </message>
    <message>
        <source>This code is not known in this house. Ask for it again, letter by letter: three letters, four digits. Is it the right house?</source>
        <translation>Deze code is in dit huis niet bekend. Vraag de code opnieuw, letter voor letter: drie letters en vier cijfers. Is dit het goede huis?</translation>
    </message>
    <message>
        <source>Did the person arrive before that? Then fill in when. Otherwise the person who asked needs to hold a place again.</source>
        <translation>Kwam de persoon eerder aan? Vul dan in wanneer. Anders moet de aanvrager opnieuw een plek reserveren.</translation>
    </message>
    <message>
        <source>This code was already used: the arrival is recorded.</source>
        <translation>Deze code is al gebruikt: de aankomst is vastgelegd.</translation>
    </message>
    <message>
        <source>First record that departure.</source>
        <translation>Leg eerst dat vertrek vast.</translation>
    </message>
    <message>
        <source>The moment of arrival has not come yet. Fill in when the person arrived.</source>
        <translation>Het moment van aankomst ligt in de toekomst. Vul in wanneer de persoon aankwam.</translation>
    </message>
    <message>
        <source>Arrival on the code</source>
        <translation>Aankomst op code</translation>
    </message>
    <message>
        <source>Code, as you hear it  (F7)</source>
        <translation>Code, zoals u hem hoort  (F7)</translation>
    </message>
    <message>
        <source>Code, as you hear it</source>
        <translation>Code, zoals u hem hoort</translation>
    </message>
    <message>
        <source>for example KRF 5294</source>
        <translation>bijvoorbeeld KRF 5294</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>Aangekomen op</translation>
    </message>
    <message>
        <source>Record arrival (Enter)</source>
        <translation>Aankomst vastleggen (Enter)</translation>
    </message>
</context>
<context>
    <name>adempauze::client::BansPanel</name>
    <message>
        <source>until lifted</source>
        <translation>tot het wordt opgeheven</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>%1, kept out: %2.</source>
        <translation>%1, niet toegelaten: %2.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Kept out until</source>
        <translation>Niet toegelaten tot</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>somebody who was here before</source>
        <translation>iemand die hier eerder was</translation>
    </message>
    <message>
        <source>%1, kept out for: %2. May they come again? Press again.</source>
        <translation>%1, niet toegelaten om: %2. Mag die weer komen? Druk nog een keer.</translation>
    </message>
    <message>
        <source>Lifted: %1 may come again.</source>
        <translation>Opgeheven: %1 mag weer komen.</translation>
    </message>
    <message>
        <source>Kept out of this house</source>
        <translation>Niet toegelaten in dit huis</translation>
    </message>
    <message>
        <source>May come again…</source>
        <translation>Mag weer komen…</translation>
    </message>
</context>
<context>
    <name>adempauze::client::ConfidencePanel</name>
    <message>
        <source>Checked in, %1: what is called free here is free.</source>
        <translation>Bevestigd, %1: wat hier vrij heet, is vrij.</translation>
    </message>
    <message>
        <source>First enter what was written on paper during the outage, and tick that task. Until then nothing here is known to be free.</source>
        <translation>Voer eerst in wat tijdens de storing op papier kwam, en vink die taak af. Tot dan is van niets hier zeker dat het vrij is.</translation>
    </message>
    <message>
        <source>How sure “free” is in this house</source>
        <translation>Hoe zeker ‘vrij’ is in dit huis</translation>
    </message>
    <message>
        <source>Check in: what is called free here is free</source>
        <translation>Bevestigen: wat hier vrij heet, is vrij</translation>
    </message>
</context>
<context>
    <name>adempauze::client::DepartedPanel</name>
    <message>
        <source>Departed in the last 7 days</source>
        <translation>Vertrokken in de laatste 7 dagen</translation>
    </message>
    <message>
        <source>Nobody left in the last 7 days.</source>
        <translation>De laatste 7 dagen is niemand vertrokken.</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>Vertrokken</translation>
    </message>
</context>
<context>
    <name>adempauze::client::DepartureStrip</name>
    <message>
        <source>To another house than was planned</source>
        <translation>Naar een ander huis dan gepland</translation>
    </message>
    <message>
        <source>Choose where the person went. If nobody knows: &quot;%1&quot;.</source>
        <translation>Kies waar de persoon naartoe ging. Weet niemand het? Kies dan &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Place %1: left on %2, to: %3. From then on the place is empty. Right? Press Enter again.</source>
        <translation>Plek %1: vertrokken op %2, naar: %3. Vanaf dan is de plek leeg. Klopt dit? Druk nog een keer op Enter.</translation>
    </message>
    <message>
        <source>Confirm: the person has left (Enter)</source>
        <translation>Bevestigen: de persoon is vertrokken (Enter)</translation>
    </message>
    <message>
        <source>Record departure… (Enter)</source>
        <translation>Vertrek vastleggen… (Enter)</translation>
    </message>
    <message>
        <source>Departure, place %1. Planned end %2.</source>
        <translation>Vertrek, plek %1. Gepland einde %2.</translation>
    </message>
    <message>
        <source>Departure, place %1: this person is no longer recorded as present.</source>
        <translation>Vertrek, plek %1: deze persoon staat niet meer als aanwezig in het systeem.</translation>
    </message>
    <message>
        <source>Left on (may be earlier, from paper)</source>
        <translation>Vertrokken op (mag eerder zijn, van papier)</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Vertrokken op</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Waarheen</translation>
    </message>
    <message>
        <source>That they may not come back is only said here; it keeps nobody out.</source>
        <translation>Dat deze persoon niet mag terugkomen is hier alleen gezegd; het houdt niemand tegen.</translation>
    </message>
    <message>
        <source>May they come back? (if you know)</source>
        <translation>Mag deze persoon terugkomen? (als u dat weet)</translation>
    </message>
    <message>
        <source>May they come back?</source>
        <translation>Mag deze persoon terugkomen?</translation>
    </message>
    <message>
        <source>From which date on</source>
        <translation>Vanaf welke datum</translation>
    </message>
</context>
<context>
    <name>adempauze::client::DeskPanel</name>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>You now see how it stands. Look, and do it again.</source>
        <translation>U ziet nu hoe het ervoor staat. Kijk, en doe het opnieuw.</translation>
    </message>
    <message>
        <source>The row you looked at has gone. The first row is selected now. Look, and press again.</source>
        <translation>De regel die u zag, is weg. De eerste regel is nu gekozen. Kijk, en druk nog een keer.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::DeskScreen</name>
    <message>
        <source>&amp;House desk</source>
        <translation>&amp;Huisdienst</translation>
    </message>
    <message>
        <source>What you see is of %1 (%2).</source>
        <translation>Wat u ziet is van %1 (%2).</translation>
    </message>
    <message>
        <source>Nothing was heard from the daemon yet.</source>
        <translation>De server heeft nog niets laten weten.</translation>
    </message>
    <message>
        <source>There is no connection, so nothing can be recorded now. %1</source>
        <translation>Er is geen verbinding. U kunt nu niets vastleggen. %1</translation>
    </message>
    <message>
        <source>In need, call %1: %2.</source>
        <translation>Bel bij nood %1: %2.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>place, code</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The desk of your house: who asks for a place, who comes, who is there, who left.
F2 or Ctrl+Enter: accept the request that is selected. F3: decline it, with a reason. F6: you telephoned. Ctrl+I: what was answered to the questions of your house.
F7: type the code of somebody who is at the door, then Enter.
Enter on somebody who is expected: arrival. F8, twice: nobody came.
Enter or F9 on somebody who is present: departure. Fill in when and where to; press Enter twice.
Ctrl+F2, twice: you approve an exception that waits for you. Ctrl+F3: you do not.
Somebody who must not come again: open the stay (Ctrl+4), then Ctrl+H. Below you see who.
F11: check in. You say that what is called free in your house is free. Below you see how sure others are of it.
Evening round: Enter on somebody who is there. Absent is said twice. Saying it again corrects.
Ctrl+Space in a date: now. A moment may lie in the past: from paper.
Esc: close what you opened. There are no names here.</source>
        <translation>De dienst van uw huis: wie een plek vraagt, wie komt, wie er is, wie vertrok.
F2 of Ctrl+Enter: de gekozen aanvraag aannemen. F3: weigeren, met een reden. F6: u heeft gebeld. Ctrl+I: wat is geantwoord op de vragen van uw huis.
F7: typ de code van iemand die voor de deur staat, en druk op Enter.
Enter op iemand die verwacht wordt: aankomst. F8, twee keer: niemand gekomen.
Enter of F9 op iemand die aanwezig is: vertrek. Vul in wanneer en waarheen, en druk twee keer op Enter.
Ctrl+F2, twee keer: u keurt een uitzondering goed die op u wacht. Ctrl+F3: u doet dat niet.
Iemand die niet meer mag komen: open het verblijf (Ctrl+4) en druk op Ctrl+H. Onderaan ziet u wie dat zijn.
F11: bevestigen. U zegt dat wat in uw huis vrij heet, vrij is. Onderaan ziet u hoe zeker anderen daarvan zijn.
Avondronde: Enter bij iemand die er is. Afwezig zegt u twee keer. Nog een keer zeggen verbetert het.
Ctrl+spatie in een datum: nu. Een moment mag in het verleden liggen: van papier.
Esc: sluiten wat u opende. Hier staan geen namen.</translation>
    </message>
    <message>
        <source>Type the code of somebody who arrives</source>
        <translation>Typ de code van wie aankomt</translation>
    </message>
</context>
<context>
    <name>adempauze::client::ExpectedPanel</name>
    <message>
        <source>Expected</source>
        <translation>Verwacht</translation>
    </message>
    <message>
        <source>1 person is expected</source>
        <translation>1 persoon verwacht</translation>
    </message>
    <message>
        <source>%1 people are expected</source>
        <translation>%1 personen verwacht</translation>
    </message>
    <message>
        <source>Ask the person for the code and type it here.</source>
        <translation>Vraag de persoon om de code en typ die bij &quot;Aankomst op code&quot;.</translation>
    </message>
    <message>
        <source>You need not do anything: this hold expires by itself on %1.</source>
        <translation>U hoeft niets te doen: deze reservering vervalt vanzelf op %1.</translation>
    </message>
    <message>
        <source>You need not do anything: this hold expires by itself.</source>
        <translation>U hoeft niets te doen: deze reservering vervalt vanzelf.</translation>
    </message>
    <message>
        <source>They are still where they were: that house is asked about them.</source>
        <translation>Zij zijn nog waar zij waren: dat huis krijgt de vraag.</translation>
    </message>
    <message>
        <source>Place %1: nobody is expected there any more.</source>
        <translation>Plek %1: daar wordt niemand meer verwacht.</translation>
    </message>
    <message>
        <source>Arrival, place %1. Expected %2.</source>
        <translation>Aankomst, plek %1. Verwacht %2.</translation>
    </message>
    <message>
        <source>Record arrival (Enter)</source>
        <translation>Aankomst vastleggen (Enter)</translation>
    </message>
    <message>
        <source>Confirm: nobody came (F8 again)</source>
        <translation>Bevestigen: niemand gekomen (nog een keer F8)</translation>
    </message>
    <message>
        <source>Recorded: nobody came. %1 is free again.</source>
        <translation>Vastgelegd: niemand gekomen. %1 is weer vrij.</translation>
    </message>
    <message>
        <source>Arrived: %1. The stay is planned until %2.</source>
        <translation>Aangekomen: %1. Het verblijf duurt volgens plan tot %2.</translation>
    </message>
    <message>
        <source>First record that departure.</source>
        <translation>Leg eerst dat vertrek vast.</translation>
    </message>
    <message>
        <source>Arrived… (Enter)</source>
        <translation>Aangekomen… (Enter)</translation>
    </message>
    <message>
        <source>Nobody came…</source>
        <translation>Niemand gekomen…</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>Aangekomen op</translation>
    </message>
    <message>
        <source>Nobody is expected.</source>
        <translation>Er wordt niemand verwacht.</translation>
    </message>
    <message>
        <source>Place %1: nobody came? Expected %2. While an order runs this is a safety signal: whoever guides this person is told at once, and the place stays theirs until somebody decides. Without an order the place becomes free.</source>
        <translation>Plek %1: niemand gekomen? Verwacht %2. Zolang een huisverbod loopt is dit een signaal over veiligheid: wie deze persoon begeleidt krijgt meteen bericht, en de plek blijft bezet tot iemand beslist. Zonder huisverbod komt de plek vrij.</translation>
    </message>
    <message>
        <source>Recorded: nobody came, whereabouts unknown. Whoever guides this person is told. %1 stays theirs until somebody decides.</source>
        <translation>Vastgelegd: niemand gekomen, verblijfplaats onbekend. Wie deze persoon begeleidt krijgt bericht. %1 blijft bezet tot iemand beslist.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::IncomingPanel</name>
    <message>
        <source>%1 This request no longer waits for an answer.</source>
        <translation>%1 Deze aanvraag wacht niet meer op antwoord.</translation>
    </message>
    <message>
        <source>Requests that wait for your answer</source>
        <translation>Aanvragen die op uw antwoord wachten</translation>
    </message>
    <message>
        <source>1 request waits for your answer</source>
        <translation>1 aanvraag wacht op uw antwoord</translation>
    </message>
    <message>
        <source>%1 requests wait for your answer</source>
        <translation>%1 aanvragen wachten op uw antwoord</translation>
    </message>
    <message>
        <source>You said yes: place %1, code %2.</source>
        <translation>Aangenomen: plek %1, code %2.</translation>
    </message>
    <message>
        <source>%1 If nobody comes, the hold expires on %2.</source>
        <translation>%1 Komt er niemand, dan vervalt de reservering op %2.</translation>
    </message>
    <message>
        <source>You said no: place %1. The person who asked sees why, and the place is free again.</source>
        <translation>Geweigerd: plek %1. De aanvrager ziet waarom, en de plek is weer vrij.</translation>
    </message>
    <message>
        <source>Recorded: you telephoned at %1.</source>
        <translation>Vastgelegd: u heeft gebeld om %1.</translation>
    </message>
    <message>
        <source>Why does the house say no? Place %1, code %2.</source>
        <translation>Waarom weigert het huis? Plek %1, code %2.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aannemen</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Weigeren…</translation>
    </message>
    <message>
        <source>Telephoned</source>
        <translation>Gebeld</translation>
    </message>
    <message>
        <source>Decline with this reason (Enter)</source>
        <translation>Weigeren met deze reden (Enter)</translation>
    </message>
    <message>
        <source>Reason to decline</source>
        <translation>Reden om te weigeren</translation>
    </message>
    <message>
        <source>Nobody waits for an answer.</source>
        <translation>Niemand wacht op antwoord.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Aanvragen</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>Wat is geantwoord</translation>
    </message>
</context>
<context>
    <name>adempauze::client::NightPanel</name>
    <message>
        <source>not said yet</source>
        <translation>nog niet gezegd</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>Place %1: %2.</source>
        <translation>Plek %1: %2.</translation>
    </message>
    <message>
        <source>Tonight</source>
        <translation>Vannacht</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>Gezien op</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Evening round</source>
        <translation>Avondronde</translation>
    </message>
    <message>
        <source>Evening round: everybody is checked</source>
        <translation>Avondronde: iedereen is gecontroleerd</translation>
    </message>
    <message>
        <source>Evening round: %1 not checked yet</source>
        <translation>Avondronde: %1 nog niet gecontroleerd</translation>
    </message>
    <message>
        <source>Place %1: not there? Press &quot;Absent&quot; again. While an order runs, whoever guides this person is told at once.</source>
        <translation>Plek %1: niet aanwezig? Druk nog een keer op &quot;Afwezig&quot;. Zolang een huisverbod loopt krijgt wie deze persoon begeleidt meteen bericht.</translation>
    </message>
    <message>
        <source>Corrected: place %1, %2.</source>
        <translation>Verbeterd: plek %1, %2.</translation>
    </message>
    <message>
        <source>Recorded: place %1, %2.</source>
        <translation>Vastgelegd: plek %1, %2.</translation>
    </message>
    <message>
        <source>Seen at (may be earlier, from paper)</source>
        <translation>Gezien op (mag eerder zijn, van papier)</translation>
    </message>
    <message>
        <source>Present (Enter)</source>
        <translation>Aanwezig (Enter)</translation>
    </message>
    <message>
        <source>Absent…</source>
        <translation>Afwezig…</translation>
    </message>
    <message>
        <source>Absent, announced</source>
        <translation>Afwezig, gemeld</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Nobody is in the house tonight.</source>
        <translation>Er is vannacht niemand in het huis.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::PresentPanel</name>
    <message>
        <source>Present</source>
        <translation>Aanwezig</translation>
    </message>
    <message>
        <source>1 person is present</source>
        <translation>1 persoon aanwezig</translation>
    </message>
    <message>
        <source>%1 people are present</source>
        <translation>%1 personen aanwezig</translation>
    </message>
    <message>
        <source>%1, 1 departure not confirmed</source>
        <translation>%1, 1 vertrek niet bevestigd</translation>
    </message>
    <message>
        <source>%1, %2 departures not confirmed</source>
        <translation>%1, %2 keer vertrek niet bevestigd</translation>
    </message>
    <message>
        <source>Departure recorded: %1 is empty since %2.</source>
        <translation>Vertrek vastgelegd: %1 is leeg sinds %2.</translation>
    </message>
    <message>
        <source>Somebody cannot leave before having arrived on this place.</source>
        <translation>Iemand kan niet vertrekken vóór de aankomst op deze plek.</translation>
    </message>
    <message>
        <source>Departure…</source>
        <translation>Vertrek…</translation>
    </message>
    <message>
        <source>Nobody is present.</source>
        <translation>Er is niemand aanwezig.</translation>
    </message>
</context>
</TS>
