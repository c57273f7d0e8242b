#pragma once

#include "storage/guest_store.h"
#include "usecases/context.h"

/// The case for whoever is in touch with those concerned: the organisations that take part, and the house where one of
/// them stays.
namespace adempauze {

/// House staff of a house.
bool isHouse(const Caller& caller);

/// Placement workers and coordinators, and house staff.
bool mayBeInTouch(const Caller& caller);

/// The case as the caller sees it; house staff as it was at `at`, and only what guest_store reads of it.
class CaseReading {
public:
    CaseReading(pg::Transaction& tx, const Context& context, CaseId id, Moment at); ///< queues it
    std::optional<CaseRow> take() const;

private:
    pg::Transaction& m_tx;
    std::optional<GuestTickets> m_ofGuest{};
    std::optional<CaseTickets> m_inSight{};
};

/// Whether the stay is the case's. What a house does is about whoever stays there, and about nothing else of the case:
/// there has to be one.
bool isAboutOwnGuest(const Caller& caller, const CaseRow& in, const std::optional<ClaimId>& stay);

} // namespace adempauze
