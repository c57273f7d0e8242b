<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>WaitingRows</name>
    <message>
        <source>Rank %1: %2, %3.</source>
        <translation>Rang %1: %2, %3.</translation>
    </message>
    <message>
        <source>No rank: %1, %2.</source>
        <translation>Geen rang: %1, %2.</translation>
    </message>
    <message>
        <source>Chosen. %1</source>
        <translation>Gekozen. %1</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
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
        <source>Needed by</source>
        <translation>Nodig vóór</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>Op de lijst</translation>
    </message>
    <message>
        <source>Why this rank</source>
        <translation>Waarom deze rang</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Antwoord vóór</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Aangeboden</translation>
    </message>
    <message>
        <source>The stay</source>
        <translation>Het verblijf</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>Held meanwhile</source>
        <translation>Intussen vastgehouden</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no: the first yes gets it</source>
        <translation>nee: wie het eerst ja zegt</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>First period</source>
        <translation>Eerste periode</translation>
    </message>
    <message>
        <source>Until latest legal end</source>
        <translation>Tot uiterste wettelijke einde</translation>
    </message>
    <message>
        <source>Until limit of the house</source>
        <translation>Tot grens van het huis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Why there was no place</source>
        <translation>Waarom er geen plek was</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Hoe het afliep</translation>
    </message>
    <message>
        <source>not recorded yet</source>
        <translation>nog niet vastgelegd</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>niet gezegd</translation>
    </message>
    <message>
        <source>Under an order</source>
        <translation>Met huisverbod</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
</context>
<context>
    <name>WaitingWords</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>After the one before, who %1.</source>
        <translation>Na de vorige, want die %1.</translation>
    </message>
    <message>
        <source>Before the next: this person %1.</source>
        <translation>Vóór de volgende: deze persoon %1.</translation>
    </message>
    <message>
        <source>may not go home now</source>
        <translation>mag nu niet naar huis</translation>
    </message>
    <message>
        <source>danger while an order runs</source>
        <translation>gevaar tijdens een huisverbod</translation>
    </message>
    <message>
        <source>no roof tonight</source>
        <translation>vannacht geen dak</translation>
    </message>
    <message>
        <source>children in the household</source>
        <translation>kinderen in het huishouden</translation>
    </message>
    <message>
        <source>needed by: %1</source>
        <translation>nodig vóór: %1</translation>
    </message>
    <message>
        <source>on the list since: %1</source>
        <translation>op de lijst sinds: %1</translation>
    </message>
    <message>
        <source>another organisation</source>
        <translation>andere organisatie</translation>
    </message>
    <message>
        <source>own request, no reference</source>
        <translation>eigen aanvraag, geen kenmerk</translation>
    </message>
    <message>
        <source>any place</source>
        <translation>elke plek</translation>
    </message>
    <message>
        <source>%1 is offered until %2 (%3)</source>
        <translation>%1 is aangeboden tot %2 (%3)</translation>
    </message>
    <message>
        <source>Waits no longer.</source>
        <translation>Wacht niet meer.</translation>
    </message>
    <message>
        <source>Rank %1 of %2.</source>
        <translation>Rang %1 van %2.</translation>
    </message>
    <message>
        <source>may not go home now: %1</source>
        <translation>mag nu niet naar huis: %1</translation>
    </message>
    <message>
        <source>order imposed: %1</source>
        <translation>huisverbod opgelegd: %1</translation>
    </message>
    <message>
        <source>danger while an order runs: %1</source>
        <translation>gevaar tijdens een huisverbod: %1</translation>
    </message>
    <message>
        <source>no roof tonight: %1</source>
        <translation>vannacht geen dak: %1</translation>
    </message>
    <message>
        <source>children in the household: %1</source>
        <translation>kinderen in het huishouden: %1</translation>
    </message>
    <message>
        <source>needed from: %1</source>
        <translation>nodig vanaf: %1</translation>
    </message>
    <message>
        <source>What the rules look at: %1.</source>
        <translation>Waar de regels naar kijken: %1.</translation>
    </message>
    <message>
        <source>Offered by a placement worker.</source>
        <translation>Aangeboden door een plaatser.</translation>
    </message>
    <message>
        <source>Offered by itself, because the place was free.</source>
        <translation>Vanzelf aangeboden, omdat de plek vrij was.</translation>
    </message>
    <message>
        <source>It was rank %1 of %2 then, by version %3 of the rules.</source>
        <translation>Het was toen rang %1 van %2, volgens versie %3 van de regels.</translation>
    </message>
    <message>
        <source>What the rules looked at: %1.</source>
        <translation>Waar de regels naar keken: %1.</translation>
    </message>
    <message>
        <source>1 place fits now.</source>
        <translation>Er past nu 1 plek.</translation>
    </message>
    <message>
        <source>%1 places fit now.</source>
        <translation>Er passen nu %1 plekken.</translation>
    </message>
    <message>
        <source>No place fits now. Next: %1, free again on %2 (%3).</source>
        <translation>Er past nu geen plek. Als eerste weer: %1, vrij op %2 (%3).</translation>
    </message>
    <message>
        <source>No place fits now, and of none is known when it is free again.</source>
        <translation>Er past nu geen plek, en van geen enkele is bekend wanneer die weer vrij is.</translation>
    </message>
    <message>
        <source>This is how the rules of your region (version %1) decide who comes first: %2.</source>
        <translation>Zo beslissen de regels van uw regio (versie %1) wie voorgaat: %2.</translation>
    </message>
    <message>
        <source>Rank %1 in your region.</source>
        <translation>Rang %1 in uw regio.</translation>
    </message>
    <message>
        <source>%1 offered until %2</source>
        <translation>%1 aangeboden tot %2</translation>
    </message>
    <message>
        <source>the one before %1</source>
        <translation>de vorige %1</translation>
    </message>
    <message>
        <source>%1 persons</source>
        <translation>%1 personen</translation>
    </message>
    <message>
        <source>%1, %2 (whole)</source>
        <translation>%1, %2 (heel)</translation>
    </message>
