#pragma once

#include "storage/case_store.h"

#include <span>

/// The case of whoever stays in a house, as that house knows it.
namespace adempauze {

struct GuestTickets {
    CaseId id;
    pg::Ticket stays;
    pg::Ticket participants;
};

std::span<const pg::Statement> guestStatements();

/// For a house it is there while somebody of the case stays in it, or is to come, and had neither left nor moved on by
/// `at`.
GuestTickets queueCaseOfGuest(pg::Transaction& tx, CaseId id, FacilityId house, Moment at);

/// Whose case it is, who takes part with what part, and of the stays those in the house. Nothing else is filled in.
std::optional<CaseRow> takeCaseOfGuest(const pg::Transaction& tx, const GuestTickets& tickets);

} // namespace adempauze
