<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>AgencyColumns</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>er is geen reden genoemd</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>mail</translation>
    </message>
    <message>
        <source>telephone only</source>
        <translation>alleen telefoon</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Wie u belt</translation>
    </message>
    <message>
        <source>Urgent: call %1, %2. %3. Before %4.</source>
        <translation>Dringend: bel %1, %2. %3. Vóór %4.</translation>
    </message>
    <message>
        <source>Call %1, %2. %3. Before %4.</source>
        <translation>Bel %1, %2. %3. Vóór %4.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>To tell</source>
        <translation>Wat u vertelt</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vóór</translation>
    </message>
    <message>
        <source>Why it was not sent</source>
        <translation>Waarom het niet verzonden is</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
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
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Bereikbaar via</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Laatst gelukt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>own system (%1)</source>
        <translation>eigen systeem (%1)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a way, why closed</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not in %1 days</source>
        <translation>niet in %1 dagen</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>how many wait, since when</comment>
        <translation>%1 sinds %2</translation>
    </message>
    <message>
        <source>%1 given up</source>
        <translation>%1 opgegeven</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a failure, when</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Kenmerk</translation>
    </message>
    <message>
        <source>Urgent: %1, %2. %3. %4.</source>
        <translation>Dringend: %1, %2. %3. %4.</translation>
    </message>
    <message>
        <source>%1, %2. %3. %4.</source>
        <translation>%1, %2. %3. %4.</translation>
    </message>
    <message>
        <source>%1, %2. Told by: %3. Last success: %4. Waits: %5. Last failure: %6. Phone: %7.</source>
        <translation>%1, %2. Bereikbaar via: %3. Laatst gelukt: %4. Wacht: %5. Laatste fout: %6. Telefoon: %7.</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>Laatste fout</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>organisation, state</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
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
        <source>Languages</source>
        <translation>Talen</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>Wachttijd</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 dagen</translation>
    </message>
</context>
<context>
    <name>adempauze::client::AgenciesScreen</name>
    <message>
        <source>Organisations and &amp;messages</source>
        <translation>Ketenpartners en b&amp;erichten</translation>
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
        <source>Who was told, who was not, and how organisations can be told.
On top stand those whom no message reached. F7: the telephone number and the time of the call; Enter: they were told. Enter in the list: the stay it is about.
Below it what your organisation was told. Type the reference of a mail to find its message; Enter: the stay it is about, or for a connected organisation who leads and why it is told. F6: seen.
Then how each organisation can be told, and how that goes. F8 sends a message that says nothing; F5 tries what waits or was given up again.
An administrator sees the systems of organisations: F9 closes one or opens it again. And the help that they give: F2 enters some, F3 changes or ends what is selected.</source>
        <translation>Wie iets is verteld, wie niet, en hoe ketenpartners te bereiken zijn.
Bovenaan staat wie geen bericht bereikte. F7: het telefoonnummer en het tijdstip van het gesprek; Enter: gebeld. Enter in de lijst: het verblijf waar het over gaat.
Daaronder staat wat uw organisatie is verteld. Typ het kenmerk van een mail om het bericht te vinden; Enter: het verblijf waar het over gaat, of voor een ketenpartner wie de regie heeft en waarom hij bericht krijgt. F6: gezien.
Dan hoe elke ketenpartner te bereiken is en hoe dat gaat. F8 stuurt een bericht zonder inhoud; F5 probeert opnieuw wat wacht of was opgegeven.
Een beheerder ziet de systemen van ketenpartners: F9 sluit er een of opent het weer. En de hulp die ze geven: F2 voert die in, F3 wijzigt of beëindigt wat geselecteerd is.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::CallsPanel</name>
    <message>
        <source>Select whom to call.</source>
        <translation>Kies wie u belt.</translation>
    </message>
    <message>
        <source>There is no connection. Call, and tick it off when it is back.</source>
        <translation>Er is geen verbinding. Bel, en vink het af als de verbinding terug is.</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>%1 was told by telephone, %2, by %3.</source>
        <translation>%1 is gebeld, %2, door %3.</translation>
    </message>
    <message>
        <source>To be told by telephone: %1</source>
        <translation>Te bellen: %1</translation>
    </message>
    <message>
        <source>To be told by telephone</source>
        <translation>Te bellen</translation>
    </message>
    <message>
        <source>Call…</source>
        <translation>Bellen…</translation>
    </message>
    <message>
        <source>Whom no message reached</source>
        <translation>Wie geen bericht bereikte</translation>
    </message>
    <message>
        <source>Every message came through, or is on its way.</source>
        <translation>Elk bericht is aangekomen, of onderweg.</translation>
    </message>
    <message>
        <source>Called at</source>
        <translation>Gebeld op</translation>
    </message>
    <message>
        <source>They were told  Enter</source>
        <translation>Gebeld  Enter</translation>
    </message>
    <message>
        <source>They were told</source>
        <translation>Gebeld</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>organisation, phone</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Tell them: %1. Nothing about a person to an answering machine.</source>
        <translation>Vertel: %1. Spreek op een antwoordapparaat niets in over een persoon.</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