</context>
<context>
    <name>adempauze::client::EntryDetails</name>
    <message>
        <source>About who is chosen</source>
        <translation>Over wie gekozen is</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Wat past</translation>
    </message>
    <message>
        <source>What fits, best first</source>
        <translation>Wat past, beste eerst</translation>
    </message>
    <message>
        <source>There are no places in your region.</source>
        <translation>Er zijn geen plekken in uw regio.</translation>
    </message>
    <message>
        <source>What was offered</source>
        <translation>Wat is aangeboden</translation>
    </message>
    <message>
        <source>What was offered, newest first</source>
        <translation>Wat is aangeboden, nieuwste eerst</translation>
    </message>
    <message>
        <source>Nothing was offered yet.</source>
        <translation>Er is nog niets aangeboden.</translation>
    </message>
    <message>
        <source>%1 is offered until %2 (%3). F2: accept. F3: decline.</source>
        <translation>%1 is aangeboden tot %2 (%3). F2: aannemen. F3: afwijzen.</translation>
    </message>
    <message>
        <source>What fits is being asked…</source>
        <translation>Er wordt gevraagd wat past…</translation>
    </message>
</context>
<context>
    <name>adempauze::client::OfferStrip</name>
    <message>
        <source>Somebody no longer waits for an offer and is left out.</source>
        <translation>Iemand wacht niet meer op een aanbod en doet niet meer mee.</translation>
    </message>
    <message>
        <source>%1: free until %2</source>
        <translation>%1: vrij tot %2</translation>
    </message>
    <message>
        <source>Ask %1 people at once who wants this place. It is held for nobody; the first yes gets it.</source>
        <translation>Aan %1 mensen tegelijk vragen wie deze plek wil. De plek wordt voor niemand vastgehouden; wie het eerst ja zegt, krijgt hem.</translation>
    </message>
    <message>
        <source>Offer a place: rank %1, %2. It is held until the deadline.</source>
        <translation>Een plek aanbieden: rang %1, %2. De plek wordt tot de uiterste tijd vastgehouden.</translation>
    </message>
    <message>
        <source>Nobody is left to offer a place to.</source>
        <translation>Er is niemand meer om een plek aan te bieden.</translation>
    </message>
    <message>
        <source>What fits is being asked…</source>
        <translation>Er wordt gevraagd wat past…</translation>
    </message>
    <message>
        <source>No place is free for all of them.</source>
        <translation>Geen plek is vrij voor iedereen die gekozen is.</translation>
    </message>
    <message>
        <source>Places that fit, best first</source>
        <translation>Plekken die passen, beste eerst</translation>
    </message>
    <message>
        <source>Another deadline than the rules have</source>
        <translation>Een andere uiterste tijd dan volgens de regels</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Antwoord vóór</translation>
    </message>
    <message>
        <source>Offer  Enter</source>
        <translation>Aanbieden  Enter</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Aanbieden</translation>
    </message>
