#pragma once

#include "storage/waiting_store.h"

namespace adempauze {

/// A place that was offered to somebody who waits.
struct WaitingOfferRow {
    WaitingOfferId id;
    Uuid round; ///< offers that were made together
    WaitingEntryId entry;
    OrganisationId organisation; ///< whose entry it is
    PlaceId place;
    std::string placeName;
    FacilityId facility;
    std::string facilityAlias;
    std::optional<std::string> wholeUnit{}; ///< for a family: the unit's name, with all places of which the place goes
    Zone zone; ///< the house's
    std::optional<ClaimId> claim{}; ///< its hold
    TaskId task;
    Moment from;
    Moment until;
    Moment offeredAt;
    std::optional<AccountId> offeredBy{}; ///< none: the daemon
    Moment deadline;
    std::string state{"open"}; ///< open, accepted, declined, expired, released
    std::optional<std::string> declineReason{};
    std::optional<Moment> endedAt{};
    std::string why; ///< JSON object: words and numbers
    std::int64_t version = 1;
};

std::span<const pg::Statement> waitingOfferStatements();

/// One at a time judges who may come into the house of an offer, as at any booking; before its place.
void queueLockHouseOfOffer(pg::Transaction& tx, WaitingOfferId offer);
/// Locks the place of an offer, or those of an entry's open one, as every change of a place does.
void queueLockPlaceOfOffer(pg::Transaction& tx, WaitingOfferId offer);
void queueLockPlacesOfWaiting(pg::Transaction& tx, WaitingEntryId entry);
void queueLockEntryOfOffer(pg::Transaction& tx, WaitingOfferId offer);

/// One, with its entry; the other open ones of its round; those of an entry, newest first (of the same moment:
/// the open one, then the one that ended last, then by id), at most 20; those of an
/// organisation's entries that are on its list.
pg::Ticket queueWaitingOffer(pg::Transaction& tx, WaitingOfferId offer);
pg::Ticket queueEntryOfOffer(pg::Transaction& tx, WaitingOfferId offer);
pg::Ticket queueOthersOfRound(pg::Transaction& tx, WaitingOfferId offer);
pg::Ticket queueOffersOfWaiting(pg::Transaction& tx, WaitingEntryId entry);
pg::Ticket queueOffersOfOrganisation(pg::Transaction& tx, OrganisationId organisation, Moment endedAfter);
std::vector<WaitingOfferRow> takeWaitingOffers(const pg::Transaction& tx, pg::Ticket ticket);
std::optional<WaitingOfferRow> takeWaitingOffer(const pg::Transaction& tx, pg::Ticket ticket);

/// Decides: somebody who has an open offer or waits no longer gets none (AlreadyOffered).
void queueInsertOffer(pg::Transaction& tx, const WaitingOfferRow& offer);

/// How an offer ends, for its entry and its task too. Decides: one that has ended stays as it is (OfferOver).
struct OfferEnd {
    std::string_view state; ///< of the offer
    std::string_view entryState; ///< waiting, placed, withdrawn as it is
    std::optional<std::string> declineReason{};
    std::optional<ClaimId> claim{}; ///< what an acceptance of several got
    std::optional<AccountId> by{};
};
void queueEndOffer(pg::Transaction& tx, const WaitingOfferRow& before, const OfferEnd& end, Moment at);

/// Another hold stands in for that of an accepted offer, whose entry is placed by it from now on.
void queueOfferFollows(pg::Transaction& tx, ClaimId lost, ClaimId instead);

} // namespace adempauze
