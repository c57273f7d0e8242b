#pragma once

#include "wire/fields.h"
#include "wire/languages.h"

namespace adempauze::wire {

inline constexpr int FeedAddressMax = 500;

struct CalendarFeed {
    QUuid id{};
    std::string language{};
    Moment addedAt{};
    std::optional<Moment> revokedAt{};
    std::optional<std::string> address{}; ///< only in the answer that makes it: whoever knows it reads the calendar
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields.word("language", self.language, Languages);
        fields("addedAt", self.addedAt);
        fields("revokedAt", self.revokedAt);
        fields("address", self.address, FeedAddressMax);
        fields("version", self.version);
    }
};

/// GET /v1/calendar-feeds
struct CalendarFeeds {
    std::vector<CalendarFeed> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/calendar-feeds
struct AddCalendarFeed {
    std::string language{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("language", self.language, Languages);
    }
};

/// POST /v1/calendar-feeds/{id}/revocation
struct RevokeCalendarFeed {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

} // namespace adempauze::wire
