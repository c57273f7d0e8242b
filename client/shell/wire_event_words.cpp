#include "shell/wire_words_list.h"

#include <QtGlobal>

namespace adempauze::client {

namespace {

using enum Vocabulary;

constexpr WireWord List[]{
    {EventKind, "hold.placed", QT_TRANSLATE_NOOP("WireWords", "Place held")},
    {EventKind, "hold.accepted", QT_TRANSLATE_NOOP("WireWords", "Accepted by the house")},
    {EventKind, "hold.declined", QT_TRANSLATE_NOOP("WireWords", "Declined by the house")},
    {EventKind, "hold.released", QT_TRANSLATE_NOOP("WireWords", "Hold released")},
    {EventKind, "hold.renewed", QT_TRANSLATE_NOOP("WireWords", "Hold extended")},
    {EventKind, "hold.called", QT_TRANSLATE_NOOP("WireWords", "Telephoned")},
    {EventKind, "hold.expired", QT_TRANSLATE_NOOP("WireWords", "Hold expired")},
    {EventKind, "hold.outlasted", QT_TRANSLATE_NOOP("WireWords", "Open for longer: nobody could ask for a time")},
    {EventKind, "hold.desk_silent", QT_TRANSLATE_NOOP("WireWords", "The house did not answer in time")},
    {EventKind, "hold.answered", QT_TRANSLATE_NOOP("WireWords", "The house's questions answered")},
    {EventKind, "hold.way_shown", QT_TRANSLATE_NOOP("WireWords", "Way to the door shown")},
    {EventKind, "stay.booked", QT_TRANSLATE_NOOP("WireWords", "Stay booked")},
    {EventKind, "stay.began", QT_TRANSLATE_NOOP("WireWords", "Arrived")},
    {EventKind, "stay.details_attached", QT_TRANSLATE_NOOP("WireWords", "Details completed")},
    {EventKind, "stay.aligned", QT_TRANSLATE_NOOP("WireWords", "Stay follows the order")},
    {EventKind, "claim.gave_way", QT_TRANSLATE_NOOP("WireWords", "Place on condition given up")},
    {EventKind, "claim.firm", QT_TRANSLATE_NOOP("WireWords", "Place is firm")},
    {EventKind, "case.next_step_agreed", QT_TRANSLATE_NOOP("WireWords", "Next step agreed")},
    {EventKind, "order.served", QT_TRANSLATE_NOOP("WireWords", "Order handed over or told")},
    {EventKind, "order.condition_met", QT_TRANSLATE_NOOP("WireWords", "Condition of the suspension met")},
    {EventKind, "order.condition_broken", QT_TRANSLATE_NOOP("WireWords", "Condition of the suspension broken")},
    {EventKind, "order.partial_annulment", QT_TRANSLATE_NOOP("WireWords", "Order annulled in part")},
    {EventKind, "order.breach", QT_TRANSLATE_NOOP("WireWords", "Breach of the order")},
    {EventKind, "order.court_request", QT_TRANSLATE_NOOP("WireWords", "Court asked to rule on the order")},
    {EventKind, "order.decision", QT_TRANSLATE_NOOP("WireWords", "The decision the order waited for")},
    {EventKind, "task.opened", QT_TRANSLATE_NOOP("WireWords", "Task opened")},
    {EventKind, "stay.obstructed", QT_TRANSLATE_NOOP("WireWords", "Stay cannot follow the order")},
    {EventKind, "stay.awaits_decision", QT_TRANSLATE_NOOP("WireWords", "Waits for a decision")},
    {EventKind, "stay.continued", QT_TRANSLATE_NOOP("WireWords", "Next basis added")},
    {EventKind, "stay.moved", QT_TRANSLATE_NOOP("WireWords", "Transferred")},
    {EventKind, "stay.ended", QT_TRANSLATE_NOOP("WireWords", "Departed")},
    {EventKind, "stay.cancelled", QT_TRANSLATE_NOOP("WireWords", "Cancelled")},
    {EventKind, "stay.safety_overridden", QT_TRANSLATE_NOOP("WireWords", "Placed by an approved exception")},
    {EventKind, "stay.missed", QT_TRANSLATE_NOOP("WireWords", "Did not arrive")},
    {EventKind, "stay.departure_overdue", QT_TRANSLATE_NOOP("WireWords", "Departure not confirmed")},
    {EventKind, "order.recorded", QT_TRANSLATE_NOOP("WireWords", "Order recorded")},
    {EventKind, "order.extension", QT_TRANSLATE_NOOP("WireWords", "Order extended")},
    {EventKind, "order.withdrawal", QT_TRANSLATE_NOOP("WireWords", "Order withdrawn")},
    {EventKind, "order.annulment", QT_TRANSLATE_NOOP("WireWords", "Order annulled")},
    {EventKind, "order.suspension", QT_TRANSLATE_NOOP("WireWords", "Order suspended")},
    {EventKind, "order.reinstatement", QT_TRANSLATE_NOOP("WireWords", "Order reinstated")},
    {EventKind, "hold.aligned", QT_TRANSLATE_NOOP("WireWords", "Moved along with the order")},
    {EventKind, "hold.expiring", QT_TRANSLATE_NOOP("WireWords", "Expires soon")},
    {EventKind, "stay.night_checked", QT_TRANSLATE_NOOP("WireWords", "Evening round")},
    {EventKind, "stay.not_arrived", QT_TRANSLATE_NOOP("WireWords", "Expected and not arrived")},
    {EventKind, "stay.whereabouts_unknown", QT_TRANSLATE_NOOP("WireWords", "Nobody came: whereabouts unknown")},
    {EventKind, "stay.shortened", QT_TRANSLATE_NOOP("WireWords", "Stay shortened")},
    {EventKind, "order.correction", QT_TRANSLATE_NOOP("WireWords", "Order corrected")},
    {EventKind, "task.completed", QT_TRANSLATE_NOOP("WireWords", "Task done")},
    {EventKind, "task.assigned", QT_TRANSLATE_NOOP("WireWords", "Task handed over")},
    {EventKind, "task.reopened", QT_TRANSLATE_NOOP("WireWords", "Task reopened")},
    {EventKind, "case.opened", QT_TRANSLATE_NOOP("WireWords", "Case opened")},
    {EventKind, "message.called", QT_TRANSLATE_NOOP("WireWords", "Told by telephone")},
    {EventKind, "message.acknowledged", QT_TRANSLATE_NOOP("WireWords", "Acknowledged")},
};

} // namespace

std::span<const WireWord> wireEventWords()
{
    return List;
}

} // namespace adempauze::client
