<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>Answers</name>
    <message>
        <source>This is not there, or not for you.</source>
        <translation>Dit is er niet, of het is niet voor u.</translation>
    </message>
    <message>
        <source>Something was filled in that cannot be.</source>
        <translation>Er is iets ingevuld dat niet kan.</translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>Het einde ligt voor het begin.</translation>
    </message>
    <message>
        <source>This time zone is not known.</source>
        <translation>Deze tijdzone is niet bekend.</translation>
    </message>
    <message>
        <source>This kind of order is not known.</source>
        <translation>Deze soort maatregel is niet bekend.</translation>
    </message>
    <message>
        <source>This law was not in force when the order was imposed.</source>
        <translation>Deze wet gold nog niet toen het huisverbod werd opgelegd.</translation>
    </message>
    <message>
        <source>The order would be longer than the law allows.</source>
        <translation>Het huisverbod zou langer duren dan de wet toestaat.</translation>
    </message>
    <message>
        <source>An order can only be extended before its first end.</source>
        <translation>Verlengen kan alleen voor het eerste einde van het huisverbod.</translation>
    </message>
    <message>
        <source>The order has ended.</source>
        <translation>Het huisverbod is geëindigd.</translation>
    </message>
    <message>
        <source>Only an order that was suspended, annulled or withdrawn can be reinstated.</source>
        <translation>Alleen een geschorst, vernietigd of ingetrokken huisverbod kan herleven.</translation>
    </message>
    <message>
        <source>This moment has not come yet.</source>
        <translation>Dit moment moet nog komen.</translation>
    </message>
    <message>
        <source>This place is taken in that period.</source>
        <translation>Deze plek is in die periode bezet.</translation>
    </message>
    <message>
        <source>This place is closed in that period.</source>
        <translation>Deze plek is in die periode gesloten.</translation>
    </message>
    <message>
        <source>This place is not for this person.</source>
        <translation>Deze plek is niet voor deze persoon.</translation>
    </message>
    <message>
        <source>The stay would be longer than the house allows.</source>
        <translation>Het verblijf zou langer duren dan het huis toestaat.</translation>
    </message>
    <message>
        <source>This person has another place in that period, or has not left it. End that stay, or move it here.</source>
        <translation>Deze persoon heeft in die periode een andere plek, of is daar nog niet vertrokken. Beëindig dat verblijf, of verplaats het hierheen.</translation>
    </message>
    <message>
        <source>This code is not known. Ask for it again, letter by letter.</source>
        <translation>Deze code is niet bekend. Vraag hem nog eens, letter voor letter.</translation>
    </message>
    <message>
        <source>The hold has expired.</source>
        <translation>De reservering is vervallen.</translation>
    </message>
    <message>
        <source>The hold is no longer open.</source>
        <translation>De reservering is niet meer open.</translation>
    </message>
    <message>
        <source>At this moment this person belongs in another house. That house can record it. Please call that house, or whoever arranged the place.</source>
        <translation>Op dit moment hoort deze persoon in een ander huis. Dat huis kan dit vastleggen. Belt u dat huis, of wie de plek heeft geregeld.</translation>
    </message>
    <message>
        <source>This person is to move on to another house. That house records the arrival, and this place is free from then. If they went to another house than was planned, say so here.</source>
        <translation>Deze persoon verhuist naar een ander huis. Dat huis legt de aankomst vast; vanaf dan is deze plek vrij. Ging deze persoon naar een ander huis dan gepland, zeg dat dan hier.</translation>
    </message>
    <message>
        <source>The house has not said yes yet.</source>
        <translation>Het huis heeft nog geen ja gezegd.</translation>
    </message>
    <message>
        <source>This hold cannot be extended any more.</source>
        <translation>Deze reservering kan niet meer worden verlengd.</translation>
    </message>
    <message>
        <source>This is not possible for this stay now.</source>
        <translation>Dit kan nu niet bij dit verblijf.</translation>
    </message>
    <message>
        <source>First complete the details: a person and a basis.</source>
        <translation>Maak eerst de gegevens compleet: een persoon en een grond.</translation>
    </message>
    <message>
        <source>This was already done.</source>
        <translation>Dit is al gedaan.</translation>
    </message>
    <message>
        <source>This contradicts what was recorded since.</source>
        <translation>Dit klopt niet met wat daarna is vastgelegd.</translation>
    </message>
    <message>
        <source>Somebody else changed this just now.</source>
        <translation>Iemand anders heeft dit zojuist veranderd.</translation>
    </message>
    <message>
        <source>This was already sent with other content.</source>
        <translation>Dit is al verstuurd met een andere inhoud.</translation>
    </message>
    <message>
        <source>This is still being worked on.</source>
        <translation>Hier wordt nog aan gewerkt.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Uw sessie is verlopen. Meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>The account or the password is not right.</source>
        <translation>Het account of het wachtwoord klopt niet.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a moment.</source>
        <translation>Te veel pogingen. Wacht even.</translation>
    </message>
    <message>
        <source>The answer is no.</source>
        <translation>Het antwoord is nee.</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <translation>Tot %1.</translation>
    </message>
    <message>
        <source>The limit is %1.</source>
        <translation>De grens is %1.</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>Er is geen verbinding.</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>Er kwam niet op tijd een antwoord.</translation>
    </message>
    <message>
        <source>The answer could not be understood.</source>
        <translation>Het antwoord was niet te begrijpen.</translation>
    </message>
    <message>
        <source>The server is not the one that was agreed on.</source>
        <translation>De server is niet de server die is afgesproken.</translation>
    </message>
    <message>
        <source>It is not certain whether it was done. Try again: it is never done twice.</source>
        <translation>Het is niet zeker of het gelukt is. Probeer het opnieuw: het gebeurt nooit twee keer.</translation>
    </message>
    <message>
        <source>Somebody else has taken this on.</source>
        <translation>Iemand anders heeft dit al opgepakt.</translation>
    </message>
    <message>
        <source>This task is not done, so there is nothing to undo.</source>
        <translation>Deze taak is niet gedaan. Er is niets ongedaan te maken.</translation>
    </message>
    <message>
        <source>Undoing is possible for an hour, by whoever did it.</source>
        <translation>Ongedaan maken kan een uur lang, door wie het deed.</translation>
    </message>
    <message>
        <source>The law of this order knows no such decision.</source>
        <translation>De wet van dit huisverbod kent zo&apos;n besluit niet.</translation>
    </message>
    <message>
        <source>This time zone does not have that offset on that day.</source>
        <translation>Deze tijdzone heeft die afwijking niet op die dag.</translation>
    </message>
    <message>
        <source>The clock showed this time twice that day. Say which of the two.</source>
        <translation>De klok gaf deze tijd die dag twee keer aan. Zeg welke van de twee.</translation>
    </message>
    <message>
        <source>You have asked about too many people and houses. Try again later.</source>
        <translation>U hebt naar te veel mensen en huizen gevraagd. Probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>This person is no longer on the waiting list.</source>
        <translation>Deze persoon staat niet meer op de wachtlijst.</translation>
    </message>
    <message>
        <source>A place is offered to this person already. Wait for the answer.</source>
        <translation>Deze persoon heeft al een plek aangeboden gekregen. Wacht op het antwoord.</translation>
    </message>
    <message>
        <source>This offer is over.</source>
        <translation>Dit aanbod is voorbij.</translation>
    </message>
    <message>
        <source>You hold as many places as you may at one time.</source>
        <translation>U heeft zoveel reserveringen als tegelijk mag.</translation>
    </message>
    <message>
        <source>No decision on an extension is awaited that this could follow.</source>
        <translation>Er is geen besluit over verlenging te verwachten waarop dit kan volgen.</translation>
    </message>
    <message>
        <source>This exception cannot be used: it is over, or for something else.</source>
        <translation>Deze uitzondering is niet te gebruiken: ze is verlopen of geldt voor iets anders.</translation>
    </message>
    <message>
        <source>Somebody else has to approve this, from elsewhere or in another role.</source>
        <translation>Iemand anders moet dit goedkeuren, van elders of in een andere rol.</translation>
    </message>
    <message>
        <source>This place is not on offer to you for that period.</source>
        <translation>Deze plek wordt u voor die periode niet aangeboden.</translation>
    </message>
    <message>
        <source>Nobody has confirmed yet that this place is empty.</source>
        <translation>Niemand heeft nog bevestigd dat deze plek leeg is.</translation>
    </message>
    <message>
        <source>This is done by accepting or declining the lead, in its case.</source>
        <translation>Dit is klaar als u de regie in die zaak aanneemt of weigert.</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime.</source>
        <translation>Iemand anders heeft dit intussen veranderd.</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Eerst: %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Nu: %1</translation>
    </message>
    <message>
        <source>What you filled in still stands: %1</source>
        <translation>Wat u invulde, staat er nog: %1</translation>
    </message>
    <message>
        <source>Enter does it on what holds now.</source>
        <translation>Enter doet het op wat nu geldt.</translation>
    </message>
    <message>
        <source>%1, from %2 until %3</source>
        <comment>why, moments</comment>
        <translation>%1, van %2 tot %3</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <comment>why, moment</comment>
        <translation>%1, vanaf %2</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>why, moment</comment>
        <translation>%1, tot %2</translation>
    </message>
    <message>
        <source>Places in the way: %1.</source>
        <translation>Plekken in de weg: %1.</translation>
    </message>