</context>
<context>
    <name>adempauze::client::PlacedPanel</name>
    <message>
        <source>The place that was accepted</source>
        <translation>De plek die is aangenomen</translation>
    </message>
    <message>
        <source>Go on in Place now: extend, way to the door, give back</source>
        <translation>Verder in Nu plek: verlengen, weg naar de deur, teruggeven</translation>
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
        <source>Held, not yet accepted: %1, %2</source>
        <translation>Vastgehouden, nog niet aanvaard: %1, %2</translation>
    </message>
    <message>
        <source>Held: %1, %2</source>
        <translation>Vastgehouden: %1, %2</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Waiting for the house&apos;s answer until %1.</source>
        <translation>Wacht op antwoord van het huis tot %1.</translation>
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
        <source>Expires %1 (%2).</source>
        <translation>Vervalt %1 (%2).</translation>
    </message>
    <message>
        <source>Your reference: %1.</source>
        <translation>Uw kenmerk: %1.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::RegisterForm</name>
    <message>
        <source>Put somebody on the waiting list</source>
        <translation>Iemand op de wachtlijst zetten</translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation>Wie en wanneer</translation>
    </message>
    <message>
        <source>What decides the rank</source>
        <translation>Wat de rang bepaalt</translation>
    </message>
    <message>
        <source>What is looked for</source>
        <translation>Wat er wordt gezocht</translation>
    </message>
    <message>
        <source>Your reference:</source>
        <translation>Uw kenmerk:</translation>
    </message>
    <message>
        <source>Needed from:</source>
        <translation>Nodig vanaf:</translation>
    </message>
    <message>
        <source>Needed by (later would be too late):</source>
        <translation>Nodig vóór (later is te laat):</translation>
    </message>
    <message>
        <source>Order imposed:</source>
        <translation>Huisverbod opgelegd:</translation>
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
        <source>May not go home now: an order runs</source>
        <translation>Mag nu niet naar huis: er loopt een huisverbod</translation>
    </message>
    <message>
        <source>It is known when it was imposed</source>
        <translation>Bekend is wanneer het is opgelegd</translation>
    </message>
    <message>
        <source>Danger while an order runs</source>
        <translation>Gevaar tijdens een huisverbod</translation>
    </message>
    <message>
        <source>No roof tonight</source>
        <translation>Vannacht geen dak</translation>
    </message>
    <message>
        <source>Children in the household</source>
        <translation>Kinderen in het huishouden</translation>
    </message>
    <message>
        <source>Put on the list  Enter</source>
        <translation>Op de lijst zetten  Enter</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>Op de lijst zetten</translation>
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
        <source>Persons:</source>
        <translation>Personen:</translation>
    </message>
    <message>
        <source>Two or more take a whole unit together.</source>
        <translation>Twee of meer krijgen samen een hele unit.</translation>
    </message>
    <message>
        <source>Wheelchair access needed</source>
        <translation>Rolstoeltoegankelijk nodig</translation>
    </message>
    <message>
        <source>“Needed by” must lie after “needed from”, and after now.</source>
        <translation>“Nodig vóór” moet na “nodig vanaf” liggen, en na nu.</translation>
    </message>
    <message>
        <source>Put right what is needed: %1</source>
        <translation>Rechtzetten wat nodig is: %1</translation>
    </message>
    <message>
        <source>Put it right  Enter</source>
        <translation>Zet het recht  Enter</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>Zet het recht</translation>
    </message>
</context>
<context>
    <name>adempauze::client::TurnedAwayPanel</name>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Recorded: %1, %2.</source>
        <translation>Vastgelegd: %1, %2.</translation>
    </message>
    <message>
        <source>As it was before.</source>
        <translation>Zoals het daarvoor was.</translation>
    </message>
    <message>
        <source>It could not be undone. %1</source>
        <translation>Het kon niet ongedaan worden gemaakt. %1</translation>
    </message>
    <message>
        <source>Who got no place</source>
        <translation>Wie geen plek kreeg</translation>
    </message>
    <message>
        <source>Who got no place, newest first</source>
        <translation>Wie geen plek kreeg, nieuwste eerst</translation>
    </message>
    <message>
        <source>Nobody was turned away.</source>
        <translation>Iedereen kreeg een plek.</translation>
    </message>
    <message>
        <source>What became of it…</source>
        <translation>Hoe het afliep…</translation>
    </message>
    <message>
        <source>Request of %1 (%2): what became of it?</source>
        <translation>Aanvraag van %1 (%2): hoe liep het af?</translation>
    </message>
    <message>
        <source>What became of it?</source>
        <translation>Hoe liep het af?</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Hoe het afliep</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Vastleggen</translation>
    </message>
