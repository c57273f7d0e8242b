#include "courier/webhook_event.h"

#include "time/text.h"

#include <nlohmann/json.hpp>

namespace adempauze {

namespace {

constexpr std::size_t SequenceDigits = 10;

/// As the extension for sequences has it: text whose order is the order of the events.
std::string sortable(std::int64_t sequence)
{
    const std::string digits = std::to_string(sequence);
    return std::string(SequenceDigits - std::min(SequenceDigits, digits.size()), '0') + digits;
}

} // namespace

std::string eventFor(const Notification& notification, const std::string& api)
{
    const std::string id = notification.id.text();
    return nlohmann::ordered_json{
        {"specversion", "1.0"},
        {"id", id},
        {"source", api},
        {"type", "adempauze.message." + std::string(wordFor(notification.kind))},
        {"subject", notification.subject.text()},
        {"time", textOf(notification.createdAt)},
        {"sequence", sortable(notification.sequence)},
        {"dataref", api + "/v1/messages/" + id},
    }
        .dump();
}

} // namespace adempauze
