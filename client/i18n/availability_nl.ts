<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>HoldWords</name>
    <message>
        <source>Waiting for the house&apos;s answer.</source>
        <translation>Wacht op antwoord van het huis.</translation>
    </message>
    <message>
        <source>Waiting for the house&apos;s answer until %1.</source>
        <translation>Wacht op antwoord van het huis tot %1.</translation>
    </message>
    <message>
        <source>The house did not answer by %1.</source>
        <translation>Het huis heeft om %1 nog niet geantwoord.</translation>
    </message>
    <message>
        <source>The house did not answer by %1. Call %2.</source>
        <translation>Het huis heeft om %1 nog niet geantwoord. Bel %2.</translation>
    </message>
    <message>
        <source>Held, not yet accepted: %1</source>
        <translation>Vastgehouden, nog niet aanvaard: %1</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>Vastgehouden: %1</translation>
    </message>
    <message>
        <source>Not held any more, declined: %1</source>
        <translation>Niet meer vastgehouden, geweigerd: %1</translation>
    </message>
    <message>
        <source>Not held any more, expired: %1</source>
        <translation>Niet meer vastgehouden, verlopen: %1</translation>
    </message>
    <message>
        <source>Given back: %1</source>
        <translation>Teruggegeven: %1</translation>
    </message>
    <message>
        <source>The hold ran out at %1. Its state is being asked.</source>
        <translation>De reservering liep af om %1. De stand wordt nagevraagd.</translation>
    </message>
    <message>
        <source>Expires %1 (%2).</source>
        <translation>Vervalt %1 (%2).</translation>
    </message>
    <message>
        <source>You are warned at %1.</source>
        <translation>U krijgt om %1 een waarschuwing.</translation>
    </message>
    <message>
        <source>The hold ran out at %1.</source>
        <translation>De reservering liep af om %1.</translation>
    </message>
    <message>
        <source>This hold expires soon, at %1. Ctrl+E extends it.</source>
        <translation>Deze reservering vervalt bijna, om %1. Met Ctrl+E verlengt u.</translation>
    </message>
    <message>
        <source>This hold expires soon, at %1. It cannot be extended any more.</source>
        <translation>Deze reservering vervalt bijna, om %1. Verlengen kan niet meer.</translation>
    </message>
    <message>
        <source>The house declined: %1.</source>
        <translation>Het huis heeft geweigerd: %1.</translation>
    </message>
    <message>
        <source>The house said yes.</source>
        <translation>Het huis heeft ja gezegd.</translation>
    </message>
    <message>
        <source>The house need not answer: the person can come.</source>
        <translation>Het huis hoeft niet te antwoorden: de bewoner kan komen.</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, daarna </translation>
    </message>
    <message>
        <source>Held until the decision on the order: expires %1 (%2).</source>
        <translation>Vastgehouden tot de beslissing over het huisverbod: vervalt %1 (%2).</translation>
    </message>
    <message>
        <source>This hold expires soon, at %1. If the order is extended, complete the details now.</source>
        <translation>Deze reservering vervalt bijna, om %1. Is het huisverbod verlengd, vul dan nu de gegevens aan.</translation>
    </message>
    <message>
        <source>Arrival expected %1.</source>
        <translation>Aankomst verwacht %1.</translation>
    </message>
    <message>
        <source>The stay would last until %1.</source>
        <translation>Het verblijf zou duren tot %1.</translation>
    </message>
    <message>
        <source>That is shorter than was asked, until %1: another place is needed for the rest. Once the stay is booked, it goes on for as long as there is room.</source>
        <translation>Dat is korter dan gevraagd, tot %1: voor de rest is een andere plek nodig. Is het verblijf geboekt, dan loopt het door zolang er ruimte is.</translation>
    </message>
    <message>
        <source>For %1: the unit is taken whole, with all its places.</source>
        <translation>Voor %1: de woonruimte wordt heel gebruikt, met al haar plekken.</translation>
    </message>
    <message>
        <source>If the order is extended, the hold moves along. If not, the place becomes free again by itself.</source>
        <translation>Wordt het huisverbod verlengd, dan schuift de reservering mee. Zo niet, dan komt de plek vanzelf weer vrij.</translation>
    </message>
    <message>
        <source>If the order is extended before that, complete the details under Stay: then the place is booked. If not, it becomes free again by itself.</source>
        <translation>Wordt het huisverbod voor die tijd verlengd, vul dan bij Verblijf de gegevens aan: dan is de plek geboekt. Zo niet, dan komt de plek vanzelf weer vrij.</translation>
    </message>
    <message>
        <source>Your reference: %1.</source>
        <translation>Uw kenmerk: %1.</translation>
    </message>
    <message>
        <source>Remark: %1.</source>
        <translation>Opmerking: %1.</translation>
    </message>
    <message>
        <source>Telephoned with the house on %1.</source>
        <translation>Met het huis gebeld op %1.</translation>
    </message>
    <message>
        <source>With wheelchair access.</source>
        <translation>Rolstoeltoegankelijk.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::AvailabilityScreen</name>
    <message>
        <source>There are no places in your region.</source>
        <translation>Er zijn geen plekken in uw regio.</translation>
    </message>
    <message>
        <source>The expected arrival lies before the order was imposed.</source>
        <translation>De verwachte aankomst ligt voor het opleggen van het huisverbod.</translation>
    </message>
    <message>
        <source>A new request has begun.</source>
        <translation>Een nieuwe aanvraag is begonnen.</translation>
    </message>
    <message>
        <source>Without a connection no place can be held.</source>
        <translation>Zonder verbinding kan geen plek worden vastgehouden.</translation>
    </message>
    <message>
        <source>Without a connection no place can be held. Call %1: %2.</source>
        <translation>Zonder verbinding kan geen plek worden vastgehouden. Bel %1: %2.</translation>
    </message>
    <message>
        <source>House staff cannot hold a place. The police and placement workers can.</source>
        <translation>Medewerkers van een huis kunnen geen plek vasthouden. De politie en plaatsers kunnen dat wel.</translation>
    </message>
    <message>
        <source>%1 cannot be held: %2.</source>
        <translation>%1 kan niet worden vastgehouden: %2.</translation>
    </message>
    <message>
        <source>%1 is no longer free. Esc leads back to the other places.</source>
        <translation>%1 is niet meer vrij. Met Esc gaat u terug naar de andere plekken.</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>It is not certain whether %1 is held. Press Enter to ask: it is never held twice.</source>
        <translation>Niet zeker of %1 is vastgehouden. Druk op Enter om het na te vragen: de plek wordt nooit twee keer vastgehouden.</translation>
    </message>
    <message>
        <source>It is not certain whether %1 is held for the request before this one. If it is, it stands under your holds.</source>
        <translation>Niet zeker of %1 is vastgehouden voor de vorige aanvraag. Als dat zo is, staat de plek bij uw reserveringen.</translation>
    </message>
    <message>
        <source>%1 is held for the request before this one.</source>
        <translation>%1 is vastgehouden voor de vorige aanvraag.</translation>
    </message>
    <message>
        <source>No other place is free now.</source>
        <translation>Er is nu geen andere plek vrij.</translation>
    </message>
    <message>
        <source>Chosen now: %1. Press Enter to hold it.</source>
        <translation>Nu gekozen: %1. Druk op Enter om die vast te houden.</translation>
    </message>
    <message>
        <source>&amp;Place now</source>
        <translation>&amp;Nu plek</translation>
    </message>
    <message>
        <source>Place now</source>
        <translation>Nu plek</translation>
    </message>
    <message>
        <source>Places, best first</source>
        <translation>Plekken, de beste eerst</translation>
    </message>
    <message>
        <source>What is free is being asked.</source>
        <translation>Wat vrij is, wordt nagevraagd.</translation>
    </message>
    <message>
        <source>This place is not among those that are ranked for you.</source>
        <translation>Deze plek staat niet bij de plekken die voor u op volgorde staan.</translation>
    </message>
    <message>
        <source>There are no units for families in your region.</source>
        <translation>In uw regio zijn geen woonruimtes voor gezinnen.</translation>
    </message>
    <message>
        <source>%1 is free until %2 only now.</source>
        <translation>%1 is nu nog maar vrij tot %2.</translation>
    </message>
    <message>
        <source>The house takes nobody with your answer to: %1</source>
        <translation>Het huis neemt niemand aan met uw antwoord op: %1</translation>
    </message>
    <message>
        <source>Afterwards begins when the order first ends, on %1, and before the latest end by law.</source>
        <translation>‘Daarna’ begint bij het eerste einde van het huisverbod, op %1, en voor het uiterste einde volgens de wet.</translation>
    </message>
    <message>
        <source>Which places are free now, best first. The order is made for you; a place is sure only once it is held.