</context>
<context>
    <name>ClaimWords</name>
    <message>
        <source>On a condition until %1: somebody whose order may be extended can stay on in this place. Then it is firm, or another place is looked for.</source>
        <translation>Onder voorbehoud tot %1: iemand van wie het huisverbod verlengd kan worden, kan op deze plek blijven. Daarna staat het vast, of wordt een andere plek gezocht.</translation>
    </message>
    <message>
        <source>%1 (whole)</source>
        <comment>a unit</comment>
        <translation>%1 (heel)</translation>
    </message>
    <message>
        <source>%1 (whole, 1 place)</source>
        <comment>a unit</comment>
        <translation>%1 (heel, 1 plek)</translation>
    </message>
    <message>
        <source>%1 (whole, %2 places)</source>
        <comment>a unit</comment>
        <translation>%1 (heel, %2 plekken)</translation>
    </message>
    <message>
        <source>%1 persons</source>
        <translation>%1 personen</translation>
    </message>
    <message>
        <source>wheelchair access needed</source>
        <translation>rolstoeltoegankelijk nodig</translation>
    </message>
</context>
<context>
    <name>CoordinationWords</name>
    <message>
        <source>%1, telephone %2</source>
        <comment>organisation</comment>
        <translation>%1, telefoon %2</translation>
    </message>
    <message>
        <source>Your organisation takes part as %1 since %2. It is told on the ground of: %3.</source>
        <translation>Uw organisatie doet mee als %1 sinds %2. Zij krijgt bericht op grond van: %3.</translation>
    </message>
    <message>
        <source>Agreed: %1 talks with %2 about %3, since %4.</source>
        <translation>Afgesproken: %1 praat met %2 over %3, sinds %4.</translation>
    </message>
    <message>
        <source>The lead is with: %1.</source>
        <translation>De regie ligt bij: %1.</translation>
    </message>
    <message>
        <source>Nobody has the lead of this case.</source>
        <translation>Niemand heeft de regie in deze zaak.</translation>
    </message>
    <message>
        <source>Case manager of the household: %1.</source>
        <translation>Casemanager van het huishouden: %1.</translation>
    </message>
</context>
<context>
    <name>EscalationWords</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 put it off until %2. Nobody else is told before.</source>
        <translation>%1 heeft het uitgesteld tot %2. Tot dan krijgt niemand anders bericht.</translation>
    </message>
    <message>
        <source>%1 has seen the message, %2. Nobody else is told.</source>
        <translation>%1 heeft het bericht gezien, %2. Niemand anders krijgt bericht.</translation>
    </message>
    <message>
        <source>%1 has taken it on, %2. Nobody else is told.</source>
        <translation>%1 heeft het op zich genomen, %2. Niemand anders krijgt bericht.</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>een ander</translation>
    </message>
    <message>
        <source>%1 was told, %2.</source>
        <translation>%1 kreeg bericht, %2.</translation>
    </message>
    <message>
        <source>As long as nobody takes it on, %1 is told next: %2.</source>
        <translation>Zolang niemand het op zich neemt, krijgt %1 als volgende bericht: %2.</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turks</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Pools</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Oekraïens</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation>Tigrinya</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>Somalisch</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Perzisch</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>Pasjtoe</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>Koerdisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Roemeens</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgaars</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Duits</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Frans</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spaans</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugees</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinees</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>meteen</translation>
    </message>
    <message>
        <source>after 1 day</source>
        <translation>na 1 dag</translation>
    </message>
    <message>
        <source>after %1 days</source>
        <translation>na %1 dagen</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>languages</comment>
        <translation>in het %1</translation>
    </message>
    <message>
        <source>in a group of people who know it themselves</source>
        <translation>in een groep van lotgenoten</translation>
    </message>
    <message>
        <source>%1 (%2, %3): %4</source>
        <comment>help, its kind, who gives it, facts</comment>
        <translation>%1 (%2, %3): %4</translation>
    </message>
    <message>
        <source>not offered any more</source>
        <translation>wordt niet meer aangeboden</translation>
    </message>
</context>
<context>
    <name>MessageWords</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sent, when</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>not sent, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>gezien %1</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>nog niet gezien</translation>
    </message>
    <message>
        <source>%1, since %2.</source>
        <translation>%1, sinds %2.</translation>
    </message>
    <message>
        <source>Something is to be done before %1.</source>
        <translation>Er moet iets gebeuren vóór %1.</translation>
    </message>
    <message>
        <source>Sending is tried again %1. Attempts so far: %2.</source>
        <translation>Verzenden wordt opnieuw geprobeerd %1. Pogingen tot nu toe: %2.</translation>
    </message>
    <message>
        <source>It is sent %1.</source>
        <translation>Het wordt verzonden %1.</translation>
    </message>
    <message>
        <source>How it came: %1. %2.</source>
        <translation>Hoe het kwam: %1. %2.</translation>
    </message>
    <message>
        <source>without a reference</source>
        <translation>zonder kenmerk</translation>
    </message>
    <message>
        <source>Reference %1, about %2</source>
        <translation>Kenmerk %1, over %2</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>Kenmerk %1</translation>
    </message>
    <message>
        <source>The stay or hold runs from %1 until %2.</source>
        <translation>Het verblijf of de reservering loopt van %1 tot %2.</translation>
    </message>
</context>
<context>
    <name>NamedNodes</name>
    <message>
        <source>Corner of the titles</source>
        <translation>Hoek van de titels</translation>
    </message>
    <message>
        <source>No message</source>
        <translation>Geen bericht</translation>
    </message>
</context>
<context>
    <name>OfferWords</name>
    <message>
        <source>free, on a condition until %1</source>
        <translation>vrij, onder voorbehoud tot %1</translation>
    </message>
    <message>
        <source>free</source>
        <translation>vrij</translation>
    </message>
    <message>
        <source>not free</source>
        <translation>niet vrij</translation>
    </message>
    <message>
        <source>%1; free until %2 only</source>
        <translation>%1; alleen vrij tot %2</translation>
    </message>
    <message>
        <source>%1; free until %2 only, and again from %3 (%4)</source>
        <translation>%1; alleen vrij tot %2, en weer vanaf %3 (%4)</translation>
    </message>
    <message>
        <source>%1; free again %2 (%3)</source>
        <translation>%1; weer vrij %2 (%3)</translation>
    </message>
    <message>
        <source>%1, free</source>
        <translation>%1, vrij</translation>
    </message>
    <message>
        <source>%1, not free</source>
        <translation>%1, niet vrij</translation>
    </message>
    <message>
        <source>%1; departure %2</source>
        <translation>%1; vertrek %2</translation>
    </message>
    <message>
        <source>%1; the place is free until then</source>
        <translation>%1; de plek is tot dan vrij</translation>
    </message>
    <message>
        <source>%1; the place is not free until then</source>
        <translation>%1; de plek is niet tot dan vrij</translation>
    </message>
    <message>
        <source>day and night</source>
        <translation>dag en nacht</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>free until %1 only</source>
        <translation>alleen vrij tot %1</translation>
    </message>
    <message>
        <source>%1; free again %2</source>
        <comment>in short</comment>
        <translation>%1; weer vrij %2</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>A as in Alfa</source>
        <translation>A van Anton</translation>
    </message>
    <message>
        <source>B as in Bravo</source>
        <translation>B van Bernard</translation>
    </message>
    <message>
        <source>C as in Charlie</source>
        <translation>C van Cornelis</translation>
    </message>
    <message>
        <source>D as in Delta</source>
        <translation>D van Dirk</translation>
    </message>
    <message>
        <source>E as in Echo</source>
        <translation>E van Eduard</translation>
    </message>
    <message>
        <source>F as in Foxtrot</source>
        <translation>F van Ferdinand</translation>
    </message>
    <message>
        <source>G as in Golf</source>
        <translation>G van Gerard</translation>
    </message>
    <message>
        <source>H as in Hotel</source>
        <translation>H van Hendrik</translation>
    </message>
    <message>
        <source>I as in India</source>
        <translation>I van Isaac</translation>
    </message>
    <message>
        <source>J as in Juliett</source>
        <translation>J van Jan</translation>
    </message>
    <message>
        <source>K as in Kilo</source>
        <translation>K van Karel</translation>
    </message>
    <message>
        <source>L as in Lima</source>
        <translation>L van Lodewijk</translation>
    </message>
    <message>
        <source>M as in Mike</source>
        <translation>M van Maria</translation>
    </message>
    <message>
        <source>N as in November</source>
        <translation>N van Nico</translation>
    </message>
    <message>
        <source>O as in Oscar</source>
        <translation>O van Otto</translation>
    </message>
    <message>
        <source>P as in Papa</source>
        <translation>P van Pieter</translation>
    </message>
    <message>
        <source>Q as in Quebec</source>
        <translation>Q van Quotiënt</translation>
    </message>
    <message>
        <source>R as in Romeo</source>
        <translation>R van Rudolf</translation>
    </message>
    <message>
        <source>S as in Sierra</source>
        <translation>S van Simon</translation>
    </message>
    <message>
        <source>T as in Tango</source>
        <translation>T van Teunis</translation>
    </message>
    <message>
        <source>U as in Uniform</source>
        <translation>U van Utrecht</translation>
    </message>
    <message>
        <source>V as in Victor</source>
        <translation>V van Victor</translation>
    </message>
    <message>
        <source>W as in Whiskey</source>
        <translation>W van Willem</translation>
    </message>
    <message>
        <source>X as in X-ray</source>
        <translation>X van Xantippe</translation>
    </message>
    <message>
        <source>Y as in Yankee</source>
        <translation>Y van Ypsilon</translation>
    </message>
    <message>
        <source>Z as in Zulu</source>
        <translation>Z van Zacharias</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 dagen</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 uur</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 uur</translation>
    </message>
    <message>
        <source>%1 %2 min</source>
        <translation>%1 %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>over %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 geleden</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>zojuist</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 oud</translation>
    </message>