</context>
<context>
    <name>adempauze::client::WaitingScreen</name>
    <message>
        <source>The form is filled in from Place now.</source>
        <translation>Het formulier is ingevuld vanuit Nu plek.</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>%1 is on the list, rank %2.</source>
        <translation>%1 staat op de lijst, rang %2.</translation>
    </message>
    <message>
        <source>%1 is on the list.</source>
        <translation>%1 staat op de lijst.</translation>
    </message>
    <message>
        <source>Put on the list: %1</source>
        <translation>Op de lijst gezet: %1</translation>
    </message>
    <message>
        <source>Off the list again.</source>
        <translation>Weer van de lijst.</translation>
    </message>
    <message>
        <source>It could not be undone. %1</source>
        <translation>Het kon niet ongedaan worden gemaakt. %1</translation>
    </message>
    <message>
        <source>It is not certain whether it was undone. Look at the list once there is a connection.</source>
        <translation>Het is niet zeker of het ongedaan is gemaakt. Kijk op de lijst zodra er verbinding is.</translation>
    </message>
    <message>
        <source>Placement workers offer places. The system also does, by itself.</source>
        <translation>Plaatsers bieden plekken aan. Het systeem doet dat ook, vanzelf.</translation>
    </message>
    <message>
        <source>A place is offered to this person already. Wait for the answer.</source>
        <translation>Aan deze persoon is al een plek aangeboden. Wacht op het antwoord.</translation>
    </message>
    <message>
        <source>This person is no longer on the waiting list.</source>
        <translation>Deze persoon staat niet meer op de wachtlijst.</translation>
    </message>
    <message>
        <source>%1 is offered and held until %2.</source>
        <translation>%1 is aangeboden en wordt vastgehouden tot %2.</translation>
    </message>
    <message>
        <source>%1 is offered to %2 people until %3. The first yes gets it.</source>
        <translation>%1 is aan %2 mensen aangeboden tot %3. Wie het eerst ja zegt, krijgt hem.</translation>
    </message>
    <message>
        <source>%1 is declined. The rank stays.</source>
        <translation>%1 is afgewezen. De rang blijft.</translation>
    </message>
    <message>
        <source>%1 is off the list.</source>
        <translation>%1 is van de lijst.</translation>
    </message>
    <message>
        <source>The row you looked at has gone. The first row is selected now. Look, and press again.</source>
        <translation>De regel waar u naar keek, is weg. Nu is de eerste regel gekozen. Kijk, en druk opnieuw.</translation>
    </message>
    <message>
        <source>Only who waits, without an offer, can be asked.</source>
        <translation>Alleen wie wacht, zonder aanbod, kan gevraagd worden.</translation>
    </message>
    <message>
        <source>1 person is chosen. Space chooses another one; F8 offers a place.</source>
        <translation>1 persoon is gekozen. Spatie kiest er nog een; F8 biedt een plek aan.</translation>
    </message>
    <message>
        <source>%1 people are chosen. F8 asks them all at once.</source>
        <translation>%1 mensen zijn gekozen. F8 vraagt hen allen tegelijk.</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>Wie wacht</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Wachtlijst</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Wat u kunt doen</translation>
    </message>
    <message>
        <source>Who waits, or who got no place</source>
        <translation>Wie wacht, of wie geen plek kreeg</translation>
    </message>
    <message>
        <source>Who waits, first in rank first</source>
        <translation>Wie wacht, eerste in rang eerst</translation>
    </message>
    <message>
        <source>Nobody waits for a place in your region.</source>
        <translation>Niemand wacht op een plek in uw regio.</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>Op de lijst zetten</translation>
    </message>
    <message>
        <source>Offer a place…</source>
        <translation>Plek aanbieden…</translation>
    </message>
    <message>
        <source>Accept the offer</source>
        <translation>Aanbod aannemen</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Afwijzen…</translation>
    </message>
    <message>
        <source>Take off the list…</source>
        <translation>Van de lijst halen…</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Opnieuw vragen</translation>
    </message>
    <message>
        <source>Who waits (%1)</source>
        <translation>Wie wacht (%1)</translation>
    </message>
    <message>
        <source>Got no place (%1, of %2 unknown what became of it)</source>
        <translation>Kreeg geen plek (%1, van %2 onbekend hoe het afliep)</translation>
    </message>
    <message>
        <source>Decline %1 for %2. Why? The rank stays.</source>
        <translation>%1 afwijzen voor %2. Waarom? De rang blijft.</translation>
    </message>
    <message>
        <source>This offer is over.</source>
        <translation>Dit aanbod is voorbij.</translation>
    </message>
    <message>
        <source>Why the place is declined</source>
        <translation>Waarom de plek is afgewezen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Afwijzen</translation>
    </message>
    <message>
        <source>Take %1 off the list. Why? The rank is lost, and this cannot be undone.</source>
        <translation>%1 van de lijst halen. Waarom? De rang vervalt, en dit kan niet ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>Why nobody waits any more</source>
        <translation>Waarom niemand meer wacht</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Van de lijst halen</translation>
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
        <source>&amp;Waiting list</source>
        <translation>&amp;Wachtlijst</translation>
    </message>
    <message>
        <source>Without a connection nothing can be done here. What you typed stays.</source>
        <translation>Zonder verbinding kan hier niets. Wat u typte, blijft staan.</translation>
    </message>
    <message>
        <source>Without a connection nothing can be done here. What you typed stays. Call %1: %2.</source>
        <translation>Zonder verbinding kan hier niets. Wat u typte, blijft staan. Bel %1: %2.</translation>
    </message>
    <message>
        <source>Got no place (%1)</source>
        <translation>Kreeg geen plek (%1)</translation>
    </message>
    <message>
        <source>%1: put right. Rank %2.</source>
        <translation>%1: rechtgezet. Rang %2.</translation>
    </message>
    <message>
        <source>%1: put right.</source>
        <translation>%1: rechtgezet.</translation>
    </message>
    <message>
        <source>%1 The place that was on offer suits no longer, and is offered no more.</source>
        <translation>%1 De plek die was aangeboden past niet meer, en wordt niet meer aangeboden.</translation>
    </message>
    <message>
        <source>Put right what is needed…</source>
        <translation>Rechtzetten wat nodig is…</translation>
    </message>
    <message>
        <source>Who waits for a place, first in rank first, and why each stands there. The rules are your region&apos;s; nobody moves anybody by hand.
