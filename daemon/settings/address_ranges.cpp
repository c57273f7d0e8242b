#include "settings/address_ranges.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

namespace adempauze {

namespace {

constexpr int FourBits = 32;
constexpr int SixBits = 128;

struct Parsed {
    Address address;
    int bits; ///< of its family
};

std::optional<Parsed> addressIn(const std::string& text)
{
    std::array<std::uint8_t, 4> four{};
    if (inet_pton(AF_INET, text.c_str(), four.data()) == 1)
        return Parsed{addressOfFour(four), FourBits};
    Address six{};
    if (inet_pton(AF_INET6, text.c_str(), six.data()) == 1)
        return Parsed{six, SixBits};
    return std::nullopt;
}

std::optional<int> numberIn(const std::string& text, int most)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool good = error == std::errc() && end == text.data() + text.size() && number >= 0 && number <= most;
    return good ? std::optional(number) : std::nullopt;
}

bool hasBitsBeyond(const AddressRange& range)
{
    for (int bit = range.bits; bit < SixBits; ++bit)
        if ((range.base[static_cast<std::size_t>(bit) / 8] >> (7 - bit % 8) & 1) != 0)
            return true;
    return false;
}

} // namespace

std::optional<AddressRange> addressRangeIn(const std::string& text)
{
    const auto slash = text.find('/');
    const auto parsed = addressIn(text.substr(0, slash));
    if (!parsed)
        return std::nullopt;
    const auto length =
        slash == std::string::npos ? std::optional(parsed->bits) : numberIn(text.substr(slash + 1), parsed->bits);
    if (!length)
        return std::nullopt;
    const AddressRange range{parsed->address, SixBits - parsed->bits + *length};
    return hasBitsBeyond(range) ? std::nullopt : std::optional(range);
}

std::string textOf(const AddressRange& range)
{
    const AddressRange mapped{addressOfFour({}), SixBits - FourBits};
    const bool four = mapped.holds(range.base) && range.bits >= mapped.bits;
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(four ? AF_INET : AF_INET6, range.base.data() + (four ? 12 : 0), text.data(), text.size());
    return std::string(text.data()) + '/' + std::to_string(four ? range.bits - mapped.bits : range.bits);
}

} // namespace adempauze