</context>
<context>
    <name>adempauze::client::HelpPanel</name>
    <message>
        <source>Say who gives the help.</source>
        <translation>Vul in wie de hulp geeft.</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Help that organisations give</source>
        <translation>Hulp die ketenpartners geven</translation>
    </message>
    <message>
        <source>No organisation has said which help it gives.</source>
        <translation>Geen ketenpartner heeft gezegd welke hulp hij geeft.</translation>
    </message>
    <message>
        <source>Enter help…</source>
        <translation>Hulp invoeren…</translation>
    </message>
    <message>
        <source>Change or end it…</source>
        <translation>Wijzigen of beëindigen…</translation>
    </message>
    <message>
        <source>Who gives it</source>
        <translation>Wie geeft het</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>kies</translation>
    </message>
    <message>
        <source>Help to choose from</source>
        <translation>Hulp om uit te kiezen</translation>
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
        <source>Change it</source>
        <translation>Wijzig het</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Voeg het toe</translation>
    </message>
</context>
<context>
    <name>adempauze::client::MessagesPanel</name>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Seen: %1.</source>
        <translation>Gezien: %1.</translation>
    </message>
    <message>
        <source>Messages to us: %1 not seen yet</source>
        <translation>Berichten aan ons: %1 nog niet gezien</translation>
    </message>
    <message>
        <source>Messages to us</source>
        <translation>Berichten aan ons</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gezien</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>nog niet gezien</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Messages to us, newest first</source>
        <translation>Berichten aan ons, nieuwste eerst</translation>
    </message>
    <message>
        <source>Everything was seen.</source>
        <translation>Alles is gezien.</translation>
    </message>
    <message>
        <source>This message is about no stay or case that you can open.</source>
        <translation>Dit bericht gaat niet over een verblijf of zaak die u kunt openen.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::SystemsPanel</name>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Messages go to the system of %1 again from now on.</source>
        <translation>Vanaf nu gaan er weer berichten naar het systeem van %1.</translation>
    </message>
    <message>
        <source>Nothing goes to the system of %1 any more until it is opened again.</source>
        <translation>Er gaat niets meer naar het systeem van %1, tot het weer open is.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Weer openen</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Systems of organisations</source>
        <translation>Systemen van ketenpartners</translation>
    </message>
    <message>
        <source>No organisation has a system that hears of messages.</source>
        <translation>Geen ketenpartner heeft een systeem dat berichten krijgt.</translation>
    </message>
</context>
<context>
    <name>adempauze::client::WaysPanel</name>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>A message that says nothing is on its way to %1. What came of it stands in the list soon.</source>
        <translation>Een bericht zonder inhoud is onderweg naar %1. Hoe het afliep staat straks in de lijst.</translation>
    </message>
    <message>
        <source>A test was sent here less than a minute ago; the next one is possible from %1.</source>
        <translation>Hierheen ging nog geen minuut geleden een proefbericht; het volgende kan vanaf %1.</translation>
    </message>
    <message>
        <source>Nothing waits there for another attempt.</source>
        <translation>Daar wacht niets op een nieuwe poging.</translation>
    </message>
    <message>
        <source>Tried again now: %1 that waited, %2 that were given up. What is no longer true is not sent.</source>
        <translation>Nu opnieuw geprobeerd: %1 die wachtten, %2 die waren opgegeven. Wat niet meer klopt, gaat niet weg.</translation>
    </message>
    <message>
        <source>How organisations can be told</source>
        <translation>Hoe ketenpartners te bereiken zijn</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>Uitproberen</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Nu opnieuw proberen</translation>
    </message>
    <message>
        <source>No organisations are known here.</source>
        <translation>Er zijn hier geen ketenpartners bekend.</translation>
    </message>
</context>
</TS>