</context>
<context>
    <name>WireWords</name>
    <message>
        <source>police liaison</source>
        <translation>politie</translation>
    </message>
    <message>
        <source>house staff</source>
        <translation>huismedewerker</translation>
    </message>
    <message>
        <source>placement worker</source>
        <translation>plaatser</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>coördinator</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>manager</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>beheerder</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>auditor</translation>
    </message>
    <message>
        <source>connected organisation</source>
        <translation>ketenpartner</translation>
    </message>
    <message>
        <source>man</source>
        <translation>man</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>vrouw</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>men</source>
        <translation>mannen</translation>
    </message>
    <message>
        <source>women</source>
        <translation>vrouwen</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>iedereen</translation>
    </message>
    <message>
        <source>time-out facility</source>
        <translation>time-outvoorziening</translation>
    </message>
    <message>
        <source>transit home</source>
        <translation>doorstroomwoning</translation>
    </message>
    <message>
        <source>no answer needed</source>
        <translation>geen antwoord nodig</translation>
    </message>
    <message>
        <source>the desk answers</source>
        <translation>het huis antwoordt</translation>
    </message>
    <message>
        <source>kept for an extension</source>
        <translation>blijft vrij voor verlenging</translation>
    </message>
    <message>
        <source>may be promised to others</source>
        <translation>mag aan anderen worden beloofd</translation>
    </message>
    <message>
        <source>held</source>
        <translation>gereserveerd</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>vervallen</translation>
    </message>
    <message>
        <source>released</source>
        <translation>vrijgegeven</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>afgewezen</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>geboekt</translation>
    </message>
    <message>
        <source>did not arrive</source>
        <translation>niet aangekomen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>geannuleerd</translation>
    </message>
    <message>
        <source>present</source>
        <translation>aanwezig</translation>
    </message>
    <message>
        <source>departed</source>
        <translation>vertrokken</translation>
    </message>
    <message>
        <source>waiting for the house</source>
        <translation>wacht op het huis</translation>
    </message>
    <message>
        <source>accepted by the house</source>
        <translation>het huis zegt ja</translation>
    </message>
    <message>
        <source>declined by the house</source>
        <translation>het huis zegt nee</translation>
    </message>
    <message>
        <source>full in fact</source>
        <translation>in werkelijkheid vol</translation>
    </message>
    <message>
        <source>no staff</source>
        <translation>geen personeel</translation>
    </message>
    <message>
        <source>not suitable</source>
        <translation>past niet bij dit huis</translation>
    </message>
    <message>
        <source>safety</source>
        <translation>veiligheid</translation>
    </message>
    <message>
        <source>other reason</source>
        <translation>andere reden</translation>
    </message>
    <message>
        <source>comes with the police</source>
        <translation>komt met de politie</translation>
    </message>
    <message>
        <source>comes alone</source>
        <translation>komt alleen</translation>
    </message>
    <message>
        <source>needs quiet</source>
        <translation>heeft rust nodig</translation>
    </message>
    <message>
        <source>needs an interpreter</source>
        <translation>heeft een tolk nodig</translation>
    </message>
    <message>
        <source>order</source>
        <translation>huisverbod</translation>
    </message>
    <message>
        <source>next order</source>
        <translation>volgend huisverbod</translation>
    </message>
    <message>
        <source>other measure</source>
        <translation>andere maatregel</translation>
    </message>
    <message>
        <source>voluntary</source>
        <translation>vrijwillig</translation>
    </message>
    <message>
        <source>until the departure hour</source>
        <translation>tot het vertrekuur</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>verlenging</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>verbetering</translation>
    </message>
    <message>
        <source>reinstatement</source>
        <translation>herleving</translation>
    </message>
    <message>
        <source>departure hour of the house</source>
        <translation>vertrekuur van het huis</translation>
    </message>
    <message>
        <source>own request</source>
        <translation>eigen verzoek</translation>
    </message>
    <message>
        <source>no housing yet</source>
        <translation>nog geen woonruimte</translation>
    </message>
    <message>
        <source>help continues</source>
        <translation>hulp gaat door</translation>
    </message>
    <message>
        <source>measure of a court</source>
        <translation>maatregel van de rechter</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>doorplaatsing</translation>
    </message>
    <message>
        <source>home</source>
        <translation>naar huis</translation>
    </message>
    <message>
        <source>family or friends</source>
        <translation>familie of vrienden</translation>
    </message>
    <message>
        <source>own housing</source>
        <translation>eigen woonruimte</translation>
    </message>
    <message>
        <source>other facility</source>
        <translation>andere voorziening</translation>
    </message>
    <message>
        <source>detention</source>
        <translation>detentie</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>lead coordinator</source>
        <translation>regiehouder</translation>
    </message>
    <message>
        <source>case manager</source>
        <translation>casemanager</translation>
    </message>
    <message>
        <source>probation</source>
        <translation>reclassering</translation>
    </message>
    <message>
        <source>shelter organisation</source>
        <translation>opvang</translation>
    </message>
    <message>
        <source>police</source>
        <translation>politie</translation>
    </message>
    <message>
        <source>municipality</source>
        <translation>gemeente</translation>
    </message>
    <message>
        <source>bailiff</source>
        <translation>deurwaarder</translation>
    </message>
    <message>
        <source>housing corporation</source>
        <translation>woningcorporatie</translation>
    </message>
    <message>
        <source>benefits agency</source>
        <translation>uitkeringsinstantie</translation>
    </message>
    <message>
        <source>debt help</source>
        <translation>schuldhulp</translation>
    </message>
    <message>
        <source>school</source>
        <translation>school</translation>
    </message>
    <message>
        <source>legal duty</source>
        <translation>wettelijke plicht</translation>
    </message>
    <message>
        <source>agreement between organisations</source>
        <translation>afspraak tussen organisaties</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>toestemming</translation>
    </message>
    <message>
        <source>vital interest</source>
        <translation>vitaal belang</translation>
    </message>
    <message>
        <source>public task</source>
        <translation>publieke taak</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>van kracht</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>geschorst</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>ingetrokken</translation>
    </message>
    <message>
        <source>annulled</source>
        <translation>vernietigd</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>geëindigd</translation>
    </message>
    <message>
        <source>withdrawal</source>
        <translation>intrekking</translation>
    </message>
    <message>
        <source>annulment</source>
        <translation>vernietiging</translation>
    </message>
    <message>
        <source>suspension</source>
        <translation>schorsing</translation>
    </message>
    <message>
        <source>typing error</source>
        <translation>typefout</translation>
    </message>
    <message>
        <source>later information</source>
        <translation>latere informatie</translation>
    </message>
    <message>
        <source>follows</source>
        <translation>schuift mee</translation>
    </message>
    <message>
        <source>something stands in the way</source>
        <translation>er staat iets in de weg</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>blijft zoals het is</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>wacht op een besluit</translation>
    </message>
    <message>
        <source>full</source>
        <translation>vol</translation>
    </message>
    <message>
        <source>not a fitting place</source>
        <translation>niet passend</translation>
    </message>
    <message>
        <source>the house said no</source>
        <translation>het huis zei nee</translation>
    </message>
    <message>
        <source>the house did not answer</source>
        <translation>het huis gaf geen antwoord</translation>
    </message>
    <message>
        <source>own choice</source>
        <translation>eigen keuze</translation>
    </message>
    <message>
        <source>found elsewhere</source>
        <translation>elders gevonden</translation>
    </message>
    <message>
        <source>with family</source>
        <translation>bij familie</translation>
    </message>
    <message>
        <source>hotel</source>
        <translation>hotel</translation>
    </message>
    <message>
        <source>went home</source>
        <translation>naar huis gegaan</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wacht</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>no longer needed</source>
        <translation>niet meer nodig</translation>
    </message>
    <message>
        <source>not yet to be done</source>
        <translation>nog niet te doen</translation>
    </message>
    <message>
        <source>Complete the details</source>
        <translation>Gegevens compleet maken</translation>
    </message>
    <message>
        <source>The stay cannot follow the order</source>
        <translation>Het verblijf kan het huisverbod niet volgen</translation>
    </message>
    <message>
        <source>Decide after the early end of the order</source>
        <translation>Besluiten na het vroege einde van het huisverbod</translation>
    </message>
    <message>
        <source>Tell the resident</source>
        <translation>De bewoner inlichten</translation>
    </message>
    <message>
        <source>Departure not confirmed</source>
        <translation>Vertrek niet bevestigd</translation>
    </message>
    <message>
        <source>The house does not answer</source>
        <translation>Het huis geeft geen antwoord</translation>
    </message>
    <message>
        <source>Confirm the end around a change of the clock</source>
        <translation>Einde rond de klokwissel bevestigen</translation>
    </message>
    <message>
        <source>A message could not be sent</source>
        <translation>Een bericht is niet verzonden</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>in de wachtrij</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>verzonden</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>niet verzonden</translation>
    </message>
    <message>
        <source>told by telephone</source>
        <translation>telefonisch gemeld</translation>
    </message>
    <message>
        <source>taken by another stay</source>
        <translation>bezet door een ander verblijf</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>not for this person</source>
        <translation>niet voor deze persoon</translation>
    </message>
    <message>
        <source>longer than the house allows</source>
        <translation>langer dan het huis toestaat</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>bezet</translation>
    </message>
    <message>
        <source>room until the latest legal end</source>
        <translation>ruimte tot het uiterste wettelijke einde</translation>
    </message>
    <message>
        <source>room until the limit of the house</source>
        <translation>ruimte tot de grens van het huis</translation>
    </message>
    <message>
        <source>no room to extend</source>
        <translation>geen ruimte om te verlengen</translation>
    </message>
    <message>
        <source>the desk answers first</source>
        <translation>het huis antwoordt eerst</translation>
    </message>
    <message>
        <source>Place held</source>
        <translation>Plek gereserveerd</translation>
    </message>
    <message>
        <source>Accepted by the house</source>
        <translation>Het huis zei ja</translation>
    </message>
    <message>
        <source>Declined by the house</source>
        <translation>Het huis zei nee</translation>
    </message>
    <message>
        <source>Hold released</source>
        <translation>Reservering vrijgegeven</translation>
    </message>
    <message>
        <source>Hold extended</source>
        <translation>Reservering verlengd</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>Bericht verstuurd</translation>
    </message>
    <message>
        <source>Message did not arrive</source>
        <translation>Bericht niet aangekomen</translation>
    </message>
    <message>
        <source>Message not needed any more</source>
        <translation>Bericht niet meer nodig</translation>
    </message>
    <message>
        <source>Task overdue</source>
        <translation>Taak te laat</translation>
    </message>
    <message>
        <source>Offer of a place not answered in time</source>
        <translation>Aanbod van een plek niet op tijd beantwoord</translation>
    </message>
    <message>
        <source>Waits again</source>
        <translation>Wacht weer</translation>
    </message>
    <message>
        <source>No place in time</source>
        <translation>Geen plek op tijd</translation>
    </message>
    <message>
        <source>Held place changed</source>
        <translation>Andere plek gereserveerd</translation>
    </message>
    <message>
        <source>Offered place taken up</source>
        <translation>Aangeboden plek aangenomen</translation>
    </message>
    <message>
        <source>Put on the waiting list</source>
        <translation>Op de wachtlijst gezet</translation>
    </message>
    <message>
        <source>Off the waiting list</source>
        <translation>Van de wachtlijst af</translation>
    </message>
    <message>
        <source>Place offered to somebody who waits</source>
        <translation>Plek aangeboden aan iemand die wacht</translation>
    </message>
    <message>
        <source>Offer of a place accepted</source>
        <translation>Aanbod van een plek aangenomen</translation>
    </message>
    <message>
        <source>Offer of a place declined</source>
        <translation>Aanbod van een plek afgeslagen</translation>
    </message>
    <message>
        <source>Offer of a place not needed any more</source>
        <translation>Aanbod van een plek niet meer nodig</translation>
    </message>
    <message>
        <source>Telephoned</source>
        <translation>Gebeld</translation>
    </message>
    <message>
        <source>Hold expired</source>
        <translation>Reservering vervallen</translation>
    </message>
    <message>
        <source>The house did not answer in time</source>
        <translation>Het huis antwoordde niet op tijd</translation>
    </message>
    <message>
        <source>Way to the door shown</source>
        <translation>Weg naar de deur getoond</translation>
    </message>
    <message>
        <source>Stay booked</source>
        <translation>Verblijf geboekt</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Aangekomen</translation>
    </message>
    <message>
        <source>Details completed</source>
        <translation>Gegevens aangevuld</translation>
    </message>
    <message>
        <source>Stay follows the order</source>
        <translation>Verblijf schuift mee met het huisverbod</translation>
    </message>
    <message>
        <source>Stay cannot follow the order</source>
        <translation>Verblijf kan het huisverbod niet volgen</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>Wacht op een besluit</translation>
    </message>
    <message>
        <source>Next basis added</source>
        <translation>Volgende grond toegevoegd</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Doorgeplaatst</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>Vertrokken</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>Did not arrive</source>
        <translation>Niet aangekomen</translation>
    </message>
    <message>
        <source>Order recorded</source>
        <translation>Huisverbod vastgelegd</translation>
    </message>
    <message>
        <source>Order extended</source>
        <translation>Huisverbod verlengd</translation>
    </message>
    <message>
        <source>Order withdrawn</source>
        <translation>Huisverbod ingetrokken</translation>
    </message>
    <message>
        <source>Order annulled</source>
        <translation>Huisverbod vernietigd</translation>
    </message>
    <message>
        <source>Order suspended</source>
        <translation>Huisverbod geschorst</translation>
    </message>
    <message>
        <source>Order reinstated</source>
        <translation>Huisverbod herleefd</translation>
    </message>
    <message>
        <source>Order corrected</source>
        <translation>Huisverbod verbeterd</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Taak gedaan</translation>
    </message>
    <message>
        <source>Task handed over</source>
        <translation>Taak overgedragen</translation>
    </message>
    <message>
        <source>Task reopened</source>
        <translation>Taak heropend</translation>
    </message>
    <message>
        <source>The next one was told: nobody had it in hand</source>
        <translation>De volgende is gewaarschuwd: niemand had het opgepakt</translation>
    </message>
    <message>
        <source>Task taken on</source>
        <translation>Taak opgepakt</translation>
    </message>
    <message>
        <source>Task moved to another moment</source>
        <translation>Taak verzet naar een ander moment</translation>
    </message>
    <message>
        <source>Task passed on to the next house</source>
        <translation>Taak overgegaan naar het volgende huis</translation>
    </message>
    <message>
        <source>Task no longer needed</source>
        <translation>Taak niet meer nodig</translation>
    </message>
    <message>
        <source>Task put off</source>
        <translation>Taak uitgesteld</translation>
    </message>
    <message>
        <source>Task is back</source>
        <translation>Taak is terug</translation>
    </message>
    <message>
        <source>Task offered to somebody else</source>
        <translation>Taak aangeboden aan een ander</translation>
    </message>
    <message>
        <source>Task taken over</source>
        <translation>Taak overgenomen</translation>
    </message>
    <message>
        <source>Task not taken over</source>
        <translation>Taak niet overgenomen</translation>
    </message>
    <message>
        <source>Offer of the task withdrawn</source>
        <translation>Aanbod van de taak ingetrokken</translation>
    </message>
    <message>
        <source>Contact logged</source>
        <translation>Contact genoteerd</translation>
    </message>
    <message>
        <source>Contact entered by mistake</source>
        <translation>Contact per ongeluk genoteerd</translation>
    </message>
    <message>
        <source>Outcome recorded</source>
        <translation>Uitkomst genoteerd</translation>
    </message>
    <message>
        <source>Safety plan: whether there is one</source>
        <translation>Veiligheidsplan: of het er is</translation>
    </message>
    <message>
        <source>Help offered</source>
        <translation>Hulp aangeboden</translation>
    </message>
    <message>
        <source>Help accepted</source>
        <translation>Hulp aangenomen</translation>
    </message>
    <message>
        <source>Help declined</source>
        <translation>Hulp niet aangenomen</translation>
    </message>
    <message>
        <source>Help confirmed</source>
        <translation>Hulp bevestigd</translation>
    </message>
    <message>
        <source>Help completed</source>
        <translation>Hulp afgerond</translation>
    </message>
    <message>
        <source>Help broken off</source>
        <translation>Hulp afgebroken</translation>
    </message>
    <message>
        <source>Help offer added</source>
        <translation>Hulpaanbod toegevoegd</translation>
    </message>
    <message>
        <source>Help offer changed</source>
        <translation>Hulpaanbod gewijzigd</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Zaak geopend</translation>
    </message>
    <message>
        <source>Told by telephone</source>
        <translation>Telefonisch gemeld</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Ontvangst bevestigd</translation>
    </message>
    <message>
        <source>handed over or told</source>
        <translation>uitgereikt of aangezegd</translation>
    </message>
    <message>
        <source>condition met</source>
        <translation>aan de voorwaarde voldaan</translation>
    </message>
    <message>
        <source>condition broken</source>
        <translation>voorwaarde geschonden</translation>
    </message>
    <message>
        <source>annulment in part</source>
        <translation>gedeeltelijke vernietiging</translation>
    </message>
    <message>
        <source>breach</source>
        <translation>overtreding</translation>
    </message>
    <message>
        <source>request to the court</source>
        <translation>verzoek aan de rechter</translation>
    </message>
    <message>
        <source>the decision it waited for</source>
        <translation>de beslissing waarop werd gewacht</translation>
    </message>
    <message>
        <source>reachability reported</source>
        <translation>bereikbaarheid doorgegeven</translation>
    </message>
    <message>
        <source>hearing in court</source>
        <translation>zitting bij de rechter</translation>
    </message>
    <message>
        <source>advice on extension</source>
        <translation>zorgadvies</translation>
    </message>
    <message>
        <source>decision on extension</source>
        <translation>besluit over verlenging</translation>
    </message>
    <message>
        <source>next step agreed</source>
        <translation>volgende stap afgesproken</translation>
    </message>
    <message>
        <source>condition of the suspension</source>
        <translation>voorwaarde van de schorsing</translation>
    </message>
    <message>
        <source>return home</source>
        <translation>terug naar huis</translation>
    </message>
    <message>
        <source>stay on</source>
        <translation>langer blijven</translation>
    </message>
    <message>
        <source>Report where the person can be reached</source>
        <translation>Doorgeven waar de persoon bereikbaar is</translation>
    </message>
    <message>
        <source>Hearing in court</source>
        <translation>Zitting bij de rechter</translation>
    </message>
    <message>
        <source>Advise on an extension</source>
        <translation>Zorgadvies over verlenging</translation>
    </message>
    <message>
        <source>Last moment to extend the order</source>
        <translation>Laatste moment om het huisverbod te verlengen</translation>
    </message>
    <message>
        <source>Agree on the next step</source>
        <translation>De volgende stap afspreken</translation>
    </message>
    <message>
        <source>See whether the condition was met</source>
        <translation>Nagaan of aan de voorwaarde is voldaan</translation>
    </message>
    <message>
        <source>A place on condition is lost: find another</source>
        <translation>Een plek onder voorbehoud is vervallen: zoek een andere</translation>
    </message>
    <message>
        <source>conditional: somebody may stay on</source>
        <translation>onder voorbehoud: iemand kan langer blijven</translation>
    </message>
    <message>
        <source>Place on condition given up</source>
        <translation>Plek onder voorbehoud vervallen</translation>
    </message>
    <message>
        <source>Place is firm</source>
        <translation>Plek staat vast</translation>
    </message>
    <message>
        <source>Next step agreed</source>
        <translation>Volgende stap afgesproken</translation>
    </message>
    <message>
        <source>Organisation takes part</source>
        <translation>Organisatie doet mee</translation>
    </message>
    <message>
        <source>Organisation takes part no more</source>
        <translation>Organisatie doet niet meer mee</translation>
    </message>
    <message>
        <source>Part or ground of an organisation changed</source>
        <translation>Rol of grondslag van een organisatie gewijzigd</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Toestemming ingetrokken</translation>
    </message>
    <message>
        <source>Lead offered</source>
        <translation>Regie aangeboden</translation>
    </message>
    <message>
        <source>Lead not taken over</source>
        <translation>Regie niet overgenomen</translation>
    </message>
    <message>
        <source>Offer of the lead withdrawn</source>
        <translation>Aanbod van de regie ingetrokken</translation>
    </message>
    <message>
        <source>Lead handed over</source>
        <translation>Regie overgedragen</translation>
    </message>
    <message>
        <source>Agreed who talks to whom</source>
        <translation>Afgesproken wie met wie praat</translation>
    </message>
    <message>
        <source>Agreement on who talks to whom ended</source>
        <translation>Afspraak over wie met wie praat is voorbij</translation>
    </message>
    <message>
        <source>Order handed over or told</source>
        <translation>Huisverbod uitgereikt of aangezegd</translation>
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
        <source>Order annulled in part</source>
        <translation>Huisverbod gedeeltelijk vernietigd</translation>
    </message>
    <message>
        <source>Breach of the order</source>
        <translation>Overtreding van het huisverbod</translation>
    </message>
    <message>
        <source>Court asked to rule on the order</source>
        <translation>Rechter om een oordeel gevraagd</translation>
    </message>
    <message>
        <source>The decision the order waited for</source>
        <translation>De beslissing waarop het huisverbod wachtte</translation>
    </message>
    <message>
        <source>Task opened</source>
        <translation>Taak geopend</translation>
    </message>
    <message>
        <source>extra place, for when nothing else fits</source>
        <translation>extra plaats, voor als niets anders past</translation>
    </message>
    <message>
        <source>Not safe in this house: find another place</source>
        <translation>Niet veilig in dit huis: zoek een andere plek</translation>
    </message>
    <message>
        <source>Say whether the place on offer is wanted</source>
        <translation>Laten weten of de aangeboden plek gewenst is</translation>
    </message>
    <message>
        <source>Waited in vain: any place comes too late now</source>
        <translation>Vergeefs gewacht: elke plek komt nu te laat</translation>
    </message>
    <message>
        <source>Expected and not arrived: find out where</source>
        <translation>Verwacht en niet aangekomen: zoek uit waar</translation>
    </message>
    <message>
        <source>Not there in the evening: find out where</source>
        <translation>Er niet in de avond: zoek uit waar</translation>
    </message>
    <message>
        <source>Make room for a likely extension</source>
        <translation>Maak ruimte voor een waarschijnlijke verlenging</translation>
    </message>
    <message>
        <source>Say where somebody without a place went</source>
        <translation>Zeg waar iemand zonder plek heen ging</translation>
    </message>
    <message>
        <source>Approve an exception, or do not</source>
        <translation>Keur een uitzondering goed, of niet</translation>
    </message>
    <message>
        <source>Give back a place on loan</source>
        <translation>Geef een geleende plek terug</translation>
    </message>
    <message>
        <source>the last free place for some others</source>
        <translation>de laatste vrije plek voor sommige anderen</translation>
    </message>
    <message>
        <source>may come back</source>
        <translation>mag terugkomen</translation>
    </message>
    <message>
        <source>may not come back</source>
        <translation>mag niet terugkomen</translation>
    </message>
    <message>
        <source>may come back from a date on</source>
        <translation>mag terugkomen vanaf een datum</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>afwezig</translation>
    </message>
    <message>
        <source>absent, announced</source>
        <translation>afwezig, gemeld</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>buiten gebruik</translation>
    </message>
    <message>
        <source>nobody said that the place is empty</source>
        <translation>niemand heeft gezegd dat de plek leeg is</translation>
    </message>
    <message>
        <source>the hold ran out</source>
        <translation>de reservering verliep</translation>
    </message>
    <message>
        <source>refused at the door</source>
        <translation>aan de deur geweigerd</translation>
    </message>
    <message>
        <source>Telephone the house: is it right what is free?</source>
        <translation>Bel het huis na: klopt wat er vrij staat?</translation>
    </message>
    <message>
        <source>Refused at the door</source>
        <translation>Aan de deur geweigerd</translation>
    </message>
    <message>
        <source>The house said that what is free is right</source>
        <translation>Het huis zei dat klopt wat er vrij staat</translation>
    </message>
    <message>
        <source>too many holds at once</source>
        <translation>te veel reserveringen tegelijk</translation>
    </message>
    <message>
        <source>got a place after all</source>
        <translation>toch een plek gekregen</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wacht</translation>
    </message>
    <message>
        <source>a place is offered</source>
        <translation>er is een plek aangeboden</translation>
    </message>
    <message>
        <source>has a place</source>
        <translation>heeft een plek</translation>
    </message>
    <message>
        <source>taken off the list</source>
        <translation>van de lijst gehaald</translation>
    </message>
    <message>
        <source>a place would come too late</source>
        <translation>een plek komt te laat</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>wacht op antwoord</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aangenomen</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>niet op tijd geantwoord</translation>
    </message>
    <message>
        <source>the place is no longer on offer</source>
        <translation>de plek wordt niet meer aangeboden</translation>
    </message>
    <message>
        <source>too far away</source>
        <translation>te ver weg</translation>
    </message>
    <message>
        <source>may not go home now</source>
        <translation>mag nu niet naar huis</translation>
    </message>
    <message>
        <source>waits with danger while an order runs</source>
        <translation>wacht terwijl er gevaar is en een huisverbod loopt</translation>
    </message>
    <message>
        <source>has no roof tonight</source>
        <translation>heeft vannacht geen dak</translation>
    </message>
    <message>
        <source>has children in the household</source>
        <translation>heeft kinderen in het huishouden</translation>
    </message>
    <message>
        <source>needs a place sooner</source>
        <translation>heeft eerder een plek nodig</translation>
    </message>
    <message>
        <source>has waited longer, in whole days</source>
        <translation>wacht al langer, in hele dagen</translation>
    </message>
    <message>
        <source>was put on the list sooner</source>
        <translation>kwam eerder op de lijst</translation>
    </message>
    <message>
        <source>has a lower number, all else being equal</source>
        <translation>heeft een lager nummer, al het andere is gelijk</translation>
    </message>
    <message>
        <source>The house&apos;s questions answered</source>
        <translation>Vragen van het huis beantwoord</translation>
    </message>
    <message>
        <source>Placed by an approved exception</source>
        <translation>Geplaatst met een goedgekeurde uitzondering</translation>
    </message>
    <message>
        <source>Moved along with the order</source>
        <translation>Meegegaan met het huisverbod</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Vervalt binnenkort</translation>
    </message>
    <message>
        <source>Evening round</source>
        <translation>Avondronde</translation>
    </message>
    <message>
        <source>Expected and not arrived</source>
        <translation>Verwacht en niet aangekomen</translation>
    </message>
    <message>
        <source>Nobody came: whereabouts unknown</source>
        <translation>Niemand gekomen: verblijfplaats onbekend</translation>
    </message>
    <message>
        <source>Stay shortened</source>
        <translation>Verblijf ingekort</translation>
    </message>
    <message>
        <source>Enter what was written on paper: nothing here is free before</source>
        <translation>Voer in wat op papier staat: tot dan is hier niets vrij</translation>
    </message>
    <message>
        <source>not confirmed to be empty</source>
        <translation>niet bevestigd dat die leeg is</translation>
    </message>
    <message>
        <source>Open for longer: nobody could ask for a time</source>
        <translation>Langer open: een tijd lang kon niemand iets vragen</translation>
    </message>
    <message>
        <source>violence</source>
        <translation>geweld</translation>
    </message>
    <message>
        <source>threats</source>
        <translation>bedreiging</translation>
    </message>
    <message>
        <source>weapons</source>
        <translation>wapens</translation>
    </message>
    <message>
        <source>drugs</source>
        <translation>drugs</translation>
    </message>
    <message>
        <source>house rules</source>
        <translation>huisregels</translation>
    </message>
    <message>
        <source>contact ban</source>
        <translation>contactverbod</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflict</translation>
    </message>
    <message>
        <source>there is no other place</source>
        <translation>er is geen andere plek</translation>
    </message>
    <message>
        <source>what is recorded no longer holds</source>
        <translation>wat is vastgelegd, klopt niet meer</translation>
    </message>
    <message>
        <source>everybody concerned agrees</source>
        <translation>iedereen die erbij hoort, is het eens</translation>
    </message>
    <message>
        <source>decision of a court</source>
        <translation>beslissing van een rechter</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>gevraagd</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>goedgekeurd</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>afgewezen</translation>
    </message>
    <message>
        <source>used</source>
        <translation>gebruikt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>no families</source>
        <translation>geen gezinnen</translation>
    </message>
    <message>
        <source>families, too</source>
        <translation>ook gezinnen</translation>
    </message>
    <message>
        <source>only families</source>
        <translation>alleen gezinnen</translation>
    </message>
    <message>
        <source>The system of an organisation takes no messages</source>
        <translation>Het systeem van een organisatie neemt geen berichten aan</translation>
    </message>
    <message>
        <source>Letter given</source>
        <translation>Brief gegeven</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>komt</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>vertrekt</translation>
    </message>
    <message>
        <source>nobody could be reached</source>
        <translation>niemand was bereikbaar</translation>
    </message>
    <message>
        <source>an appointment was made</source>
        <translation>er is een afspraak gemaakt</translation>
    </message>
    <message>
        <source>asked for by those concerned</source>
        <translation>op verzoek van betrokkenen</translation>
    </message>
    <message>
        <source>too soon</source>
        <translation>nog te vroeg</translation>
    </message>
    <message>
        <source>it was done otherwise</source>
        <translation>het is op een andere manier gedaan</translation>
    </message>
    <message>
        <source>the stay does not come about</source>
        <translation>het verblijf gaat niet door</translation>
    </message>
    <message>
        <source>the stay has other dates</source>
        <translation>het verblijf heeft andere datums</translation>
    </message>
    <message>
        <source>the person has left</source>
        <translation>de persoon is vertrokken</translation>
    </message>
    <message>
        <source>what it was about has changed</source>
        <translation>de aanleiding is veranderd</translation>
    </message>
    <message>
        <source>its protocol no longer has it</source>
        <translation>het protocol heeft deze stap niet meer</translation>
    </message>
    <message>
        <source>the one before it is still open</source>
        <translation>de vorige staat nog open</translation>
    </message>
    <message>
        <source>it would come too late</source>
        <translation>het komt te laat</translation>
    </message>
    <message>
        <source>somebody called it off</source>
        <translation>iemand heeft het afgezegd</translation>
    </message>
    <message>
        <source>Somebody asks for a place</source>
        <translation>Iemand vraagt om een plek</translation>
    </message>
    <message>
        <source>A place is held</source>
        <translation>Een plek is gereserveerd</translation>
    </message>
    <message>
        <source>A hold has changed or ended</source>
        <translation>Een reservering is gewijzigd of vervallen</translation>
    </message>
    <message>
        <source>The house has not answered</source>
        <translation>Het huis heeft niet geantwoord</translation>
    </message>
    <message>
        <source>A stay has begun</source>
        <translation>Een verblijf is begonnen</translation>
    </message>
    <message>
        <source>Dates have changed</source>
        <translation>Datums zijn gewijzigd</translation>
    </message>
    <message>
        <source>Dates could not be changed</source>
        <translation>Datums konden niet worden gewijzigd</translation>
    </message>
    <message>
        <source>An order ended early</source>
        <translation>Een huisverbod is eerder geëindigd</translation>
    </message>
    <message>
        <source>An order ended early: see what follows from it</source>
        <translation>Een huisverbod is eerder geëindigd: kijk wat daaruit volgt</translation>
    </message>
    <message>
        <source>A stay goes on</source>
        <translation>Een verblijf gaat door</translation>
    </message>
    <message>
        <source>A stay moved to another place</source>
        <translation>Een verblijf is verplaatst</translation>
    </message>
    <message>
        <source>A stay has ended</source>
        <translation>Een verblijf is geëindigd</translation>
    </message>
    <message>
        <source>A departure is not confirmed</source>
        <translation>Een vertrek is niet bevestigd</translation>
    </message>
    <message>
        <source>A place is offered</source>
        <translation>Een plek is aangeboden</translation>
    </message>
    <message>
        <source>An offer is over</source>
        <translation>Een aanbod is voorbij</translation>
    </message>
    <message>
        <source>A hold expires soon</source>
        <translation>Een reservering vervalt straks</translation>
    </message>
    <message>
        <source>Somebody did not arrive</source>
        <translation>Iemand is niet aangekomen</translation>
    </message>
    <message>
        <source>Somebody was not there in the evening</source>
        <translation>Iemand was er ’s avonds niet</translation>
    </message>
    <message>
        <source>Room is needed for an extension</source>
        <translation>Er is ruimte nodig voor een verlenging</translation>
    </message>
    <message>
        <source>An exception waits for approval</source>
        <translation>Een uitzondering wacht op akkoord</translation>
    </message>
    <message>
        <source>Somebody waited in vain</source>
        <translation>Iemand heeft tevergeefs gewacht</translation>
    </message>
    <message>
        <source>A test of the way</source>
        <translation>Een proef van de weg</translation>
    </message>
    <message>
        <source>You take part in a case</source>
        <translation>U bent betrokken bij een zaak</translation>
    </message>
    <message>
        <source>Nobody has answered yet</source>
        <translation>Niemand heeft nog geantwoord</translation>
    </message>
    <message>
        <source>The lead of a case is offered</source>
        <translation>De regie van een zaak is aangeboden</translation>
    </message>
    <message>
        <source>Somebody else has the lead</source>
        <translation>Een ander heeft de regie</translation>
    </message>
    <message>
        <source>could not be reached</source>
        <translation>was niet bereikbaar</translation>
    </message>
    <message>
        <source>did not answer in time</source>
        <translation>antwoordde niet op tijd</translation>
    </message>
    <message>
        <source>does not offer a safe connection</source>
        <translation>biedt geen veilige verbinding</translation>
    </message>
    <message>
        <source>its certificate cannot be trusted</source>
        <translation>het certificaat is niet te vertrouwen</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>de verbinding viel weg</translation>
    </message>
    <message>
        <source>asked to come back later</source>
        <translation>vroeg om later terug te komen</translation>
    </message>
    <message>
        <source>sending was stopped halfway</source>
        <translation>het verzenden is halverwege gestopt</translation>
    </message>
    <message>
        <source>the mailbox does not exist or takes nothing</source>
        <translation>de mailbox bestaat niet of neemt niets aan</translation>
    </message>
    <message>
        <source>no mailbox is known</source>
        <translation>er is geen mailbox bekend</translation>
    </message>
    <message>
        <source>its time zone is not known</source>
        <translation>de tijdzone is niet bekend</translation>
    </message>
    <message>
        <source>the kind of message is not known</source>
        <translation>het soort bericht is niet bekend</translation>
    </message>
    <message>
        <source>the system takes no messages any more</source>
        <translation>het systeem neemt geen berichten meer aan</translation>
    </message>
    <message>
        <source>the system asks for fewer messages</source>
        <translation>het systeem vraagt om minder berichten</translation>
    </message>
    <message>
        <source>the system is out of use</source>
        <translation>het systeem is buiten gebruik</translation>
    </message>
    <message>
        <source>the system has an error</source>
        <translation>het systeem heeft een storing</translation>
    </message>
    <message>
        <source>the address leads elsewhere</source>
        <translation>het adres leidt ergens anders heen</translation>
    </message>
    <message>
        <source>the system refused it</source>
        <translation>het systeem weigerde het</translation>
    </message>
    <message>
        <source>the way was closed</source>
        <translation>de weg is gesloten</translation>
    </message>
    <message>
        <source>there is no secret to sign with</source>
        <translation>er is geen sleutel om mee te tekenen</translation>
    </message>
    <message>
        <source>the address is not allowed</source>
        <translation>het adres is niet toegestaan</translation>
    </message>
    <message>
        <source>a newer message says more</source>
        <translation>een nieuwer bericht zegt meer</translation>
    </message>
    <message>
        <source>it was settled already</source>
        <translation>het was al afgehandeld</translation>
    </message>
    <message>
        <source>it would have come too late</source>
        <translation>het zou te laat komen</translation>
    </message>
    <message>
        <source>consent was withdrawn</source>
        <translation>de toestemming is ingetrokken</translation>
    </message>
    <message>
        <source>the organisation takes part no more</source>
        <translation>de organisatie is niet meer betrokken</translation>
    </message>
    <message>
        <source>Veilig Thuis (advice and reporting)</source>
        <translation>Veilig Thuis</translation>
    </message>
    <message>
        <source>closed by an administrator</source>
        <translation>gesloten door een beheerder</translation>
    </message>
    <message>
        <source>closed: the system takes no messages any more</source>
        <translation>gesloten: het systeem neemt geen berichten meer aan</translation>
    </message>
    <message>
        <source>closed for ever</source>
        <translation>voorgoed gesloten</translation>
    </message>
    <message>
        <source>takes part no more</source>
        <translation>niet meer betrokken</translation>
    </message>
    <message>
        <source>goes on in another part</source>
        <translation>doet verder mee in een andere rol</translation>
    </message>
    <message>
        <source>handed the lead over</source>
        <translation>heeft de regie overgedragen</translation>
    </message>
    <message>
        <source>an organisation</source>
        <translation>een organisatie</translation>
    </message>
    <message>
        <source>the resident</source>
        <translation>de bewoner</translation>
    </message>
    <message>
        <source>the person staying at home</source>
        <translation>de achterblijver</translation>
    </message>
    <message>
        <source>the children</source>
        <translation>de kinderen</translation>
    </message>
    <message>
        <source>family</source>
        <translation>familie</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>datums</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>begeleiding</translation>
    </message>
    <message>
        <source>housing</source>
        <translation>wonen</translation>
    </message>
    <message>
        <source>money</source>
        <translation>geld</translation>
    </message>
    <message>
        <source>debts</source>
        <translation>schulden</translation>
    </message>
    <message>
        <source>work</source>
        <translation>werk</translation>
    </message>
    <message>
        <source>children</source>
        <translation>kinderen</translation>
    </message>
    <message>
        <source>legal matters</source>
        <translation>juridische zaken</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telefoon</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>bezoek</translation>
    </message>
    <message>
        <source>video call</source>
        <translation>videogesprek</translation>
    </message>
    <message>
        <source>guided talk</source>
        <translation>begeleid gesprek</translation>
    </message>
    <message>
        <source>attempt: nobody answered</source>
        <translation>poging: niemand nam op</translation>
    </message>
    <message>
        <source>the person under the order</source>
        <translation>de uithuisgeplaatste</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beiden</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>het netwerk</translation>
    </message>
    <message>
        <source>dealing with aggression</source>
        <translation>omgaan met agressie</translation>
    </message>
    <message>
        <source>addiction care</source>
        <translation>verslavingszorg</translation>
    </message>
    <message>
        <source>parenting</source>
        <translation>opvoeding</translation>
    </message>
    <message>
        <source>expert by experience</source>
        <translation>ervaringsdeskundige</translation>
    </message>
    <message>
        <source>group of peers</source>
        <translation>lotgenotengroep</translation>
    </message>
    <message>
        <source>mental health</source>
        <translation>geestelijke gezondheid</translation>
    </message>
    <message>
        <source>relationship</source>
        <translation>relatie</translation>
    </message>
    <message>
        <source>legal aid</source>
        <translation>rechtshulp</translation>
    </message>
    <message>
        <source>work and income</source>
        <translation>werk en inkomen</translation>
    </message>
    <message>
        <source>other help</source>
        <translation>andere hulp</translation>
    </message>
    <message>
        <source>the family</source>
        <translation>het gezin</translation>
    </message>
    <message>
        <source>for anyone</source>
        <translation>voor iedereen</translation>
    </message>
    <message>
        <source>for men</source>
        <translation>voor mannen</translation>
    </message>
    <message>
        <source>for women</source>
        <translation>voor vrouwen</translation>
    </message>
    <message>
        <source>for parents</source>
        <translation>voor ouders</translation>
    </message>
    <message>
        <source>for children</source>
        <translation>voor kinderen</translation>
    </message>
    <message>
        <source>for families</source>
        <translation>voor gezinnen</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>aangeboden</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bevestigd</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>afgerond</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>gestopt</translation>
    </message>
    <message>
        <source>breach of the order</source>
        <translation>overtreding van het huisverbod</translation>
    </message>
    <message>
        <source>escalation after the return home</source>
        <translation>escalatie na terugkeer</translation>
    </message>
    <message>
        <source>escalation later</source>
        <translation>latere escalatie</translation>
    </message>
    <message>
        <source>turned down</source>
        <translation>afgeslagen</translation>
    </message>
    <message>
        <source>intake talk</source>
        <translation>intakegesprek</translation>
    </message>
    <message>
        <source>family meeting</source>
        <translation>systeemgesprek</translation>
    </message>
    <message>
        <source>talk about the return home</source>
        <translation>gesprek over terugkeer</translation>
    </message>
    <message>
        <source>aftercare talk</source>
        <translation>nazorggesprek</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoog</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>redelijk</translation>
    </message>
    <message>
        <source>low</source>
        <translation>laag</translation>
    </message>
    <message>
        <source>the mail server does not take our own address</source>
        <translation>de mailserver accepteert ons eigen adres niet</translation>
    </message>
    <message>
        <source>What the place must have was put right</source>
        <translation>Wat de plek moet hebben is verbeterd</translation>
    </message>
    <message>
        <source>Say whether you take the lead of a case over</source>
        <translation>Zeg of u de regie in een zaak overneemt</translation>
    </message>
    <message>
        <source>your house</source>
        <translation>uw huis</translation>
    </message>
    <message>
        <source>your work</source>
        <translation>uw werk</translation>
    </message>
    <message>
        <source>tablet</source>
        <translation>tablet</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>computer</translation>
    </message>
    <message>
        <source>shared screen</source>
        <translation>gedeeld scherm</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>iets anders</translation>
    </message>
    <message>
        <source>Put right what is needed on the waiting list</source>
        <translation>Op de wachtlijst rechtgezet wat nodig is</translation>
    </message>