Enter on a row: hold this place. Type your reference, then Enter again. Esc closes without losing what you typed.
Some houses ask questions. Tab goes to them, the first letter answers: yes, no or unknown.
Persons: two or more are a family, and take a unit whole.
A place that is free for some nights only can be held for those: Enter on its row, or F2 and F3 where nothing fits.
F5: search again. It also happens by itself, whenever something changes and every minute.
Ctrl+N: a request for somebody else.
Ctrl+E: extend the hold. Ctrl+C: copy its code. Ctrl+Delete, twice: give it back.
F7: the way to the door, once the house said yes; each look is logged. F9: record that you telephoned.
F8: record that nobody got a place, and why. One request counts once.
F6, where nothing fits: put this person on the waiting list. What you typed goes along.
Without a connection no place can be held. Call the on-call number.</source>
        <translation>Welke plekken nu vrij zijn, de beste eerst. De volgorde wordt voor u gemaakt; een plek is pas zeker als u die vasthoudt.
Enter op een rij: deze plek vasthouden. Typ uw kenmerk en druk weer op Enter. Esc sluit; wat u typte, blijft bewaard.
Sommige huizen stellen vragen. Met Tab komt u erbij, de eerste letter antwoordt: ja, nee of niet bekend.
Personen: twee of meer zijn een gezin, en gebruiken een woonruimte heel.
Een plek die maar enkele nachten vrij is, kunt u voor die nachten vasthouden: Enter op de rij, of F2 en F3 waar niets past.
F5: opnieuw zoeken. Dat gebeurt ook vanzelf, bij elke verandering en elke minuut.
Ctrl+N: een aanvraag voor iemand anders.
Ctrl+E: de reservering verlengen. Ctrl+C: de code kopiëren. Ctrl+Delete, twee keer: teruggeven.
F7: de weg naar de deur, zodra het huis ja zei; elke blik wordt vastgelegd. F9: vastleggen dat u hebt gebeld.
F8: vastleggen dat iemand geen plek kreeg, en waarom. Eén aanvraag telt één keer.
F6, als niets past: deze persoon op de wachtlijst zetten. Wat u typte, gaat mee.
Zonder verbinding kan geen plek worden vastgehouden. Bel dan het nummer van de dienst.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::CountsBoard</name>
    <message>
        <source>No answer</source>
        <translation>Geen antwoord</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Nog niet bekend</translation>
    </message>
    <message>
        <source>No place free</source>
        <translation>Geen plek vrij</translation>
    </message>
    <message>
        <source>1 place free</source>
        <translation>1 plek vrij</translation>
    </message>
    <message>
        <source>%1 places free</source>
        <translation>%1 plekken vrij</translation>
    </message>
    <message>
        <source>For this there is no number.</source>
        <translation>Hiervoor is er geen aantal.</translation>
    </message>
    <message>
        <source>What is free is being asked.</source>
        <translation>Wat vrij is, wordt nagevraagd.</translation>
    </message>
    <message>
        <source>of 1 place</source>
        <translation>van 1 plek</translation>
    </message>
    <message>
        <source>of %1 places</source>
        <translation>van %1 plekken</translation>
    </message>
    <message>
        <source>as of %1 (%2)</source>
        <translation>stand van %1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2. Old numbers: what is free now is being asked.</source>
        <translation>%1, %2. Oude aantallen: wat nu vrij is, wordt nagevraagd.</translation>
    </message>
    <message>
        <source>for the whole first period of an order imposed on %1</source>
        <translation>voor de hele eerste periode van een huisverbod, opgelegd %1</translation>
    </message>
    <message>
        <source>for a first period without an order</source>
        <translation>voor een eerste periode zonder huisverbod</translation>
    </message>
    <message>
        <source>for: %1</source>
        <translation>voor: %1</translation>
    </message>
    <message>
        <source>for anyone</source>
        <translation>voor iedereen</translation>
    </message>
    <message>
        <source>arrival %1</source>
        <translation>aankomst %1</translation>
    </message>
    <message>
        <source>How many places are free</source>
        <translation>Hoeveel plekken vrij zijn</translation>
    </message>
    <message>
        <source>No unit free</source>
        <translation>Geen woonruimte vrij</translation>
    </message>
    <message>
        <source>1 unit free</source>
        <translation>1 woonruimte vrij</translation>
    </message>
    <message>
        <source>%1 units free</source>
        <translation>%1 woonruimtes vrij</translation>
    </message>
    <message>
        <source>of 1 unit</source>
        <translation>van 1 woonruimte</translation>
    </message>
    <message>
        <source>of %1 units</source>
        <translation>van %1 woonruimtes</translation>
    </message>
    <message>
        <source>for after an order imposed on %1</source>
        <translation>voor na een huisverbod, opgelegd op %1</translation>
    </message>
    <message>
        <source>%1, %2 together, who take a unit whole</source>
        <translation>%1, %2 samen, in een hele woonruimte</translation>
    </message>
    <message>
        <source>%1, with wheelchair access</source>
        <translation>%1, rolstoeltoegankelijk</translation>
    </message>