Ctrl+N: put somebody on the list. From Place now F6 leads here with what you typed.
F2: accept the place that is offered. Its code is shown at once. F3: decline it, and why; the rank stays.
Enter or F8: offer a place. Space chooses several: they are asked at once, and the first yes gets it. Placement workers offer.
F6: put right what is needed, of somebody of your own; the rank follows.
Ctrl+Delete: take somebody off the list, and why.
Ctrl+Tab: who got no place at all, why, and what became of it (F7).
Without a connection nothing can be done here. Call the on-call number.</source>
        <translation>Wie op een plek wacht, eerste in rang eerst, en waarom ieder daar staat. De regels zijn van uw regio; niemand verplaatst iemand met de hand.
Ctrl+N: iemand op de lijst zetten. Vanuit Nu plek leidt F6 hierheen met wat u typte.
F2: de aangeboden plek aannemen. De code staat er meteen. F3: afwijzen, en waarom; de rang blijft.
Enter of F8: een plek aanbieden. Spatie kiest er meer: zij worden tegelijk gevraagd, en wie het eerst ja zegt, krijgt de plek. Plaatsers bieden aan.
F6: rechtzetten wat nodig is, van iemand van uzelf; de rang volgt.
Ctrl+Delete: iemand van de lijst halen, en waarom.
Ctrl+Tab: wie geen plek kreeg, waarom, en hoe het afliep (F7).
Zonder verbinding kan hier niets. Bel dan het nummer van de dienst.</translation>
    </message>
    <message>
        <source>The other list</source>
        <translation>De andere lijst</translation>
    </message>
    <message>
        <source>Choose this one too, or not</source>
        <translation>Kies deze er ook bij, of juist niet</translation>
    </message>
</context>
</TS>