</context>
<context>
    <name>adempauze::client::AccessibleNames</name>
    <message>
        <source>Scroll bar, up and down</source>
        <translation>Schuifbalk, op en neer</translation>
    </message>
    <message>
        <source>Scroll bar, left and right</source>
        <translation>Schuifbalk, links en rechts</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menubalk</translation>
    </message>
    <message>
        <source>State of the program</source>
        <translation>Toestand van het programma</translation>
    </message>
    <message>
        <source>Border that can be moved</source>
        <translation>Verplaatsbare rand</translation>
    </message>
    <message>
        <source>Column titles</source>
        <translation>Kolomtitels</translation>
    </message>
    <message>
        <source>Row titles</source>
        <translation>Rijtitels</translation>
    </message>
    <message>
        <source>Part of the window</source>
        <translation>Deel van het venster</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Keuzes</translation>
    </message>
</context>
<context>
    <name>adempauze::client::AnswersView</name>
    <message>
        <source>not answered</source>
        <translation>niet beantwoord</translation>
    </message>
    <message>
        <source>%1 %2 Answer: %3.</source>
        <comment>sign, question, answer</comment>
        <translation>%1 %2 Antwoord: %3.</translation>
    </message>
    <message>
        <source>This house asks nothing.</source>
        <translation>Dit huis vraagt niets.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::CalendarsDialog</name>
    <message>
        <source>Make a calendar</source>
        <translation>Maak een agenda</translation>
    </message>
    <message>
        <source>End the chosen one</source>
        <translation>Beëindig de gekozen agenda</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Kopieer het adres</translation>
    </message>
    <message>
        <source>My calendars</source>
        <translation>Mijn agenda’s</translation>
    </message>
    <message>
        <source>You have no calendar yet.</source>
        <translation>U hebt nog geen agenda.</translation>
    </message>
    <message>
        <source>Address of the new calendar</source>
        <translation>Adres van de nieuwe agenda</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>The calendar is there. Copy its address now: it is shown this once.</source>
        <translation>De agenda is er. Kopieer nu het adres: u ziet het alleen deze keer.</translation>
    </message>
    <message>
        <source>The address is copied. Paste it in your calendar program, where it asks for a subscription.</source>
        <translation>Het adres is gekopieerd. Plak het in uw agendaprogramma, waar u zich op een agenda kunt abonneren.</translation>
    </message>
    <message>
        <source>That calendar has ended. Its address shows nothing any more.</source>
        <translation>Die agenda is beëindigd. Het adres laat niets meer zien.</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Gelezen op</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Wat erin staat</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Laatst gelezen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source>A calendar shows your tasks and moments in a program of your own, such as the one on your telephone. It says when something is due and a code: no name, no house, nothing of what happened. Whoever has the address can read it without signing in. Give it to nobody, and end a calendar that you no longer use, or that is read while you read it nowhere.</source>
        <translation>Een agenda laat uw taken en momenten zien in een eigen programma, bijvoorbeeld op uw telefoon. U ziet wanneer iets moet gebeuren en een code: geen naam, geen huis, niets van wat er is gebeurd. Wie het adres heeft, kan de agenda lezen zonder in te loggen. Geef het adres aan niemand, en beëindig een agenda die u niet meer gebruikt, of die gelezen wordt terwijl u hem nergens leest.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::CodeLabel</name>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
