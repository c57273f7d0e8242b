#pragma once

#include "time/local_time.h"

#include <QString>

#include <optional>
#include <string>

namespace adempauze::client {

/// For whom and when a place was looked for, as it was typed: taken along to another screen, so that nobody types
/// twice.
struct Sought {
    bool underOrder = true;
    std::optional<LocalTime> imposed{}; ///< when the order was imposed, as a clock on the wall showed it
    Moment arrival{}; ///< expected
    std::optional<std::string> gender{};
    std::optional<std::string> kind{}; ///< of house
    int persons = 1; ///< who come together
    bool wheelchair = false; ///< only where somebody in a wheelchair can live
    QString reference{};
};

} // namespace adempauze::client
