#include "availability/holds_model.h"

#include "availability/hold_words.h"
#include "shell/time_words.h"

namespace adempauze::client {

namespace {

/// How long a hold that failed stays in the list, counted from the arrival that was expected.
constexpr std::chrono::hours FailedAreShownFor{12};

std::vector<Column<wire::Hold>> holdColumns()
{
    using Hold = const wire::Hold&;
    const auto tone = [](Hold hold) { return headlineOf(hold).tone; };
    const auto when = [](const std::optional<Moment>& at) { return at ? shortDate(*at) : QStringLiteral("–"); };
    return {
        {.title = [] { return HoldsModel::tr("Place"); }, .text = [](Hold hold) { return placeOf(hold); }},
        {.title = [] { return HoldsModel::tr("Code"); },
         .text = [](Hold hold) { return QString::fromStdString(hold.code); }},
        {.title = [] { return HoldsModel::tr("State"); }, .text = stateInShort, .tone = tone},
        {.title = [] { return HoldsModel::tr("Expires"); }, .text = [when](Hold hold) { return when(hold.expiresAt); }},
        {.title = [] { return HoldsModel::tr("Arrival expected"); },
         .text = [](Hold hold) { return shortDate(hold.expectedArrivalAt); }},
        {.title = [] { return HoldsModel::tr("Your reference"); },
         .text = [](Hold hold) { return QString::fromStdString(hold.callerReference.value_or("–")); }},
    };
}

} // namespace

HoldsModel::HoldsModel(QObject* parent)
    : RowsModel(
        holdColumns(), [](const wire::Hold& hold) { return hold.id; }, parent)
{
}

bool matters(const wire::Hold& hold, Moment now)
{
    const bool failed = hold.state == "declined" || hold.state == "expired";
    return hold.state == "held" || (failed && now < hold.expectedArrivalAt + FailedAreShownFor);
}

} // namespace adempauze::client