</context>
<context>
    <name>adempauze::client::ConnectPage</name>
    <message>
        <source>Choose the server</source>
        <translation>Server kiezen</translation>
    </message>
    <message>
        <source>Which server?</source>
        <translation>Welke server?</translation>
    </message>
    <message>
        <source>Your administrator gave you an address, and a fingerprint or a file. Both make sure that this program speaks to your organisation and to nobody else.</source>
        <translation>Uw beheerder gaf u een adres, en een vingerafdruk of een bestand. Die zorgen ervoor dat dit programma met uw organisatie praat en met niemand anders.</translation>
    </message>
    <message>
        <source>&amp;Address of the server</source>
        <translation>&amp;Adres van de server</translation>
    </message>
    <message>
        <source>for example adempauze.example.org</source>
        <translation>bijvoorbeeld adempauze.example.org</translation>
    </message>
    <message>
        <source>Look at the certificate</source>
        <translation>Certificaat bekijken</translation>
    </message>
    <message>
        <source>Choose a certificate file…</source>
        <translation>Certificaatbestand kiezen…</translation>
    </message>
    <message>
        <source>I have compared the fingerprint, and it is the same</source>
        <translation>Ik heb de vingerafdruk vergeleken en die is hetzelfde</translation>
    </message>
    <message>
        <source>Use this server</source>
        <translation>Deze server gebruiken</translation>
    </message>
    <message>
        <source>This is not an address. It begins with https:// or is just a name.</source>
        <translation>Dit is geen adres. Het begint met https:// of is alleen een naam.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Bezig met bekijken…</translation>
    </message>
    <message>
        <source>Issued to: %1
