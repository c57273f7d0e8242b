#pragma once

#include "http/feed_event.h"

#include <cstdint>
#include <string>

namespace adempauze::http {

inline RegionId region(std::uint8_t number)
{
    return {Uuid::fromRandom({number})};
}

inline Caller callerIn(std::uint8_t number)
{
    return {.account = {}, .region = region(number), .organisation = {}, .role = Role::FacilityStaff, .facility = {}};
}

inline FeedEvent event(std::uint64_t transaction, std::uint64_t number = 1, std::uint8_t where = 1)
{
    return {.id = {transaction, number},
            .kind = "stay_booked",
            .subjectKind = "stay",
            .subjectId = "s",
            .region = region(where)};
}

inline std::string textOf(const FeedEvent& event)
{
    return "id: " + event.id.text() + "\ndata: {\"id\":\"" + event.subjectId
        + R"(","kind":"stay_booked","subject":"stay"})" + "\n\n";
}

} // namespace adempauze::http
