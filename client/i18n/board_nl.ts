<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>BarList</name>
    <message>
        <source>departure not confirmed</source>
        <translation>vertrek niet bevestigd</translation>
    </message>
    <message>
        <source>not known whether the place is free</source>
        <translation>niet bekend of de plek vrij is</translation>
    </message>
    <message>
        <source>may be extended until %1, others may book</source>
        <translation>kan worden verlengd tot %1, anderen mogen boeken</translation>
    </message>
    <message>
        <source>kept for an extension until %1</source>
        <translation>bewaard voor een verlenging tot %1</translation>
    </message>
    <message>
        <source>on a condition until %1</source>
        <translation>onder voorwaarde tot %1</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place: what stands there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>Order ends</source>
        <translation>Huisverbod eindigt</translation>
    </message>
    <message>
        <source>Place free again</source>
        <translation>Plek weer vrij</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bijzonderheden</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>%1, %2</source>
        <comment>house, place</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>house, unit, place</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>bezet</translation>
    </message>
    <message>
        <source>being made ready</source>
        <translation>wordt klaargemaakt</translation>
    </message>
    <message>
        <source>departure not confirmed</source>
        <translation>vertrek niet bevestigd</translation>
    </message>
    <message>
        <source>kept for an extension</source>
        <translation>bewaard voor een verlenging</translation>
    </message>
    <message>
        <source>may be extended, others may book</source>
        <translation>verlenging mogelijk, anderen mogen boeken</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>paper not entered yet</source>
        <translation>papier nog niet ingevoerd</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>voorstel</translation>
    </message>
    <message>
        <source>waits for a place</source>
        <translation>wacht op een plek</translation>
    </message>
    <message>
        <source>H</source>
        <comment>one letter for: held</comment>
        <translation>R</translation>
    </message>
    <message>
        <source>B</source>
        <comment>one letter for: booked</comment>
        <translation>G</translation>
    </message>
    <message>
        <source>P</source>
        <comment>one letter for: present</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>D</source>
        <comment>one letter for: departed</comment>
        <translation>V</translation>
    </message>
    <message>
        <source>T</source>
        <comment>one letter for: taken</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>C</source>
        <comment>one letter for: closed</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>reparatie</translation>
    </message>
    <message>
        <source>cleaning</source>
        <translation>schoonmaak</translation>
    </message>
    <message>
        <source>no staff</source>
        <translation>geen personeel</translation>
    </message>
    <message>
        <source>safety</source>
        <translation>veiligheid</translation>
    </message>
    <message>
        <source>lent out</source>
        <translation>uitgeleend</translation>
    </message>
    <message>
        <source>other reason</source>
        <translation>andere reden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>closed: reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>present, code</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, from %2, end not known.</source>
        <translation>%1, vanaf %2, einde niet bekend.</translation>
    </message>
    <message>
        <source>%1, from %2 until %3.</source>
        <translation>%1, van %2 tot %3.</translation>
    </message>
    <message>
        <source>Should have left %1. Nobody has confirmed it, so the place is not free.</source>
        <translation>Had moeten vertrekken: %1. Niemand heeft het bevestigd, dus de plek is niet vrij.</translation>
    </message>
    <message>
        <source>The house has yet to enter what it wrote on paper. Until then nobody knows whether the place is free.</source>
        <translation>Het huis moet nog invoeren wat het op papier heeft geschreven. Tot dan weet niemand of de plek vrij is.</translation>
    </message>
    <message>
        <source>The place is made ready until %1.</source>
        <translation>De plek wordt klaargemaakt tot %1.</translation>
    </message>
    <message>
        <source>The order ends %1.</source>
        <translation>Het huisverbod eindigt %1.</translation>
    </message>
    <message>
        <source>The stay may yet be extended until %1; others may book on condition.</source>
        <translation>Het verblijf kan nog worden verlengd tot %1; anderen mogen onder voorwaarde boeken.</translation>
    </message>
    <message>
        <source>The stay may yet be extended until %1; the place is kept for it.</source>
        <translation>Het verblijf kan nog worden verlengd tot %1; de plek is daarvoor bewaard.</translation>
    </message>
    <message>
        <source>The law allows the order until %1 at most.</source>
        <translation>De wet staat het huisverbod toe tot uiterlijk %1.</translation>
    </message>
    <message>
        <source>On a condition until %1: somebody may stay on in this place.</source>
        <translation>Onder voorwaarde tot %1: misschien blijft iemand langer op deze plek.</translation>
    </message>
    <message>
        <source>%1, today</source>
        <translation>%1, vandaag</translation>
    </message>
    <message>
        <source>Free; an extra place.</source>
        <translation>Vrij; een extra plek.</translation>
    </message>
    <message>
        <source>Free.</source>
        <translation>Vrij.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>place, day: what stands there</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>iemand</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>rank. whom</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Waits for a place: %1.</source>
        <translation>Wacht op een plek: %1.</translation>
    </message>
    <message>
        <source>Needed from %1; a place after %2 comes too late.</source>
        <translation>Nodig vanaf %1; een plek na %2 komt te laat.</translation>
    </message>
    <message>
        <source>A place is on offer.</source>
        <translation>Er is een plek aangeboden.</translation>
    </message>
    <message>
        <source>Wanted: %1.</source>
        <translation>Gewenst: %1.</translation>
    </message>
    <message>
        <source>Lent to %1 from %2 until %3.</source>
        <translation>Uitgeleend aan %1 van %2 tot %3.</translation>
    </message>
    <message>
        <source>On loan from %1, from %2 until %3.</source>
        <translation>Te leen van %1, van %2 tot %3.</translation>
    </message>
    <message>
        <source>A place of another region, here on loan.</source>
        <translation>Een plek van een andere regio, hier te leen.</translation>
    </message>
    <message>
        <source>not open yet</source>
        <translation>nog niet open</translation>
    </message>
    <message>
        <source>moved away</source>
        <translation>verhuisd</translation>
    </message>
