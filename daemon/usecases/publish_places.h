#pragma once

#include "storage/published_store.h"
#include "usecases/context.h"

namespace adempauze {

struct PublishWish {
    PublishedId id;
    PlaceId place;
    Moment from;
    Moment until;
};

/// Shows a place to the other regions: alias, kind, whom it takes, on what conditions, and from when until when. They
/// see it for as long as nothing stands on it in what is left of that time, and never longer. Who: administrator,
/// manager. Refusals: NotFound, TimeRunsBackwards (it ends before it begins, or now), what stands on the place (until
/// when), AlreadyDone (it is published for some of that time), NotSuitable (it is another region's, on loan).
Outcome<PublishedRow> publishPlace(pg::Transaction& tx, const Context& context, const PublishWish& wish);

/// Who: administrator, manager. Refusals: NotFound, StaleVersion, AlreadyDone.
Outcome<PublishedRow> withdrawPublished(pg::Transaction& tx, const Context& context, PublishedId id,
                                        std::int64_t version);

/// What the region shows, or would show if it were free. Who: administrator, manager.
Outcome<std::vector<PublishedRow>> showPublished(pg::Transaction& tx, const Context& context);
Outcome<PublishedRow> showPublished(pg::Transaction& tx, const Context& context, PublishedId id);

/// What the other regions show. Who: whoever may search, and who may publish.
Outcome<std::vector<PlaceElsewhere>> showElsewhere(pg::Transaction& tx, const Context& context);

} // namespace adempauze
