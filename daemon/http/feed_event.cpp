#include "http/feed_event.h"

#include <charconv>

namespace adempauze::http {

namespace {

std::optional<std::uint64_t> decimal(std::string_view text)
{
    if (text.empty() || (text.size() > 1 && text.front() == '0'))
        return std::nullopt;
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

std::optional<EventId> EventId::parse(std::string_view text)
{
    const auto hyphen = text.find('-');
    if (hyphen == std::string_view::npos)
        return std::nullopt;
    const auto transaction = decimal(text.substr(0, hyphen));
    const auto number = decimal(text.substr(hyphen + 1));
    if (!transaction || !number)
        return std::nullopt;
    return EventId{*transaction, *number};
}

std::string EventId::text() const
{
    return std::to_string(transaction) + '-' + std::to_string(number);
}

} // namespace adempauze::http
