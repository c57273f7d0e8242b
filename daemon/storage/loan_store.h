#pragma once

#include "domain/loan.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

/// A place that the region lent, or borrowed: then it is the guest place. Nothing of what stands on it.
struct LoanRow {
    LoanId id;
    bool borrowed;
    std::string regionName; ///< the other region
    PlaceId place; ///< the region's own: what it lent, or its guest place
    std::string placeName;
    FacilityId facility;
    std::string facilityAlias;
    OrganisationId operatedBy; ///< who runs that house
    Moment from;
    Moment until; ///< as agreed
    std::optional<Moment> returnedAt{};
    std::int64_t version = 1;
};

/// A region that has a unit for guests.
struct GuestRegion {
    RegionId id;
    std::string name;
};

std::span<const pg::Statement> loanStatements();

/// Both ways, those that are not over first; or the one that is named.
pg::Ticket queueLoans(pg::Transaction& tx, std::optional<LoanId> only = std::nullopt);
std::vector<LoanRow> takeLoans(const pg::Transaction& tx, pg::Ticket ticket);

pg::Ticket queueGuestRegions(pg::Transaction& tx);
std::vector<GuestRegion> takeGuestRegions(const pg::Transaction& tx, pg::Ticket ticket);

/// Locks the guest place of a loan that the region has.
void queueLockGuestPlace(pg::Transaction& tx, LoanId loan);

/// Whether the place is another region's, here on loan.
pg::Ticket queueOnLoan(pg::Transaction& tx, PlaceId place);
bool takeOnLoan(const pg::Transaction& tx, pg::Ticket ticket);

/// Closes the place and puts a guest place into the other region. Decides: PlaceTaken.
struct Lending {
    LoanId loan;
    ClosureId closure;
    PlaceId place;
    FacilityId facility;
    RegionId borrower;
    PlaceId guest; ///< fresh
    Moment from;
    Moment until;
};
void queueLend(pg::Transaction& tx, const Lending& lending, AccountId by, Moment at, std::string_view requestId);

/// Gives a borrowed place back. Decides: AlreadyDone.
void queueReturn(pg::Transaction& tx, LoanId loan, Moment at, std::string_view requestId);

/// What stands on the guest place of a lent one and is not over at `back`; of whom, its borrower knows.
struct StandsOnLent {
    bool awaitsPaper; ///< the borrower's house has its paper of an outage to enter
    bool unconfirmed; ///< somebody should have left and nobody said so
    std::optional<Moment> until; ///< none: nothing does
};
pg::Ticket queueStandsOnLent(pg::Transaction& tx, LoanId loan, Moment back, Moment now);
std::optional<StandsOnLent> takeStandsOnLent(const pg::Transaction& tx, pg::Ticket ticket); ///< none: it is over

/// The lender's loan ends at `back`; one that has not begun then never does. Decides: StaleVersion.
void queueRecall(pg::Transaction& tx, const LoanRow& before, Moment back, Moment at, std::string_view requestId);

/// Gives back what is over and empty; of what is over and not, the task to do so opens, once.
pg::Ticket queueReturnEnded(pg::Transaction& tx, Moment now);

} // namespace adempauze