</context>
<context>
    <name>MoveAnswer</name>
    <message>
        <source>%1 until %2.</source>
        <comment>place until</comment>
        <translation>%1 tot %2.</translation>
    </message>
    <message>
        <source>This house is asked first and has to accept; an answer is due %1.</source>
        <translation>Dit huis wordt eerst gevraagd en moet aannemen; het antwoord komt uiterlijk %1.</translation>
    </message>
    <message>
        <source>On a condition until %1.</source>
        <translation>Onder voorwaarde tot %1.</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Now: %1, %2, until %3. Enter does it on what holds now.</source>
        <translation>Iemand anders heeft dit intussen gewijzigd. Nu: %1, %2, tot %3. Enter doet het op wat nu geldt.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::BoardModel</name>
    <message>
        <source>%1, on loan</source>
        <comment>place</comment>
        <translation>%1, te leen</translation>
    </message>
</context>
<context>
    <name>adempauze::client::BoardScreen</name>
    <message>
        <source>Pla&amp;ce board</source>
        <translation>Plan&amp;kbord</translation>
    </message>
    <message>
        <source>Sorted by place.</source>
        <translation>Gesorteerd op plek.</translation>
    </message>
    <message>
        <source>Sorted by beginning.</source>
        <translation>Gesorteerd op begin.</translation>
    </message>
    <message>
        <source>Sorted by end.</source>
        <translation>Gesorteerd op einde.</translation>
    </message>
    <message>
        <source>Nothing stands here.</source>
        <translation>Hier staat niets.</translation>
    </message>
    <message>
        <source>This place is closed; there is no stay to open.</source>
        <translation>Deze plek is gesloten; er is geen verblijf om te openen.</translation>
    </message>
    <message>
        <source>The paper of this house is not entered yet; there is no stay to open.</source>
        <translation>Het papier van dit huis is nog niet ingevoerd; er is geen verblijf om te openen.</translation>
    </message>
    <message>
        <source>What stands here is not for you to open.</source>
        <translation>Wat hier staat, mag u niet openen.</translation>
    </message>
    <message>
        <source>This is a hold. It becomes a stay when somebody arrives or it is confirmed.</source>
        <translation>Dit is een reservering. Die wordt een verblijf als iemand aankomt of als zij wordt bevestigd.</translation>
    </message>
    <message>
        <source>Place board</source>
        <translation>Plankbord</translation>
    </message>
    <message>
        <source>There are no places here.</source>
        <translation>Hier zijn geen plekken.</translation>
    </message>
    <message>
        <source>To be placed</source>
        <translation>Nog te plaatsen</translation>
    </message>
    <message>
        <source>Places free and not free in each night</source>
        <translation>Plekken vrij en niet vrij per nacht</translation>
    </message>
    <message>
        <source>Place board as a list</source>
        <translation>Plankbord als lijst</translation>
    </message>
    <message>
        <source>Nothing stands on these places in these days.</source>
        <translation>Op deze plekken staat in deze dagen niets.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>place, day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>free</source>
        <translation>vrij</translation>
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
        <source>There is no connection, so nothing can be moved now. %1</source>
        <translation>Er is geen verbinding, dus nu kan niets worden verplaatst. %1</translation>
    </message>
    <message>
        <source>Taken up: %1. Go to another place and press Ctrl+V. Esc puts it back.</source>
        <translation>Opgepakt: %1. Ga naar een andere plek en druk op Ctrl+V. Esc zet het terug.</translation>
    </message>
    <message>
        <source>It stands at this place already. Go to another place.</source>
        <translation>Het staat al op deze plek. Ga naar een andere plek.</translation>
    </message>
    <message>
        <source>Put back. Nothing was moved.</source>
        <translation>Teruggezet. Er is niets verplaatst.</translation>
    </message>
    <message>
        <source>Only placement workers and coordinators can hold a place here.</source>
        <translation>Alleen plaatsers en coördinatoren kunnen hier een plek reserveren.</translation>
    </message>
    <message>
        <source>Only placement workers and coordinators can move a stay or a hold.</source>
        <translation>Alleen plaatsers en coördinatoren kunnen een verblijf of reservering verplaatsen.</translation>
    </message>
    <message>
        <source>There is no stay or hold here that you can move.</source>
        <translation>Hier is geen verblijf of reservering die u kunt verplaatsen.</translation>
    </message>
    <message>
        <source>First take up a stay or a hold with Ctrl+X.</source>
        <translation>Pak eerst een verblijf of reservering op met Ctrl+X.</translation>
    </message>
    <message>
        <source>What you took up is not on the board now. Go to its days, or take up another.</source>
        <translation>Wat u oppakte, staat nu niet op het bord. Ga naar de dagen ervan, of pak iets anders op.</translation>
    </message>
    <message>
        <source>Hold this place from this day on</source>
        <translation>Deze plek reserveren vanaf deze dag</translation>
    </message>
    <message>
        <source>Take up the stay or hold to move it</source>
        <translation>Het verblijf of de reservering oppakken om te verplaatsen</translation>
    </message>
    <message>
        <source>Put down here what was taken up</source>
        <translation>Hier neerzetten wat is opgepakt</translation>
    </message>
    <message>
        <source>Close this place, or change its closure</source>
        <translation>Deze plek sluiten, of de sluiting wijzigen</translation>
    </message>
    <message>
        <source>Lend this place, want it back or give it back</source>
        <translation>Deze plek uitlenen, terugvragen of teruggeven</translation>
    </message>
    <message>
        <source>This place</source>
        <translation>Deze plek</translation>
    </message>
    <message>
        <source>Only the staff of the house, managers and administrators can close a place.</source>
        <translation>Alleen medewerkers van het huis, managers en beheerders kunnen een plek sluiten.</translation>
    </message>
    <message>
        <source>You can close places of your own house only.</source>
        <translation>U kunt alleen plekken van uw eigen huis sluiten.</translation>
    </message>
    <message>
        <source>This place is lent, and closed for that. Who lends places can want it back.</source>
        <translation>Deze plek is uitgeleend en daarom gesloten. Wie plekken uitleent, kan hem terugvragen.</translation>
    </message>
    <message>
        <source>This place has moved to another unit. It does not open here again.</source>
        <translation>Deze plek is verhuisd naar een andere eenheid. Hij gaat hier niet meer open.</translation>
    </message>
    <message>
        <source>What is known of this closure is asked. Try again in a moment.</source>
        <translation>Wat er over deze sluiting bekend is, wordt gevraagd. Probeer het zo nog eens.</translation>
    </message>
    <message>
        <source>Only managers and administrators can lend a place.</source>
        <translation>Alleen managers en beheerders kunnen een plek uitlenen.</translation>
    </message>
    <message>
        <source>This place is here on loan and cannot be lent on.</source>
        <translation>Deze plek is hier te leen en kan niet worden doorgeleend.</translation>
    </message>
    <message>
        <source>No other region has room for a lent place: it needs a unit for guests.</source>
        <translation>Geen andere regio heeft ruimte voor een geleende plek: daarvoor is een eenheid voor gasten nodig.</translation>
    </message>
    <message>
        <source>What stands on every place, day by day. A bar ends at the hour at which it ends. The line with a point is the end of the order, the thick line through all places is now.