Issued by: %2
Valid until: %3
Fingerprint (SHA-256):</source>
        <translation>Uitgegeven aan: %1
Uitgegeven door: %2
Geldig tot: %3
Vingerafdruk (SHA-256):</translation>
    </message>
    <message>
        <source>The certificate is from an authority that is known here.</source>
        <translation>Het certificaat komt van een bekende uitgever.</translation>
    </message>
    <message>
        <source>The certificate is from nobody who is known here. Compare the fingerprint with the one your administrator gave you, letter by letter.</source>
        <translation>De uitgever van het certificaat is hier niet bekend. Vergelijk de vingerafdruk letter voor letter met die van uw beheerder.</translation>
    </message>
    <message>
        <source>This certificate cannot be used: it is expired, or the server speaks an old language. Call your administrator.</source>
        <translation>Dit certificaat is niet bruikbaar: het is verlopen of de beveiliging is te oud. Bel uw beheerder.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the address and the network.</source>
        <translation>De server is niet bereikbaar. Controleer het adres en het netwerk.</translation>
    </message>
    <message>
        <source>Certificate of your organisation</source>
        <translation>Certificaat van uw organisatie</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer)</source>
        <translation>Certificaten (*.crt *.pem *.cer)</translation>
    </message>
    <message>
        <source>There is no certificate in this file.</source>
        <translation>In dit bestand staat geen certificaat.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::ExceptionList</name>
    <message>
        <source>%1; waits for you</source>
        <comment>state</comment>
        <translation>%1; wacht op u</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>state, moment</comment>
        <translation>%1, tot %2</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Huis</translation>
    </message>
    <message>
        <source>Exception for %1, %2: %3.</source>
        <translation>Uitzondering voor %1, %2: %3.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gevraagd door</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gevraagd</translation>
    </message>
    <message>
        <source>somebody who does not stay here</source>
        <translation>iemand die hier niet verblijft</translation>
    </message>
    <message>
        <source>Exceptions that were asked for</source>
        <translation>Gevraagde uitzonderingen</translation>
    </message>
    <message>
        <source>1 exception waits for your answer</source>
        <translation>1 uitzondering wacht op uw antwoord</translation>
    </message>
    <message>
        <source>%1 exceptions wait for your answer</source>
        <translation>%1 uitzonderingen wachten op uw antwoord</translation>
    </message>
    <message>
        <source>%1 into %2, although it may not be safe: %3? Press again to approve. It cannot be taken back, and stays visible for ever.</source>
        <translation>%1 naar %2, al is dat misschien niet veilig: %3? Druk nog een keer om goed te keuren. Dit kan niet terug en blijft altijd zichtbaar.</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Approved: %1 can take this person, once, until %2.</source>
        <translation>Goedgekeurd: %1 kan deze persoon één keer opnemen, tot %2.</translation>
    </message>
    <message>
        <source>Not approved. Whoever asked sees it: %1 stays closed to this person.</source>
        <translation>Niet goedgekeurd. Wie het vroeg, ziet dit: %1 blijft dicht voor deze persoon.</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Goedkeuren…</translation>
    </message>
    <message>
        <source>Do not approve</source>
        <translation>Niet goedkeuren</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Uitzonderingen</translation>
    </message>
    <message>
        <source>Nobody asked for an exception.</source>
        <translation>Er is geen uitzondering gevraagd.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::HelpForm</name>
    <message>
        <source>Say what the help is called.</source>
        <translation>Vul in hoe de hulp heet.</translation>
    </message>
    <message>
        <source>Say in which languages, with commas between: “%1, %2”.</source>
        <translation>Vul in welke talen, met komma’s ertussen: “%1, %2”.</translation>
    </message>
    <message>
        <source>Everybody can choose it now: %1.</source>
        <translation>Iedereen kan dit nu kiezen: %1.</translation>
    </message>
    <message>
        <source>It is not offered any more: %1. What runs goes on.</source>
        <translation>Dit wordt niet meer aangeboden: %1. Wat loopt, gaat door.</translation>
    </message>
    <message>
        <source>It stands there as it is now: %1.</source>
        <translation>Het staat er zoals het nu is: %1.</translation>
    </message>
    <message>
        <source>%1 (not offered any more)</source>
        <translation>%1 (wordt niet meer aangeboden)</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Naam van de hulp</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>In which languages</source>
        <translation>In welke talen</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>Wachttijd</translation>
    </message>
    <message>
        <source> days</source>
        <translation> dagen</translation>
    </message>
    <message>
        <source>In a group of people who know it themselves</source>
        <translation>In een groep van lotgenoten</translation>
    </message>
    <message>
        <source>It is not offered any more</source>
        <translation>Wordt niet meer aangeboden</translation>
    </message>
