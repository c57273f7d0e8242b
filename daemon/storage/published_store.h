#pragma once

#include "domain/elsewhere.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

/// A place that other regions may see, over [from, until).
struct PublishedRow {
    PublishedId id;
    PlaceId place;
    std::string placeName;
    FacilityId facility;
    std::string facilityAlias;
    OrganisationId operatedBy;
    Moment from;
    Moment until;
    bool shown; ///< others see it now: it is neither over nor withdrawn, and nothing stands on the place
    bool withdrawn;
    std::int64_t version;
};

std::span<const pg::Statement> publishedStatements();

/// The region's own that were not withdrawn and are not over, soonest first.
pg::Ticket queuePublished(pg::Transaction& tx, Moment now);
std::vector<PublishedRow> takePublished(const pg::Transaction& tx, pg::Ticket ticket);
pg::Ticket queuePublishedOne(pg::Transaction& tx, PublishedId id, Moment now);

/// Of the other regions: published and free at `now`.
pg::Ticket queueElsewhere(pg::Transaction& tx, Moment now);
std::vector<PlaceElsewhere> takeElsewhere(const pg::Transaction& tx, pg::Ticket ticket);

/// Decides: AlreadyDone, the place is published for some of that time.
void queuePublish(pg::Transaction& tx, const PublishedRow& row, AccountId by, Moment now);
/// Decides: StaleVersion.
void queueWithdrawPublished(pg::Transaction& tx, const PublishedRow& before, Moment now);

} // namespace adempauze