</context>
<context>
    <name>adempauze::client::CriteriaBar</name>
    <message>
        <source>What is looked for</source>
        <translation>Wat wordt gezocht</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Grond:</translation>
    </message>
    <message>
        <source>Order imposed:</source>
        <translation>Huisverbod opgelegd:</translation>
    </message>
    <message>
        <source>Expected arrival:</source>
        <translation>Verwachte aankomst:</translation>
    </message>
    <message>
        <source>For:</source>
        <translation>Voor:</translation>
    </message>
    <message>
        <source>Kind of house:</source>
        <translation>Soort huis:</translation>
    </message>
    <message>
        <source>Ctrl+Space fills in the time of now.</source>
        <translation>Ctrl+spatie vult de tijd van nu in.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Opnieuw zoeken</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nieuwe aanvraag</translation>
    </message>
    <message>
        <source>Afterwards: until the decision on the order</source>
        <translation>Daarna: tot de beslissing over het huisverbod</translation>
    </message>
    <message>
        <source>For who may have to stay away longer. The place is held from the first end of the order on, and until it is known whether the order is extended.</source>
        <translation>Voor wie misschien langer weg moet blijven. De plek wordt vastgehouden vanaf het eerste einde van het huisverbod, tot bekend is of het wordt verlengd.</translation>
    </message>
    <message>
        <source>Persons:</source>
        <translation>Personen:</translation>
    </message>
    <message>
        <source>Two or more: a family, which takes a unit whole.</source>
        <translation>Twee of meer: een gezin, in een hele woonruimte.</translation>
    </message>
    <message>
        <source>Wheelchair access needed</source>
        <translation>Rolstoeltoegankelijk nodig</translation>
    </message>
    <message>
        <source>Only places where somebody in a wheelchair can live. It is kept with the hold and the stay.</source>
        <translation>Alleen plekken waar iemand met een rolstoel kan wonen. Dit blijft bij de reservering en het verblijf staan.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::HoldPanel</name>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Way to the door: %1
