#include "desk/desk_lists.h"

#include "shell/claim_words.h"
#include "shell/time_words.h"

#include <algorithm>
#include <map>

namespace adempauze::client {

namespace {

constexpr std::chrono::hours Recently{7 * 24};

Expected expectedFrom(const wire::Hold& hold)
{
    return {.id = hold.id,
            .booked = false,
            .place = placeOrUnit(hold.placeName, hold.unitName),
            .persons = hold.persons,
            .at = hold.expectedArrivalAt,
            .zone = hold.zone,
            .code = hold.code,
            .gender = hold.gender,
            .wheelchair = hold.wheelchair,
            .remark = hold.remark,
            .expiresAt = hold.expiresAt,
            .version = hold.version};
}

Expected expectedFrom(const wire::Stay& stay)
{
    return {.id = stay.id,
            .booked = true,
            .missed = stay.missedAt.has_value(),
            .place = placeOf(stay),
            .persons = stay.persons,
            .at = stay.fromAt,
            .zone = stay.zone,
            .code = stay.code,
            .wheelchair = stay.wheelchair,
            .version = stay.version};
}

bool isHere(const wire::Stay& stay, const std::optional<QUuid>& facility)
{
    return !facility || stay.placements.empty() || placementOf(stay).facilityId == *facility;
}

/// Whoever is to move here from another house arrives here then.
void sortInNext(DeskLists& lists, const wire::Stay& stay, const QUuid& facility)
{
    if (stay.state != "booked" && stay.state != "present")
        return;
    const auto next = std::ranges::find_if(stay.placements, [&](const wire::Placement& each) {
        return each.state == "next" && each.facilityId == facility;
    });
    if (next == stay.placements.end())
        return;
    Expected expected = expectedFrom(stay);
    expected.place = placeOrUnit(next->placeName, next->unitName);
    expected.at = next->fromAt;
    expected.moves = stay.state == "present";
    lists.expected.push_back(expected);
}

void sortIn(DeskLists& lists, const wire::Stay& stay, Moment now)
{
    if (stay.state == "booked")
        lists.expected.push_back(expectedFrom(stay));
    else if (stay.state == "present")
        lists.present.push_back(stay);
    else if (stay.departedAt && *stay.departedAt > now - Recently)
        lists.departed.push_back(stay);
}

void order(DeskLists& lists)
{
    std::ranges::stable_sort(lists.incoming, {},
                             [](const wire::Hold& hold) { return hold.answerDueAt.value_or(hold.expectedArrivalAt); });
    std::ranges::stable_sort(lists.expected, {}, &Expected::at);
    std::ranges::stable_sort(lists.present, {},
                             [](const wire::Stay& stay) { return std::pair(!stay.departureOverdue, stay.untilAt); });
    std::ranges::stable_sort(lists.departed, std::ranges::greater{}, &wire::Stay::departedAt);
}

} // namespace

DeskLists deskListsFrom(const wire::Holds& holds, const wire::Stays& stays, const std::optional<QUuid>& facility,
                        Moment now)
{
    DeskLists lists;
    for (const wire::Hold& hold : holds.items) {
        if (hold.state != "held" || (facility && hold.facilityId != *facility))
            continue;
        if (hold.answer == "awaited")
            lists.incoming.push_back(hold);
        else
            lists.expected.push_back(expectedFrom(hold));
    }
    for (const wire::Stay& stay : stays.items)
        if (isHere(stay, facility))
            sortIn(lists, stay, now);
        else
            sortInNext(lists, stay, *facility);
    order(lists);
    return lists;
}

bool fellDue(const DeskLists& lists, Moment since, Moment now)
{
    const auto fell = [&](const std::optional<Moment>& at) { return at && since < *at && *at <= now; };
    return std::ranges::any_of(lists.incoming,
                               [&](const auto& hold) { return fell(hold.answerDueAt) || fell(hold.expiresAt); })
        || std::ranges::any_of(lists.expected, [&](const auto& each) { return fell(each.expiresAt); })
        || std::ranges::any_of(lists.present, [&](const auto& stay) { return fell(stay.untilAt); });
}

QString placeOf(const wire::Stay& stay)
{
    if (stay.placements.empty())
        return QStringLiteral("–");
    return placeOrUnit(placementOf(stay).placeName, placementOf(stay).unitName);
}

QString wholePlaceOf(const wire::Stay& stay)
{
    if (stay.placements.empty())
        return placeOf(stay);
    return QString(QString::fromStdString(placementOf(stay).facilityAlias) + QStringLiteral(", ") + placeOf(stay));
}

const Zone& zoneOf(const std::string& name)
{
    static std::map<std::string, Zone> known;
    if (const auto found = known.find(name); found != known.end())
        return found->second;
    const auto zone = Zone::named(name);
    return zone ? known.emplace(name, *zone).first->second : houseZone();
}

} // namespace adempauze::client
