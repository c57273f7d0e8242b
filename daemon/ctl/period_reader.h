#pragma once

#include "domain/order.h"
#include "time/text.h"

#include <nlohmann/json.hpp>

#include <set>

namespace adempauze::ctl {

/// Why a line cannot be computed.
struct BadLine {
    std::string reason;
    std::string detail;
    std::string pointer;
};

/// Takes one JSON object apart; the first thing that is wrong is kept, and what follows is read as if it were not
/// there. Fields that nobody asked for are unknown.
class PeriodReader {
public:
    PeriodReader(const nlohmann::ordered_json& object, std::string pointer, std::optional<BadLine>& bad);

    std::optional<std::string> text(const char* key);
    std::optional<int> number(const char* key);
    bool flag(const char* key);
    /// With an offset that the zone has then, or Z.
    std::optional<Moment> moment(const char* key, const Zone& zone);
    std::optional<LocalTime> local(const char* key);
    const nlohmann::ordered_json* list(const char* key);
    void demand(const char* key, bool given);
    void wrong(const char* key, std::string_view reason, const std::string& detail);
    void finish();

    const std::string& pointer() const { return m_pointer; }

private:
    const nlohmann::ordered_json* take(const char* key);

    const nlohmann::ordered_json& m_object;
    std::string m_pointer;
    std::optional<BadLine>& m_bad;
    std::set<std::string> m_known;
};

/// What a line asks for.
struct PeriodQuestion {
    const Regime* regime = nullptr;
    Imposition imposition{};
    bool doubtful = false; ///< the local time of imposition fell in a clock change
    std::vector<RecordedEvent> events{};
    std::optional<Moment> at{}; ///< the state then
    std::optional<Moment> knownAt{}; ///< only what was recorded by then
};

/// Reads the whole line, or says what is wrong with it.
PeriodQuestion questionIn(const nlohmann::ordered_json& line, const std::vector<Regime>& regimes,
                          std::optional<BadLine>& bad);

} // namespace adempauze::ctl
