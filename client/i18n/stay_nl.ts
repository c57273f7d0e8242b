<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>AxisTeller</name>
    <message>
        <source>End of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O</source>
        <comment>letter of an order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imposed; first period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E</source>
        <comment>letter of an extension</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended by the mayor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X</source>
        <comment>letter of what is no longer in force</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decided %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early end of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest end by law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, place %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place of the stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest stay there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: from %2 until %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is now %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W</source>
        <comment>letter of a withdrawal</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <comment>letter of an annulment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S</source>
        <comment>letter of a suspension</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <comment>letter of a reinstatement</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <comment>letter of a correction</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order cannot last longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>basis not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>details are missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AxisWords</name>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Fill this in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is too small or too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no time that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This choice is not known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryTeller</name>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days of the first period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StayTables</name>
    <message>
        <source>%1, departure overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>details missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StayWords</name>
    <message>
        <source>a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>facility, place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an organisation that is not in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stay rests on no order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stay ended together with the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stay ends together with the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stay ended %1 after the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stay ends %1 after the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stay ended %1 before the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stay ends %1 before the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay at %1 moves along, to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay at %1 does not change: until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay at %1 goes on until %2. Somebody has to decide what comes next; a task is opened for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay at %1 cannot follow and keeps its end, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the way: %1, from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the way: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other place is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other places: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: %1, until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay at %1 until %2. Limit of the house: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is imposed or ends in an hour in which the clock changes: this time does not exist, or exists twice. It is counted until %1. Have the municipality confirm this end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::ActPanel</name>
    <message>
        <source>What would happen can be said once there is a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking what would happen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection. This is not kept for later: do it when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Press Enter again to do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you do this:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would be refused. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not done. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would happen is not known now. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Enter asks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you filled in still stands: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter does it on what holds now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::AgencyPicker</name>
    <message>
        <source>Organisations that take part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground on which %1 is told</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::BasisAct</name>
    <message>
        <source>Next basis of the stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imposed %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case has no other order. Record the next order first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, until %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this basis  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until; the limit of the house is filled in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::CancelAct</name>
    <message>
        <source>Cancel the booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booking at %1 lapses, and the organisations of the case are told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the booking  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booking at %1 is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::CorrectionAct</name>
    <message>
        <source>Correct the moment of imposition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imposed %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imposed, as the decision says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::DecisionAct</name>
    <message>
        <source>Withdrawal of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annulment of the order by a court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspension of the order by a court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order in force again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decided %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, takes effect %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the decision  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes effect at another moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::DepartureAct</name>
    <message>
        <source>Departure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left %1, to: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ends the stay at %1. The place becomes free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the departure  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departure from %1 recorded: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::DetailsFields</name>
    <message>
        <source>Your own reference of the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imposed, as the decision says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference of the municipality, if known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of the first period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations that take part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody imposed an order; the stay is voluntary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the law says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::DetailsForm</name>
    <message>
        <source>%1: %2 Enter goes on here; nothing is made twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details are recorded. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was begun for %1 is not finished yet. Finish it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold %1 at %2, from %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay at %1, since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection. This is not kept for later: do it when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some fields are still empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a stay or a hold first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the fields above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reference is known already: the person was here before. The daemon did not say who it is; call the coordinator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this was not done. %2 Enter goes on here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record it all  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: busy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach them to the stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::ExtensionAct</name>
    <message>
        <source>Extend the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days: %1; decided %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days, from the first end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::OrderAct</name>
    <message>
        <source>The order is not known here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %1, until %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::StayAct</name>
    <message>
        <source>%1: %2, until %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::StayActsBar</name>
    <message>
        <source>No stay and no hold waits for details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::StayHead</name>
    <message>
        <source>Order: %1, %2, imposed %3.
First end %4; latest end by law %5; end in force %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lead coordinator is named yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead coordinator: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay: from %1 until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The departure is not recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stay that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a stay: arrow keys, then Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details are missing: who this is and which order it is about. Ctrl+N completes them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::StayList</name>
    <message>
        <source>Stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stays here. A stay begins with a hold, or with an arrival on a code.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::StayRecords</name>
    <message>
        <source>Facts of the stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations and history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order and stay, row by row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations that take part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No organisations are known here. They come with the details of the stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No history is known here yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::StayScreen</name>
    <message>
        <source>Sta&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here you see a stay beside its order, on one axis of time. The table beneath says the same in words.
Enter shows the stay that is selected. Esc closes what is open.
Ctrl+E extends the order. Ctrl+D records another decision, or a departure. Ctrl+B adds the next basis. Ctrl+M moves the stay. Ctrl+N completes the details.
What would happen is shown before you press Enter. Ctrl+Space fills in the time of now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection; this is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded.
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stay that is shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::TimeAxis</name>
    <message>
        <source>Order and stay on one axis of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stay is shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adempauze::client::TransferAct</name>
    <message>
        <source>Move to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>facility, place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for places…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; moved %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: free for this stay</source>
        <comment>facility, place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen instead: %1. Enter moves the stay there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
