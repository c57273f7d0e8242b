#pragma once

#include "domain/ids.h"
#include "storage/pg.h"

#include <span>
#include <string_view>
#include <vector>

/// Tasks about a stay that go to the next house.
namespace adempauze {

std::span<const pg::Statement> passOnStatements();

/// A house takes somebody in: what is to be done about the stay of those kinds, and stood at another house, stands
/// there from now on. It is the house's where it is of its kinds, or was that of the house before, which does not
/// guide.
struct PassingOn {
    ClaimId stay;
    std::vector<std::string_view> along;
    std::vector<std::string_view> ofTheHouse;
    FacilityId house;
    OrganisationId operatedBy;
    std::vector<Uuid> guides; ///< keep what they have
    Moment at;
    AccountId by;
};
void queuePassOn(pg::Transaction& tx, const PassingOn& passing);

} // namespace adempauze
