#pragma once

#include "wire/fields.h"
#include "wire/languages.h"

namespace adempauze::wire {

inline constexpr int FeedAddressMax = 500;
inline constexpr std::array<std::string_view, 2> FeedKinds{"facility", "worker"};
inline constexpr std::array<std::string_view, 5> FeedUses{"telephone", "tablet", "computer", "shared_screen", "other"};

struct CalendarFeed {
    QUuid id{};
    std::optional<std::string> kind{}; ///< what is in it: a house's moments, or somebody's own work
    std::optional<std::string> usedOn{}; ///< what it is read on, as its owner chose
    std::string language{};
    Moment addedAt{};
    std::optional<Moment> lastReadAt{}; ///< to some minutes; missing: never
    std::optional<Moment> revokedAt{};
    std::optional<std::string> address{}; ///< only in the answer that makes it: whoever knows it reads the calendar
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields.word("kind", self.kind, FeedKinds);
        fields.word("usedOn", self.usedOn, FeedUses);
        fields.word("language", self.language, Languages);
        fields("addedAt", self.addedAt);
        fields("lastReadAt", self.lastReadAt);
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
    std::optional<std::string> usedOn{}; ///< missing: other
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("language", self.language, Languages);
        fields.word("usedOn", self.usedOn, FeedUses);
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