Arrow keys: another place or day. The sentence below the board says what stands there. Space: the next of several on one day. Enter: the stay.
Ctrl+N: hold this place from this day on.
Ctrl+X: take up a stay or a hold to move it. Ctrl+V on another place: what that would do. Enter does it. Esc puts it back.
F9: close this place, or open it again. Shift with the arrow keys selects several days. F7: lend this place to another region, or want it back. All of this is also in the menu of the right mouse button.
F8: make the moves that are proposed above the board, so that likely extensions find room; all or none.
Ctrl+L: the same as a list, and back. There S sorts by place, beginning or end.
1, 2, 4, 8: so many weeks. Alt+Left, Alt+Right: a week earlier or later. Alt+Home: today.
Above the board: who still waits for a place. Below it: how many places are free, taken and closed in each night, counted at 4 in the morning.
Where you may not open a claim, its place is only taken. There are no names here.</source>
        <translation>Wat er op elke plek staat, dag voor dag. Een balk eindigt op het uur waarop hij eindigt. De lijn met een punt is het einde van het huisverbod, de dikke lijn door alle plekken is nu.
Pijltoetsen: een andere plek of dag. De zin onder het bord zegt wat daar staat. Spatie: het volgende van meer op één dag. Enter: het verblijf.
Ctrl+N: deze plek reserveren vanaf deze dag.
Ctrl+X: een verblijf of reservering oppakken om te verplaatsen. Ctrl+V op een andere plek: wat dat zou doen. Enter doet het. Esc zet het terug.
F9: deze plek sluiten, of weer openen. Shift met de pijltoetsen kiest meer dagen. F7: deze plek uitlenen aan een andere regio, of terugvragen. Dit alles staat ook in het menu van de rechter muisknop.
F8: de verplaatsingen doen die boven het bord worden voorgesteld, zodat waarschijnlijke verlengingen ruimte krijgen; alle of geen.
Ctrl+L: hetzelfde als lijst, en terug. Daar sorteert S op plek, begin of einde.
1, 2, 4, 8: zoveel weken. Alt+Links, Alt+Rechts: een week eerder of later. Alt+Home: vandaag.
Boven het bord: wie nog op een plek wacht. Eronder: hoeveel plekken per nacht vrij, bezet en gesloten zijn, geteld om 4 uur &apos;s nachts.
Wat u niet mag openen, staat er alleen als bezet. Er staan hier geen namen.</translation>
    </message>
    <message>
        <source>This closure is over.</source>
        <translation>Deze sluiting is voorbij.</translation>
    </message>
    <message>
        <source>It is not certain whether it was moved. The board shows it as soon as there is a connection.</source>
        <translation>Het is niet zeker of het is verplaatst. Het bord toont het zodra er verbinding is.</translation>
    </message>
    <message>
        <source>Show %1 days</source>
        <translation>Toon %1 dagen</translation>
    </message>
    <message>
        <source>The next of several on one day</source>
        <translation>Het volgende van meer op één dag</translation>
    </message>
    <message>
        <source>Sort by place, beginning or end</source>
        <translation>Sorteer op plek, begin of eind</translation>
    </message>
