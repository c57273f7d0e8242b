#pragma once

#include "storage/sweep_store.h"

/// What is asked of all open holds of a caller, and of all that expire soon.
namespace adempauze {

std::span<const pg::Statement> holdStatements();

/// One at a time places a hold for this organisation. Before any place is locked.
void queueLockHolds(pg::Transaction& tx, OrganisationId organisation);

/// Those that neither expired nor ended, follow-on holds of residents left out.
struct OpenHolds {
    int ofAccount;
    int ofOrganisation;
    std::optional<Moment> firstOfAccount; ///< when the first of them expires
    std::optional<Moment> firstOfOrganisation;
};
pg::Ticket queueOpenHolds(pg::Transaction& tx, AccountId account, OrganisationId organisation, Moment now);
OpenHolds takeOpenHolds(const pg::Transaction& tx, pg::Ticket ticket);

/// A resident's hold for afterwards, open and not expired.
struct FollowOn {
    ClaimId stay;
    ClaimId hold;
    Moment expiresAt;
};
/// Locks the places of a stay and of the hold that follows on it, lowest id first.
void queueLockWithFollowOn(pg::Transaction& tx, ClaimId stay);
pg::Ticket queueFollowOnsOf(pg::Transaction& tx, ClaimId stay, Moment now);
pg::Ticket queueFollowOnsOf(pg::Transaction& tx, OrderId order, Moment now); ///< of all its open stays
std::vector<FollowOn> takeFollowOns(const pg::Transaction& tx, pg::Ticket ticket);

/// Whether a hold stands for an offer that awaits its answer.
pg::Ticket queueOnOffer(pg::Transaction& tx, ClaimId hold);
bool takeOnOffer(const pg::Transaction& tx, pg::Ticket ticket);

/// By when the house of a hold has to answer; none: it is not asked.
void queueAnswerDue(pg::Transaction& tx, ClaimId hold, const std::optional<Moment>& dueAt);

/// Holds that expired after `since`, of which the desk of their house knew and was not told yet. Once each. Take with
/// takeSweptClaims.
pg::Ticket queueExpired(pg::Transaction& tx, Moment now, Moment since);

/// Holds that expire until then and whose holder was not warned of it yet; told once for each moment of expiry. Take
/// with takeSweptClaims.
pg::Ticket queueExpiring(pg::Transaction& tx, Moment now, Moment until);

} // namespace adempauze
