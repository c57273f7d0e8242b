#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

/// A place of another region, free for all of [fromAt, untilAt). Nothing more is known of it here.
struct PlaceElsewhere {
    QUuid id{}; ///< of the publication
    std::string regionName{};
    std::optional<std::string> regionPhone{}; ///< its on-call number: whom to ask
    std::string alias{};
    std::string kind{};
    std::string accepts{};
    std::string conditions{};
    Moment fromAt{};
    Moment untilAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("regionName", self.regionName);
        fields("regionPhone", self.regionPhone);
        fields("alias", self.alias);
        fields.word("kind", self.kind, FacilityKinds);
        fields.word("accepts", self.accepts, AcceptsWords);
        fields("conditions", self.conditions, 2000);
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
    }
};

/// GET /v1/places-elsewhere
struct PlacesElsewhere {
    std::vector<PlaceElsewhere> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

} // namespace adempauze::wire
