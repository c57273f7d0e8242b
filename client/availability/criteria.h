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
    int persons = 1; ///< who come together; several take a unit whole
    bool wheelchair = false; ///< only where somebody in a wheelchair can live
    bool afterwards = false; ///< for after the first end of the order, until it is known whether it is extended

    friend bool operator==(const Criteria&, const Criteria&) = default;
};

/// What the daemon is asked. The wall clock goes out as it was typed: which instant that was is the daemon's to say.
/// For afterwards it goes out without the order: that has ended by then as far as anybody knows.
inline wire::PlaceSearch searchFor(const Criteria& criteria)
{
    const bool during = criteria.underOrder && !criteria.afterwards;
    return {.expectedArrivalAt = criteria.arrival,
            .imposedLocal = during ? std::optional(criteria.imposed) : std::nullopt,
            .gender = criteria.gender,
            .kind = criteria.kind,
            .wheelchair = criteria.wheelchair ? std::optional(true) : std::nullopt,
            .persons = criteria.persons > 1 ? std::optional(criteria.persons) : std::nullopt};
}

/// An hour from now, on the next quarter.
inline Moment usualArrival(Moment now)
{
    using Quarter = std::chrono::duration<std::int64_t, std::ratio<900>>;
    return date::ceil<Quarter>(now + std::chrono::hours(1));
}

} // namespace adempauze::client