Telephone: %2
That you looked is on record.</source>
        <translation>Weg naar de deur: %1
Telefoon: %2
Dat u hebt gekeken, is vastgelegd.</translation>
    </message>
    <message>
        <source>Giving back cannot be undone: press again to give %1 back, or Esc to keep it.</source>
        <translation>Teruggeven kan niet ongedaan worden gemaakt. Druk nog een keer om %1 terug te geven, of op Esc om de plek te houden.</translation>
    </message>
    <message>
        <source>The code is copied.</source>
        <translation>De code is gekopieerd.</translation>
    </message>
    <message>
        <source>Your hold</source>
        <translation>Uw reservering</translation>
    </message>
    <message>
        <source>What you can do with this hold</source>
        <translation>Wat u met deze reservering kunt doen</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Extend (1 time left)</source>
        <translation>Verlengen (nog 1 keer)</translation>
    </message>
    <message>
        <source>Extend (%1 times left)</source>
        <translation>Verlengen (nog %1 keer)</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Code kopiëren</translation>
    </message>
    <message>
        <source>Way to the door (is logged)</source>
        <translation>Weg naar de deur (wordt vastgelegd)</translation>
    </message>
    <message>
        <source>Telephoned with the house</source>
        <translation>Gebeld met het huis</translation>
    </message>
    <message>
        <source>Press again: give back</source>
        <translation>Nog een keer: teruggeven</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Teruggeven</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Sluiten  Esc</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>adempauze::client::HoldStrip</name>
    <message>
        <source>Hold a place</source>
        <translation>Een plek vasthouden</translation>
    </message>
    <message>
        <source>Hold %1 until %2</source>
        <translation>%1 vasthouden tot %2</translation>
    </message>
    <message>
        <source>Your reference:</source>
        <translation>Uw kenmerk:</translation>
    </message>
    <message>
        <source>Expected arrival:</source>
        <translation>Verwachte aankomst:</translation>
    </message>
    <message>
        <source>Order imposed:</source>
        <translation>Huisverbod opgelegd:</translation>
    </message>
    <message>
        <source>Remark:</source>
        <translation>Opmerking:</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Hold  Enter</source>
        <translation>Vasthouden  Enter</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Vasthouden</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Sluiten  Esc</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Hold %1 from %2 on</source>
        <translation>%1 vasthouden vanaf %2</translation>
    </message>
    <message>
        <source>Hold %1, only until %2</source>
        <translation>%1 vasthouden, alleen tot %2</translation>
    </message>
    <message>
        <source>A family takes this unit whole, with all its places.</source>
        <translation>Een gezin gebruikt deze woonruimte heel, met al haar plekken.</translation>
    </message>
    <message>
        <source>It expires when the order first ends. If the order is extended before that, complete the details under Stay: then the place is booked. If not, it becomes free again by itself.</source>
        <translation>De reservering vervalt bij het eerste einde van het huisverbod. Wordt het voor die tijd verlengd, vul dan bij Verblijf de gegevens aan: dan is de plek geboekt. Zo niet, dan komt de plek vanzelf weer vrij.</translation>
    </message>
    <message>
        <source>Shorter than was asked: another place is needed from then on.</source>
        <translation>Korter dan gevraagd: vanaf dan is een andere plek nodig.</translation>
    </message>
    <message>
        <source>What this house asks before it takes somebody:</source>
        <translation>Wat dit huis vraagt voor het iemand aanneemt:</translation>
    </message>
    <message>
        <source>Questions of the house</source>
        <translation>Vragen van het huis</translation>
    </message>
    <message>
        <source>There is room until %1 at most.</source>
        <translation>Er is ruimte tot ten hoogste %1.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::HoldsModel</name>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Vervalt</translation>
    </message>
    <message>
        <source>Arrival expected</source>
        <translation>Aankomst verwacht</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Uw kenmerk</translation>
    </message>
