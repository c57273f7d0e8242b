#include "shell/claim_words.h"

#include "shell/time_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace adempauze::client {

namespace {

struct ClaimWords {
    Q_DECLARE_TR_FUNCTIONS(ClaimWords)
};

} // namespace

QString conditionalText(Moment until, const Zone& zone)
{
    return ClaimWords::tr("On a condition until %1: somebody whose order may be extended can stay on in this place. "
                          "Then it is firm, or another place is looked for.")
        .arg(completeDate(until, zone));
}

QString placeOrUnit(const std::string& place, const std::optional<std::string>& wholeUnit, std::optional<int> places)
{
    if (!wholeUnit)
        return QString::fromStdString(place);
    const QString unit = QString::fromStdString(*wholeUnit);
    if (!places)
        return ClaimWords::tr("%1 (whole)", "a unit").arg(unit);
    return *places == 1 ? ClaimWords::tr("%1 (whole, 1 place)", "a unit").arg(unit)
                        : ClaimWords::tr("%1 (whole, %2 places)", "a unit").arg(unit).arg(*places);
}

QString personsText(std::optional<int> persons)
{
    return persons.value_or(1) > 1 ? ClaimWords::tr("%1 persons").arg(*persons) : QString();
}

QString wheelchairText(bool wheelchair)
{
    return wheelchair ? ClaimWords::tr("wheelchair access needed") : QString();
}

const wire::Placement& placementOf(const wire::Stay& stay)
{
    for (const char* state : {"here", "next"})
        if (const auto found = std::ranges::find(stay.placements, state, &wire::Placement::state);
            found != stay.placements.end())
            return *found;
    return stay.placements.back();
}

} // namespace adempauze::client