</context>
<context>
    <name>adempauze::client::CloseStrip</name>
    <message>
        <source>The place is open again.</source>
        <translation>De plek is weer open.</translation>
    </message>
    <message>
        <source>Closed: %1, %2.</source>
        <comment>place, period</comment>
        <translation>Gesloten: %1, %2.</translation>
    </message>
    <message>
        <source>The closure stands again.</source>
        <translation>De sluiting staat er weer.</translation>
    </message>
    <message>
        <source>The closure is as it was.</source>
        <translation>De sluiting is weer zoals zij was.</translation>
    </message>
    <message>
        <source>The closure of %1 is withdrawn.</source>
        <translation>De sluiting van %1 is ingetrokken.</translation>
    </message>
    <message>
        <source>from %1 until %2</source>
        <translation>van %1 tot %2</translation>
    </message>
    <message>
        <source>from %1, end not known</source>
        <translation>vanaf %1, einde niet bekend</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>The end is known</source>
        <translation>Het einde is bekend</translation>
    </message>
    <message>
        <source>Expected until</source>
        <translation>Verwacht tot</translation>
    </message>
    <message>
        <source>Closure of %1</source>
        <translation>Sluiting van %1</translation>
    </message>
    <message>
        <source>Closed: %1, %2.</source>
        <comment>reason, period</comment>
        <translation>Gesloten: %1, %2.</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 sluiten</translation>
    </message>
    <message>
        <source>In that time nobody can book this place. Who has it already, or is promised it, keeps it: then nothing is closed, and you are told until when.</source>
        <translation>In die tijd kan niemand deze plek boeken. Wie de plek al heeft of toegezegd kreeg, houdt die: dan wordt er niets gesloten en hoort u tot wanneer.</translation>
    </message>
    <message>
        <source>Change the end  Enter</source>
        <translation>Einde wijzigen  Enter</translation>
    </message>
    <message>
        <source>Close the place  Enter</source>
        <translation>Plek sluiten  Enter</translation>
    </message>
    <message>
        <source>In that time nobody can book any of these places. Who has one already, or is promised one, keeps it: then none of them is closed, and you are told which are in the way.</source>
        <translation>In die tijd kan niemand een van deze plekken boeken. Wie er al een heeft of toegezegd kreeg, houdt die: dan wordt geen van deze plekken gesloten en hoort u welke in de weg zitten.</translation>
    </message>
    <message>
        <source>Close all these places  Enter</source>
        <translation>Al deze plekken sluiten  Enter</translation>
    </message>
    <message>
        <source>Change the end of all  Enter</source>
        <translation>Einde van alle wijzigen  Enter</translation>
    </message>
    <message>
        <source>Open all of them now</source>
        <translation>Alle nu openen</translation>
    </message>
    <message>
        <source>Withdraw all of them</source>
        <translation>Alle intrekken</translation>
    </message>
    <message>
        <source>Open it now</source>
        <translation>Nu openen</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Which places</source>
        <translation>Welke plekken</translation>
    </message>
    <message>
        <source>%1, the whole unit %2</source>
        <comment>house, unit</comment>
        <translation>%1, de hele eenheid %2</translation>
    </message>
    <message>
        <source>%1, the whole house</source>
        <translation>%1, het hele huis</translation>
    </message>
    <message>
        <source>all %1 places that were closed together</source>
        <translation>alle %1 plekken die samen gesloten zijn</translation>
    </message>
    <message>
        <source>The places are open again.</source>
        <translation>De plekken zijn weer open.</translation>
    </message>
    <message>
        <source>%1 and what was closed with it</source>
        <translation>%1 en wat daarmee gesloten is</translation>
    </message>
