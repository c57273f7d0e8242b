#include "storage/guest_store.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

// Whoever moves on is the next house's from then on, and was this one's until then; whoever is still here is this
// one's.
constexpr pg::Statement FindStays{"guest.stays", R"(
    SELECT c.id
      FROM claim c
     WHERE c.case_id = $1
       AND (c.state IN ('booked', 'present') OR (c.state = 'departed' AND c.departed_at >= $3))
       AND EXISTS (SELECT FROM placement y
                    WHERE y.region_id = c.region_id AND y.claim_id = c.id AND y.facility_id = $2 AND y.beside IS NULL
                      AND y.blocks
                      AND (y.occupied
                           OR NOT EXISTS (SELECT FROM placement z
                                           WHERE z.region_id = y.region_id AND z.claim_id = y.claim_id AND z.blocks
                                             AND z.beside IS NULL AND z.number > y.number AND z.from_at <= $3)))
     ORDER BY c.from_at, c.id)"};

constexpr pg::Statement FindParticipants{"guest.participants", R"(
    SELECT h.organisation_id, h.lead_account_id, q.organisation_id, q.part, q.ground, q.consented_at
      FROM household_case h
      LEFT JOIN case_participant q ON q.region_id = h.region_id AND q.case_id = h.id
     WHERE h.id = $1
     ORDER BY q.part, q.organisation_id)"};

constexpr std::array All{FindStays, FindParticipants};

} // namespace

std::span<const pg::Statement> guestStatements()
{
    return All;
}

GuestTickets queueCaseOfGuest(pg::Transaction& tx, CaseId id, FacilityId house, Moment at)
{
    return {id, tx.queue(FindStays, {id, house, at}), tx.queue(FindParticipants, {id})};
}

std::optional<CaseRow> takeCaseOfGuest(const pg::Transaction& tx, const GuestTickets& tickets)
{
    const auto& stays = tx.rows(tickets.stays);
    const auto& rows = tx.rows(tickets.participants);
    if (stays.empty() || rows.empty())
        return std::nullopt;
    CaseRow found{.id = tickets.id,
                  .household{},
                  .organisation = rows.id<OrganisationId>(0, 0),
                  .lead = rows.maybeId<AccountId>(0, 1),
                  .openedAt{},
                  .participants{},
                  .orders{},
                  .stays{},
                  .version = 0};
    for (int row = 0; row < stays.count(); ++row)
        found.stays.push_back(stays.id<ClaimId>(row, 0));
    for (int row = 0; row < rows.count() && !rows.isNull(row, 2); ++row) {
        const auto part = partNamed(rows.text(row, 3));
        const auto ground = groundNamed(rows.text(row, 4));
        assert(part && ground); // the schema has the same words
        found.participants.push_back(
            {rows.id<OrganisationId>(row, 2), *part, {.kind = *ground, .consentedAt = rows.maybeMoment(row, 5)}});
    }
    return found;
}

} // namespace adempauze