</context>
<context>
    <name>adempauze::client::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Toets</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wat die doet</translation>
    </message>
    <message>
        <source>Keys of this screen</source>
        <translation>Toetsen van dit scherm</translation>
    </message>
</context>
<context>
    <name>adempauze::client::LinkBar</name>
    <message>
        <source>Not signed in</source>
        <translation>Niet aangemeld</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Offline sinds %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>The time by the server&apos;s clock</source>
        <translation>De tijd volgens de klok van de server</translation>
    </message>
</context>
<context>
    <name>adempauze::client::MainWindow</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Afmelden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>About this screen</source>
        <translation>Over dit scherm</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>&amp;Screen</source>
        <translation>&amp;Scherm</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Beeld</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>Sign in with the account that your administrator gave you. Nobody else may use it: the system keeps who looked at what.</source>
        <translation>Meld u aan met het account dat u van uw beheerder kreeg. Niemand anders mag het gebruiken: het systeem bewaart wie wat heeft bekeken.</translation>
    </message>
    <message>
        <source>My calendars…</source>
        <translation>Mijn agenda’s…</translation>
    </message>
</context>
<context>
    <name>adempauze::client::QuestionChoice</name>
    <message>
        <source>for none of our questions</source>
        <translation>om geen van onze vragen</translation>
    </message>
    <message>
        <source>For which question</source>
        <translation>Om welke vraag</translation>
    </message>
