#pragma once

#include "time/local_time.h"
#include "wire/place_messages.h"

#include <chrono>

namespace adempauze::client {

/// For whom and when a place is looked for, as it stands in the fields.
struct Criteria {
    bool underOrder = true;
    LocalTime
        imposed{}; ///< when the order was imposed, as a clock on the wall showed it; means nothing without an order
    Moment arrival{}; ///< expected
    std::optional<std::string> gender{};
    std::optional<std::string> kind{};

    friend bool operator==(const Criteria&, const Criteria&) = default;
};

/// What the daemon is asked. The wall clock goes out as it was typed: which instant that was is the daemon's to say.
inline wire::PlaceSearch searchFor(const Criteria& criteria)
{
    return {.expectedArrivalAt = criteria.arrival,
            .imposedLocal = criteria.underOrder ? std::optional(criteria.imposed) : std::nullopt,
            .gender = criteria.gender,
            .kind = criteria.kind};
}

/// An hour from now, on the next quarter.
inline Moment usualArrival(Moment now)
{
    using Quarter = std::chrono::duration<std::int64_t, std::ratio<900>>;
    return date::ceil<Quarter>(now + std::chrono::hours(1));
}

} // namespace adempauze::client
