#include "storage/claim_store.h"
#include "storage/facility_store.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <utility>

namespace adempauze {

namespace {

template<class T>
T known(std::optional<T> parsed)
{
    assert(parsed); // the schema's constraints allow no other word
    return *parsed;
}

std::optional<Sealed> sealedAt(const pg::Rows& rows, int row, int column)
{
    const auto bytes = rows.maybeBytes(row, column);
    return bytes ? std::optional(Sealed{*bytes}) : std::nullopt;
}

std::vector<ClaimId> claimsAt(const pg::Rows& rows, int row, int column)
{
    std::vector<ClaimId> claims;
    for (const Uuid& each : rows.uuids(row, column))
        claims.push_back(ClaimId{each});
    return claims;
}

ClaimRow claimFrom(const pg::Rows& rows, int row, FacilityRow facility)
{
    const auto gender = rows.maybeText(row, 9);
    return ClaimRow{
        .id = rows.id<ClaimId>(row, 0),
        .state = known(claimStateNamed(rows.text(row, 1))),
        .caseId = rows.maybeId<CaseId>(row, 2),
        .person = rows.maybeId<PersonId>(row, 3),
        .order = rows.maybeId<OrderId>(row, 4),
        .holder = rows.id<AccountId>(row, 5),
        .holderOrganisation = rows.id<OrganisationId>(row, 6),
        .callerReference = sealedAt(rows, row, 7),
        .remark = rows.maybeText(row, 8),
        .gender = gender ? genderNamed(*gender) : std::nullopt,
        .code = std::string(rows.text(row, 10)),
        .from = rows.moment(row, 11),
        .until = rows.moment(row, 12),
        .expectedArrivalAt = rows.moment(row, 13),
        .statedImposedAt = rows.maybeMoment(row, 14),
        .expiresAt = rows.maybeMoment(row, 15),
        .answer = std::string(rows.text(row, 16)),
        .answerDueAt = rows.maybeMoment(row, 17),
        .declineReason = rows.maybeText(row, 18),
        .arrivedAt = rows.maybeMoment(row, 19),
        .arrivalRecordedAt = rows.maybeMoment(row, 20),
        .departedAt = rows.maybeMoment(row, 21),
        .departureRecordedAt = rows.maybeMoment(row, 22),
        .destination = rows.maybeText(row, 23),
        .version = rows.integer(row, 24),
        .orderUntil = rows.maybeMoment(row, 25),
        .orderLatest = rows.maybeMoment(row, 35),
        .placements = {},
        .segments = {},
        .facility = std::move(facility),
        .renewals = static_cast<int>(rows.integer(row, 26)),
        .calledAt = rows.maybeMoment(row, 27),
        .conditionalOn = claimsAt(rows, row, 28),
        .conditionalUntil = rows.maybeMoment(row, 29),
        .mayReturn = rows.maybeText(row, 31),
        .mayReturnFrom = rows.maybeText(row, 32),
        .follows = rows.maybeId<ClaimId>(row, 33),
        .missedAt = rows.maybeMoment(row, 30),
        .persons = static_cast<int>(rows.integer(row, 34)),
        .wheelchair = rows.boolean(row, 36),
    };
}

PlacementRow placementFrom(const pg::Rows& rows, int row)
{
    return PlacementRow{
        .id = rows.uuid(row, 1),
        .number = static_cast<int>(rows.integer(row, 2)),
        .place = rows.id<PlaceId>(row, 3),
        .placeName = std::string(rows.text(row, 4)),
        .facility = rows.id<FacilityId>(row, 5),
        .facilityAlias = std::string(rows.text(row, 6)),
        .during = Period(rows.moment(row, 7), rows.moment(row, 8)),
        .takenUntil = rows.moment(row, 9),
        .blocks = rows.boolean(row, 10),
        .occupied = rows.boolean(row, 11),
        .expiresAt = rows.maybeMoment(row, 12),
        .tailUntil = rows.maybeMoment(row, 13),
        .tailDecidedAt = rows.maybeMoment(row, 14),
        .tailShared = rows.boolean(row, 31),
        .unit = rows.id<UnitId>(row, 32),
        .wholeUnit = rows.maybeText(row, 33),
    };
}

/// By index: what blocks at the end, else the very last.
std::size_t lastOf(const std::vector<PlacementRow>& placements)
{
    for (std::size_t i = placements.size(); i-- > 0;)
        if (placements[i].blocks)
            return i;
    return placements.size() - 1;
}

SegmentRow segmentFrom(const pg::Rows& rows, int row)
{
    return SegmentRow{.segment = {.basis = known(basisNamed(rows.text(row, 1))),
                                  .during = Period(rows.moment(row, 3), rows.moment(row, 4)),
                                  .order = rows.maybeId<OrderId>(row, 2)},
                      .why = std::string(rows.text(row, 5)),
                      .orderFrom = rows.maybeMoment(row, 6),
                      .orderUntil = rows.maybeMoment(row, 7)};
}

} // namespace

void PlacementRow::dropTail()
{
    tailUntil.reset();
    tailDecidedAt.reset();
    tailShared = false;
}

const PlacementRow& ClaimRow::place() const
{
    return placements[lastOf(placements)];
}

PlacementRow& ClaimRow::place()
{
    return placements[lastOf(placements)];
}

const PlacementRow& ClaimRow::placeAt(Moment at) const
{
    const PlacementRow* placed = nullptr;
    for (const PlacementRow& each : placements)
        if (each.blocks && (!placed || each.during.from() <= at))
            placed = &each;
    return placed ? *placed : place();
}

const PlacementRow& ClaimRow::here(Moment now) const
{
    const auto occupied = std::ranges::find(placements, true, &PlacementRow::occupied);
    return occupied == placements.end() ? placeAt(now) : *occupied;
}

const FacilityRow& ClaimRow::houseOf(const PlacementRow& placement) const
{
    const auto house = std::ranges::find(houses, placement.facility, &FacilityRow::id);
    return house == houses.end() ? facility : *house;
}

const std::vector<Blocker>& ClaimRow::blockersOn(const PlacementRow& placement) const
{
    return placement.id == place().id ? blockers : placement.others;
}

void ClaimRow::giveUpLast()
{
    PlacementRow& last = place();
    last.blocks = false;
    last.dropTail();
    const PlacementRow& before = place();
    if (before.id == last.id)
        return;
    blockers = before.others;
    facility = FacilityRow(houseOf(before));
}

Moment ClaimRow::placedFrom() const
{
    const PlacementRow& last = place();
    Moment first = last.during.from();
    for (auto it = placements.rbegin(); it != placements.rend(); ++it) {
        if (it->number > last.number || (last.blocks && !it->blocks))
            continue; // given up
        if (it->facility != last.facility)
            break;
        first = it->during.from();
    }
    return first;
}

std::vector<ClaimRow> takeClaims(const pg::Transaction& tx, const ClaimTickets& tickets)
{
    struct Parts {
        std::vector<PlacementRow> placements;
        std::vector<FacilityRow> houses;
        std::vector<SegmentRow> segments;
    };
    std::map<ClaimId, Parts> parts;

    const auto& placements = tx.rows(tickets.placements);
    for (int row = 0; row < placements.count(); ++row) { // by number
        auto& part = parts[placements.id<ClaimId>(row, 0)];
        part.placements.push_back(placementFrom(placements, row));
        const PlacementRow& placed = part.placements.back();
        if (std::ranges::find(part.houses, placed.facility, &FacilityRow::id) == part.houses.end())
            part.houses.push_back(facilityFrom(placements, row, 15, placed.facility, placed.facilityAlias));
    }
    const auto& segments = tx.rows(tickets.segments);
    for (int row = 0; row < segments.count(); ++row)
        parts[segments.id<ClaimId>(row, 0)].segments.push_back(segmentFrom(segments, row));
    if (tickets.blockers) {
        const auto& blockers = tx.rows(*tickets.blockers);
        for (int row = 0; row < blockers.count(); ++row) {
            auto& placed = parts[blockers.id<ClaimId>(row, 0)].placements;
            const auto own = std::ranges::find(placed, blockers.uuid(row, 11), &PlacementRow::id);
            if (own != placed.end()) // else it began since, where nothing was locked
                own->others.push_back(blockerFrom(blockers, row, 1));
        }
    }

    std::vector<ClaimRow> claims;
    const auto& rows = tx.rows(tickets.claims);
    for (int row = 0; row < rows.count(); ++row) {
        auto& part = parts[rows.id<ClaimId>(row, 0)];
        assert(!part.placements.empty()); // a claim has at least one
        const PlacementRow& last = part.placements[lastOf(part.placements)];
        ClaimRow claim = claimFrom(rows, row, *std::ranges::find(part.houses, last.facility, &FacilityRow::id));
        claim.placements = std::move(part.placements);
        claim.houses = std::move(part.houses);
        claim.segments = std::move(part.segments);
        claim.blockers = std::exchange(claim.place().others, {});
        std::ranges::sort(claim.segments, {}, [](const SegmentRow& s) { return s.segment.during.from(); });
        claims.push_back(std::move(claim));
    }
    return claims;
}

std::optional<ClaimRow> takeClaim(const pg::Transaction& tx, const ClaimTickets& tickets)
{
    auto claims = takeClaims(tx, tickets);
    return claims.empty() ? std::nullopt : std::optional(std::move(claims.front()));
}

} // namespace adempauze