</context>
<context>
    <name>adempauze::client::LaneModel</name>
    <message>
        <source>%1: %2</source>
        <comment>day: who waits</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: not on this day. %2</source>
        <translation>%1: niet op deze dag. %2</translation>
    </message>
    <message>
        <source>To be placed</source>
        <translation>Nog te plaatsen</translation>
    </message>
    <message>
        <source>To be placed: %1</source>
        <translation>Nog te plaatsen: %1</translation>
    </message>
</context>
<context>
    <name>adempauze::client::Legend</name>
    <message>
        <source>What the signs mean</source>
        <translation>Wat de tekens betekenen</translation>
    </message>
    <message>
        <source>end of the order</source>
        <translation>einde huisverbod</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
</context>
<context>
    <name>adempauze::client::LendStrip</name>
    <message>
        <source>The place is not lent any more.</source>
        <translation>De plek is niet meer uitgeleend.</translation>
    </message>
    <message>
        <source>Lent: %1, %2.</source>
        <comment>place, to whom and when</comment>
        <translation>Uitgeleend: %1, %2.</translation>
    </message>
    <message>
        <source>%1 is not lent any more.</source>
        <translation>%1 is niet meer uitgeleend.</translation>
    </message>
    <message>
        <source>Given back: %1.</source>
        <translation>Teruggegeven: %1.</translation>
    </message>
    <message>
        <source>to %1 from %2 until %3</source>
        <comment>region, moments</comment>
        <translation>aan %1 van %2 tot %3</translation>
    </message>
    <message>
        <source>To region</source>
        <translation>Aan regio</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Back from</source>
        <translation>Terug vanaf</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Lend %1 to another region</source>
        <translation>%1 uitlenen aan een andere regio</translation>
    </message>
    <message>
        <source>In that time the place is closed here, and the other region finds it as a place of its own. Afterwards it is free here as soon as nobody is in it.</source>
        <translation>In die tijd is de plek hier gesloten en vindt de andere regio hem als eigen plek. Daarna is hij hier vrij zodra er niemand in is.</translation>
    </message>
    <message>
        <source>Lend the place  Enter</source>
        <translation>Plek uitlenen  Enter</translation>
    </message>
    <message>
        <source>%1 is lent to %2</source>
        <translation>%1 is uitgeleend aan %2</translation>
    </message>
    <message>
        <source>Lent %1. You can want it back sooner. Who has it there, or is promised it, keeps it: then nothing changes, and you are told until when. The other region is told at once.</source>
        <translation>Uitgeleend %1. U kunt hem eerder terugvragen. Wie hem daar heeft of toegezegd kreeg, houdt hem: dan verandert er niets en hoort u tot wanneer. De andere regio hoort het meteen.</translation>
    </message>
    <message>
        <source>Recall the place  Enter</source>
        <translation>Plek terugvragen  Enter</translation>
    </message>
    <message>
        <source>%1 is here on loan from %2</source>
        <translation>%1 is hier te leen van %2</translation>
    </message>
    <message>
        <source>From %1 until %2. You can give it back now if nobody is in it or is promised it. The other region is told at once.</source>
        <translation>Van %1 tot %2. U kunt hem nu teruggeven als er niemand in is en hij niemand is toegezegd. De andere regio hoort het meteen.</translation>
    </message>
    <message>
        <source>Give the place back  Enter</source>
        <translation>Plek teruggeven  Enter</translation>
    </message>
    <message>
        <source>from %1 until %2</source>
        <comment>moments</comment>
        <translation>van %1 tot %2</translation>
    </message>
    <message>
        <source>%1 is told at once, and this cannot be taken back.</source>
        <comment>region</comment>
        <translation>%1 hoort het meteen, en dit kan niet worden teruggenomen.</translation>
    </message>
    <message>
        <source>Lend it for another time</source>
        <translation>Voor een andere tijd uitlenen</translation>
    </message>