</context>
<context>
    <name>adempauze::client::NothingFits</name>
    <message>
        <source>No place is free</source>
        <translation>Geen plek vrij</translation>
    </message>
    <message>
        <source>Nothing else is free for this. Ctrl+N begins the next request and says what you can do for it.</source>
        <translation>Verder is hiervoor niets vrij. Met Ctrl+N begint u de volgende aanvraag en ziet u wat u daarvoor kunt doen.</translation>
    </message>
    <message>
        <source>No place is free for this. What you can do:</source>
        <translation>Hiervoor is geen plek vrij. Wat u kunt doen:</translation>
    </message>
    <message>
        <source>Of no place is known when it is free again.</source>
        <translation>Van geen enkele plek is bekend wanneer die weer vrij is.</translation>
    </message>
    <message>
        <source>Call %1: %2</source>
        <translation>Bel %1: %2</translation>
    </message>
    <message>
        <source>There is no on-call number for your region.</source>
        <translation>Er is geen nummer van de dienst voor uw regio.</translation>
    </message>
    <message>
        <source>%1: free until %2 only (%3), telephone %4</source>
        <translation>%1: vrij tot %2, niet langer (%3), telefoon %4</translation>
    </message>
    <message>
        <source>%1: free from %2 (%3), telephone %4</source>
        <translation>%1: vrij vanaf %2 (%3), telefoon %4</translation>
    </message>
    <message>
        <source>Put on the waiting list…</source>
        <translation>Op de wachtlijst zetten…</translation>
    </message>
    <message>
        <source>%1, in the region %2: free until %3</source>
        <translation>%1, in de regio %2: vrij tot %3</translation>
    </message>
    <message>
        <source>%1, telephone %2</source>
        <translation>%1, telefoon %2</translation>
    </message>
    <message>
        <source>%1 for some nights…</source>
        <translation>%1 voor enkele nachten…</translation>
    </message>
    <message>
        <source>%1 from %2 on…</source>
        <translation>%1 vanaf %2…</translation>
    </message>
    <message>
        <source>Hold. %1</source>
        <translation>Vasthouden. %1</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Wat u kunt doen</translation>
    </message>
