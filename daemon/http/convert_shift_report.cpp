#include "http/convert_follow_up.h"

namespace adempauze::http {

namespace {

std::vector<wire::Task> tasksOf(const std::vector<TaskRow>& rows, const Reading& reading)
{
    return listOf<wire::Tasks>(rows, reading).items;
}

wire::ExpectedMove wireOf(const ExpectedMove& move, Moment now)
{
    const ClaimRow& claim = move.claim;
    const PlacementRow& here = claim.here(now);
    return {.what = move.what == ExpectedMove::What::Arrival ? "arrival" : "end",
            .claimId = wireId(claim.id),
            .state = std::string(wordFor(claim.state)),
            .code = claim.code.empty() ? std::nullopt : std::optional(spoken(claim.code)),
            .placeName = here.placeName,
            .facilityAlias = here.facilityAlias,
            .dueAt = move.at,
            .dueLocal = claim.facility.rules.zone.localAt(move.at),
            .overdue = move.overdue};
}

} // namespace

wire::NightCheck wireOf(const NightCheckRow& row)
{
    return {.stayId = wireId(row.stay),
            .nightDate = row.night,
            .number = row.number,
            .presence = std::string(wordFor(row.presence)),
            .checkedAt = row.checkedAt,
            .recordedAt = row.recordedAt,
            .recordedById = wireId(row.recordedBy)};
}

wire::ShiftReport wireOf(const ShiftReport& told, const Reading& reading)
{
    wire::ShiftReport message{.lastLookedAt = told.lastLookedAt,
                              .asOfAt = told.asOf,
                              .untilAt = told.until,
                              .teamIds = wireIds(told.teams),
                              .opened = tasksOf(told.opened, reading),
                              .overdue = tasksOf(told.overdue, reading),
                              .done = tasksOf(told.done, reading),
                              .ofNobody = tasksOf(told.ofNobody, reading)};
    for (const HandOverRow& offer : told.offers)
        message.offers.push_back(wireOf(offer, reading));
    for (const ExpectedMove& move : told.expected)
        message.expected.push_back(wireOf(move, reading.now));
    for (const NightSaid& night : told.nights)
        message.nights.push_back({.stayId = wireId(night.stay.id),
                                  .placeName = night.stay.here(reading.now).placeName,
                                  .facilityAlias = night.stay.here(reading.now).facilityAlias,
                                  .check = night.check ? std::optional(wireOf(*night.check)) : std::nullopt});
    return message;
}

} // namespace adempauze::http
