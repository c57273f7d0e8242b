#include "usecases/overview.h"

#include "storage/inventory_store.h"
#include "storage/record_store.h"

#include <tuple>

namespace adempauze {

namespace {

constexpr int NightsMax = 366;
constexpr TimeOfDay CountedAt = std::chrono::hours(4);

void queueLook(pg::Transaction& tx, const Context& context, std::string_view action, std::string_view kind,
               std::optional<Uuid> subject)
{
    const AccountId account = context.caller.account;
    queueAudit(tx,
               {.account = account.value.empty() ? std::nullopt : std::optional(account),
                .action = action,
                .subjectKind = kind,
                .subject = subject,
                .requestId = context.requestId});
}

Moment momentOf(const Zone& zone, LocalTime local)
{
    return resolve(zone, local).at;
}

std::vector<Moment> nightsBetween(const Zone& zone, date::local_days from, date::local_days until)
{
    std::vector<Moment> nights;
    for (auto evening = from; evening < until; evening += date::days(1))
        nights.push_back(momentOf(zone, evening + date::days(1) + CountedAt));
    return nights;
}

std::optional<No> refusalFor(date::local_days from, date::local_days until)
{
    if (until <= from)
        return No{.why = Refusal::TimeRunsBackwards, .pointer = "/untilDate"};
    if (until - from > date::days(NightsMax))
        return No{.why = Refusal::InvalidInput, .pointer = "/untilDate"};
    return std::nullopt;
}

} // namespace

Outcome<std::vector<FacilityWithPlaces>> showFacilities(pg::Transaction& tx, const Context& context)
{
    if (context.caller.role == Role::Agency)
        return Refusal::NotYours;
    const auto ticket = queueFacilities(tx);
    const auto setUp = queuePlacesSetUp(tx);
    if (const auto no = tx.commit())
        return *no;
    auto houses = takeFacilities(tx, ticket);
    for (const PlaceSetUpRow& place : takePlacesSetUp(tx, setUp)) {
        if (!place.movedAt || *place.movedAt > context.now)
            continue;
        for (FacilityWithPlaces& house : houses) // it is where it went
            std::erase_if(house.places, [&](const auto& each) { return each.first == place.id; });
    }
    return houses;
}

Outcome<std::vector<AgencyRow>> showAgencies(pg::Transaction& tx, const Context& context)
{
    if (context.caller.role == Role::Agency)
        return Refusal::NotYours;
    const auto ticket = queueAgencies(tx);
    if (const auto no = tx.commit())
        return *no;
    return takeAgencies(tx, ticket);
}

Outcome<OccupancyView> showOccupancy(pg::Transaction& tx, const Context& context, date::local_days from,
                                     date::local_days until)
{
    if (context.caller.role != Role::Manager)
        return Refusal::NotYours;
    if (const auto no = refusalFor(from, until))
        return *no;
    const auto zoneTicket = queueRegionZone(tx);
    tx.flush();
    const Zone zone = takeRegionZone(tx, zoneTicket);
    const auto nights = queueNights(tx, nightsBetween(zone, from, until), context.now);
    const auto requests = queueRequests(tx, Period(momentOf(zone, from), momentOf(zone, until)));
    if (const auto no = tx.commit())
        return *no;

    OccupancyView view;
    for (const auto& [id, alias, ofHouse] : takeNights(tx, nights)) {
        view.all.occupied += ofHouse.occupied;
        view.all.available += ofHouse.available;
        view.all.closed += ofHouse.closed;
        view.facilities.push_back({{id, alias}, ofHouse});
    }
    std::tie(view.turnedAway, view.holds) = takeRequests(tx, requests);
    return view;
}

Outcome<std::vector<AuditRow>> showAudit(pg::Transaction& tx, const Context& context,
                                         std::optional<std::int64_t> before)
{
    if (context.caller.role != Role::Auditor)
        return Refusal::NotYours;
    const auto ticket = queueAuditRows(tx, before);
    queueLook(tx, context, "audit.read", "audit", std::nullopt);
    if (const auto no = tx.commit())
        return *no;
    return takeAuditRows(tx, ticket);
}

Outcome<AuditCheck> verifyAudit(pg::Transaction& tx, const Context& context,
                                const std::function<std::string(std::string_view)>& sha256)
{
    if (context.caller.role != Role::Auditor)
        return Refusal::NotYours;
    AuditCheck check{.intact = true, .sealedRows = 0, .unsealedRows = 0, .brokenAt = {}, .lastHash = {}};
    std::int64_t last = 0;
    std::string hash;
    for (auto links = auditLinksAfter(tx, last); !links.empty(); links = auditLinksAfter(tx, last)) {
        for (const AuditLink& link : links) {
            const bool fits = link.position == last + 1 && link.row && sha256(hash + *link.row) == link.hash;
            if (!fits && !check.brokenAt)
                check.brokenAt = last + 1;
            last = link.position;
            hash = link.hash;
            ++check.sealedRows;
        }
    }
    const auto ticket = queueAuditRemainder(tx);
    queueLook(tx, context, "audit.verify", "audit", std::nullopt);
    if (const auto no = tx.commit())
        return *no;
    const auto remainder = takeAuditRemainder(tx, ticket);
    if (remainder.loose > 0 && !check.brokenAt)
        check.brokenAt = last + 1;
    check.unsealedRows = remainder.waiting + remainder.loose;
    check.intact = !check.brokenAt;
    if (last > 0)
        check.lastHash = hash;
    return check;
}

} // namespace adempauze