</context>
<context>
    <name>adempauze::client::MoveStrip</name>
    <message>
        <source>Somebody else changed this in the meantime. Now: %1, %2.</source>
        <translation>Iemand anders heeft dit intussen gewijzigd. Nu: %1, %2.</translation>
    </message>
    <message>
        <source>What would happen can be said once there is a connection.</source>
        <translation>Wat er zou gebeuren, kan worden gezegd zodra er verbinding is.</translation>
    </message>
    <message>
        <source>Looking what would happen…</source>
        <translation>Er wordt gekeken wat er zou gebeuren…</translation>
    </message>
    <message>
        <source>There is no connection. This is not kept for later: do it when it is back.</source>
        <translation>Er is geen verbinding. Dit wordt niet bewaard: doe het als de verbinding er weer is.</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>If you do this: %1 Enter does it.</source>
        <translation>Als u dit doet: %1 Enter doet het.</translation>
    </message>
    <message>
        <source>Moved. %1</source>
        <translation>Verplaatst. %1</translation>
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
        <source>This would be refused. %1</source>
        <translation>Dit zou worden geweigerd. %1</translation>
    </message>
    <message>
        <source>This was not done. %1</source>
        <translation>Dit is niet gedaan. %1</translation>
    </message>
    <message>
        <source>Move  Enter</source>
        <translation>Verplaatsen  Enter</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verplaatst op</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Sluiten  Esc</translation>
    </message>
    <message>
        <source>Move %1, from %2</source>
        <translation>%1 verplaatsen, van %2</translation>
    </message>
    <message>
        <source>Free instead: %1. Arrow down chooses.</source>
        <translation>Wel vrij: %1. Pijl omlaag kiest.</translation>
    </message>
    <message>
        <source>Chosen instead: %1. Enter moves it there.</source>
        <translation>In plaats daarvan gekozen: %1. Enter verplaatst het daarheen.</translation>
    </message>
    <message>
        <source>Busy… What comes of this is still awaited. Esc goes back after that.</source>
        <translation>Bezig… Er wordt nog gewacht op wat hiervan komt. Daarna gaat Esc terug.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::PeriodBar</name>
    <message>
        <source>Days and house</source>
        <translation>Dagen en huis</translation>
    </message>
    <message>
        <source>Week earlier</source>
        <translation>Week eerder</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Week later</source>
        <translation>Week later</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>Als lijst</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Getoond</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Huis</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 dagen</translation>
    </message>
    <message>
        <source>all houses</source>
        <translation>alle huizen</translation>
    </message>