</context>
<context>
    <name>adempauze::client::OfferDetails</name>
    <message>
        <source>About the selected place</source>
        <translation>Over de gekozen plek</translation>
    </message>
    <message>
        <source>End of the order</source>
        <translation>Einde huisverbod</translation>
    </message>
    <message>
        <source>End of the first period</source>
        <translation>Einde eerste periode</translation>
    </message>
    <message>
        <source>Latest legal end</source>
        <translation>Uiterste wettelijke einde</translation>
    </message>
    <message>
        <source>Limit of the house</source>
        <translation>Grens van het huis</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Voorwaarden</translation>
    </message>
    <message>
        <source>Why it stands here</source>
        <translation>Waarom hier in de lijst</translation>
    </message>
    <message>
        <source>Intake and telephone</source>
        <translation>Intake en telefoon</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Free until</source>
        <translation>Vrij tot</translation>
    </message>
    <message>
        <source>A family takes %1 whole, with all its %2 places, for as many persons at most.</source>
        <translation>Een gezin gebruikt %1 heel, met alle %2 plekken, voor ten hoogste zoveel personen.</translation>
    </message>
    <message>
        <source>How sure “free” is in this house</source>
        <translation>Hoe zeker ‘vrij’ is in dit huis</translation>
    </message>
</context>
<context>
    <name>adempauze::client::OffersModel</name>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Until end of order</source>
        <translation>Tot einde huisverbod</translation>
    </message>
    <message>
        <source>First period</source>
        <translation>Eerste periode</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>Until latest legal end</source>
        <translation>Tot uiterste einde</translation>
    </message>
    <message>
        <source>Until limit of the house</source>
        <translation>Tot grens huis</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Last confirmed</source>
        <translation>Laatst bevestigd</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
</context>
<context>
    <name>adempauze::client::OwnHolds</name>
    <message>
        <source>Arrived: the house recorded it.</source>
        <translation>Aangekomen: het huis heeft het vastgelegd.</translation>
    </message>
    <message>
        <source>This hold is no longer a hold: it was booked, or the person has arrived.</source>
        <translation>Dit is geen reservering meer: de plaatsing is vastgelegd, of de bewoner is aangekomen.</translation>
    </message>
    <message>
        <source>Given back. The place is free again.</source>
        <translation>Teruggegeven. De plek is weer vrij.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Gedaan.</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Your holds</source>
        <translation>Uw reserveringen</translation>
    </message>
</context>
<context>
    <name>adempauze::client::TurnAwayForm</name>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Recorded on %1: %2. This request counts once; Ctrl+N begins another one.</source>
        <translation>Vastgelegd op %1: %2. Deze aanvraag telt één keer; met Ctrl+N begint u een andere.</translation>
    </message>
    <message>
        <source>Nobody got a place</source>
        <translation>Niemand kreeg een plek</translation>
    </message>
    <message>
        <source>No place found or wanted? Why:</source>
        <translation>Geen plek gevonden of gewild? Reden:</translation>
    </message>
    <message>
        <source>Why there is no place</source>
        <translation>Waarom er geen plek is</translation>
    </message>
    <message>
        <source>Record: no place</source>
        <translation>Geen plek: vastleggen</translation>
    </message>
</context>
</TS>