</context>
<context>
    <name>adempauze::client::QuestionRows</name>
    <message>
        <source>Questions of the house</source>
        <translation>Vragen van het huis</translation>
    </message>
</context>
<context>
    <name>adempauze::client::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Opnieuw aanmelden</translation>
    </message>
    <message>
        <source>Your session has ended. What you typed is still there.</source>
        <translation>Uw sessie is verlopen. Wat u typte, staat er nog.</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Account</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Wachtwoord</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>Andere server…</translation>
    </message>
    <message>
        <source>1 place was free</source>
        <translation>1 plek was vrij</translation>
    </message>
    <message>
        <source>%1 places were free</source>
        <translation>%1 plekken waren vrij</translation>
    </message>
    <message>
        <source>of %1, as known on %2 (%3). Sign in for what is free now.</source>
        <translation>van de %1, volgens de stand van %2 (%3). Meld u aan om te zien wat nu vrij is.</translation>
    </message>
    <message>
        <source>Fill in both the account and the password.</source>
        <translation>Vul het account en het wachtwoord in.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Aanmelden…</translation>
    </message>
</context>
<context>
    <name>adempauze::client::UndoBar</name>
    <message>
        <source>What was just done</source>
        <translation>Wat zojuist is gedaan</translation>
    </message>
    <message>
        <source>Undo  Ctrl+Z</source>
        <translation>Ongedaan maken  Ctrl+Z</translation>
    </message>
</context>
<context>
    <name>adempauze::client::WhichHour</name>
    <message>
        <source>The clock showed this time twice</source>
        <translation>De klok gaf deze tijd twee keer aan</translation>
    </message>
    <message>
        <source>the first time, before the clock went back</source>
        <translation>de eerste keer, voordat de klok terugging</translation>
    </message>
    <message>
        <source>the second time, after it</source>
        <translation>de tweede keer, daarna</translation>
    </message>
</context>
<context>
    <name>adempauze::client::WordChoice</name>
    <message>
        <source>no choice</source>
        <translation>geen keuze</translation>
    </message>
</context>
<context>
    <name>adempauze::client::WorkPage</name>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Schermen</translation>
    </message>
    <message>
        <source>There is no screen for your role in this program yet. Your work goes through the other systems of your organisation.</source>
        <translation>Voor uw rol heeft dit programma nog geen scherm. Uw werk loopt via de andere systemen van uw organisatie.</translation>
    </message>
    <message>
        <source>No connection since %1. What you see may be out of date.</source>
        <translation>Geen verbinding sinds %1. Wat u ziet, kan verouderd zijn.</translation>
    </message>
    <message>
        <source>No connection. What you see may be out of date.</source>
        <translation>Geen verbinding. Wat u ziet, kan verouderd zijn.</translation>
    </message>
    <message>
        <source>For a place, call %1: %2.</source>
        <translation>Bel voor een plek met %1: %2.</translation>
    </message>
</context>
</TS>