</context>
<context>
    <name>adempauze::client::PlaceStrip</name>
    <message>
        <source>Back  Esc</source>
        <translation>Terug  Esc</translation>
    </message>
    <message>
        <source>There is no connection. This is not kept for later: do it when it is back.</source>
        <translation>Er is geen verbinding. Dit wordt niet bewaard: doe het als de verbinding er weer is.</translation>
    </message>
    <message>
        <source>This was not done. %1</source>
        <translation>Dit is niet gedaan. %1</translation>
    </message>
    <message>
        <source>%1 Enter asks again.</source>
        <translation>%1 Enter vraagt het opnieuw.</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>This is about %1 alone, not about the other places that are selected.</source>
        <translation>Dit gaat alleen over %1, niet over de andere plekken die geselecteerd zijn.</translation>
    </message>
    <message>
        <source>Busy… What comes of this is still awaited. Esc goes back after that.</source>
        <translation>Bezig… Er wordt nog gewacht op wat hiervan komt. Daarna gaat Esc terug.</translation>
    </message>
    <message>
        <source>%1 Press Enter again to do it.</source>
        <translation>%1 Druk nog eens op Enter om het te doen.</translation>
    </message>
    <message>
        <source>This was not done: somebody else changed it in the meantime. How it stands now is being asked.</source>
        <translation>Dit is niet gedaan: iemand anders heeft het intussen gewijzigd. Hoe het nu is, wordt gevraagd.</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Now: %1. Enter does it on what holds now.</source>
        <translation>Iemand anders heeft dit intussen gewijzigd. Nu: %1. Enter doet het op wat nu geldt.</translation>
    </message>
    <message>
        <source>Somebody else ended this in the meantime, or it is over. Esc goes back.</source>
        <translation>Iemand anders heeft dit intussen beëindigd, of het is voorbij. Esc gaat terug.</translation>
    </message>
    <message>
        <source>%1: this was not undone. %2</source>
        <comment>place, why</comment>
        <translation>%1: dit is niet teruggenomen. %2</translation>
    </message>
    <message>
        <source>Something else is still being undone.</source>
        <translation>Er wordt nog iets anders teruggenomen.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::SqueezeStrip</name>
    <message>
        <source>%1 (%2)</source>
        <comment>place (code)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>a stay that is not shown here</source>
        <translation>een verblijf dat hier niet staat</translation>
    </message>
    <message>
        <source>%1 may be extended and then runs into %2, from %3.</source>
        <translation>%1 kan worden verlengd en botst dan met %2, vanaf %3.</translation>
    </message>
    <message>
        <source>%1 may be extended and then runs into a closure, from %2.</source>
        <translation>%1 kan worden verlengd en botst dan met een sluiting, vanaf %2.</translation>
    </message>
    <message>
        <source>Proposed: %1 goes to %2 (expected %3).</source>
        <translation>Voorstel: %1 gaat naar %2 (verwacht %3).</translation>
    </message>
    <message>
        <source>No room is found for the extension of %1.</source>
        <translation>Voor de verlenging van %1 is geen ruimte gevonden.</translation>
    </message>
    <message>
        <source>The search was cut off: there may be a proposal that moves fewer.</source>
        <translation>Het zoeken is afgebroken: misschien is er een voorstel dat minder verplaatst.</translation>
    </message>
    <message>
        <source>Room for likely extensions</source>
        <translation>Ruimte voor waarschijnlijke verlengingen</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Make these moves, all or none</source>
        <translation>Deze verplaatsingen doen, alle of geen</translation>
    </message>
    <message>
        <source>A likely extension runs into what was promised.</source>
        <translation>Een waarschijnlijke verlenging botst met wat is beloofd.</translation>
    </message>
    <message>
        <source>%1 likely extensions run into what was promised.</source>
        <translation>%1 waarschijnlijke verlengingen botsen met wat is beloofd.</translation>
    </message>
    <message>
        <source>Moved: 1 promise.</source>
        <translation>Verplaatst: 1 toezegging.</translation>
    </message>
    <message>
        <source>Moved: %1 promises.</source>
        <translation>Verplaatst: %1 toezeggingen.</translation>
    </message>
    <message>
        <source>Nothing was moved: somebody changed one of these. The proposal is asked again.</source>
        <translation>Er is niets verplaatst: iemand heeft een hiervan gewijzigd. Het voorstel wordt opnieuw gevraagd.</translation>
    </message>
    <message>
        <source>Nothing was moved. %1</source>
        <translation>Er is niets verplaatst. %1</translation>
    </message>
    <message>
        <source>%1 %2 asks again.</source>
        <translation>%1 %2 vraagt het opnieuw.</translation>
    </message>
    <message>
        <source>Free for that promise: %1.</source>
        <translation>Wel vrij voor die toezegging: %1.</translation>
    </message>
    <message>
        <source>Above stands what would do now.</source>
        <translation>Hierboven staat wat nu wel kan.</translation>
    </message>
    <message>
        <source>Nothing else keeps every promise now.</source>
        <translation>Niets anders komt nu elke toezegging na.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::TotalsModel</name>
    <message>
        <source>Night of %1 to %2: 1 place free.</source>
        <translation>Nacht van %1 op %2: 1 plek vrij.</translation>
    </message>
    <message>
        <source>Night of %1 to %2: %3 places free.</source>
        <translation>Nacht van %1 op %2: %3 plekken vrij.</translation>
    </message>
    <message>
        <source>Night of %1 to %2: %3 taken.</source>
        <translation>Nacht van %1 op %2: %3 bezet.</translation>
    </message>
    <message>
        <source>Night of %1 to %2: %3 closed.</source>
        <translation>Nacht van %1 op %2: %3 gesloten.</translation>
    </message>
    <message>
        <source>Night of %1 to %2: %3 not known to be free, until the house has entered its paper.</source>
        <translation>Nacht van %1 op %2: van %3 is niet bekend of ze vrij zijn, tot het huis zijn papier heeft ingevoerd.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Vrij</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Bezet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Free in the night</source>
        <translation>Vrij in de nacht</translation>
    </message>
    <message>
        <source>Taken in the night</source>
        <translation>Bezet in de nacht</translation>
    </message>
    <message>
        <source>Closed in the night</source>
        <translation>Gesloten in de nacht</translation>
    </message>
    <message>
        <source>Not known to be free in the night</source>
        <translation>Niet bekend of vrij in de nacht</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>Nachten</translation>
    </message>
</context>
</TS>
