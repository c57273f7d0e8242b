#include "domain/address_range.h"

#include <algorithm>

namespace adempauze {

namespace {

constexpr std::size_t FourAt = 12; ///< where the IPv4 address stands in one that maps it

constexpr AddressRange four(std::uint8_t a, std::uint8_t b, std::uint8_t c, std::uint8_t d, int bits)
{
    return {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, a, b, c, d}, 96 + bits};
}

constexpr AddressRange six(std::array<std::uint16_t, 8> groups, int bits)
{
    Address base{};
    for (std::size_t i = 0; i < groups.size(); ++i) {
        base[2 * i] = static_cast<std::uint8_t>(groups[i] >> 8U);
        base[2 * i + 1] = static_cast<std::uint8_t>(groups[i] & 0xffU);
    }
    return {base, bits};
}

constexpr AddressRange Mapped = six({0, 0, 0, 0, 0, 0xffff, 0, 0}, 96);
constexpr AddressRange Unicast = six({0x2000}, 3); ///< all that is given out of IPv6

// Which of them are an IPv4 address in other clothes: 6to4 carries it behind its prefix, NAT64 at the end.
constexpr AddressRange SixToFour = six({0x2002}, 16);
constexpr AddressRange Nat64 = six({0x64, 0xff9b}, 96);

constexpr std::array Special{
    four(0, 0, 0, 0, 8),       four(10, 0, 0, 0, 8),      four(100, 64, 0, 0, 10),   four(127, 0, 0, 0, 8),
    four(169, 254, 0, 0, 16),  four(172, 16, 0, 0, 12),   four(192, 0, 0, 0, 24),    four(192, 0, 2, 0, 24),
    four(192, 31, 196, 0, 24), four(192, 52, 193, 0, 24), four(192, 88, 99, 0, 24),  four(192, 168, 0, 0, 16),
    four(192, 175, 48, 0, 24), four(198, 18, 0, 0, 15),   four(198, 51, 100, 0, 24), four(203, 0, 113, 0, 24),
    four(224, 0, 0, 0, 4),     four(240, 0, 0, 0, 4),     six({0x2001}, 23), // protocols: Teredo, ORCHID, benchmarks
    six({0x2001, 0xdb8}, 32),  six({0x3fff}, 20),
};

Address carriedAt(const Address& address, std::size_t at)
{
    std::array<std::uint8_t, 4> bytes{};
    std::copy_n(address.begin() + static_cast<std::ptrdiff_t>(at), bytes.size(), bytes.begin());
    return addressOfFour(bytes);
}

} // namespace

Address addressOfFour(const std::array<std::uint8_t, 4>& bytes)
{
    Address address = Mapped.base;
    std::copy(bytes.begin(), bytes.end(), address.begin() + FourAt);
    return address;
}

bool AddressRange::holds(const Address& address) const
{
    const auto whole = static_cast<std::size_t>(bits) / 8;
    const auto rest = static_cast<unsigned>(bits) % 8U;
    if (!std::equal(base.begin(), base.begin() + static_cast<std::ptrdiff_t>(whole), address.begin()))
        return false;
    return rest == 0 || (base[whole] ^ address[whole]) >> (8U - rest) == 0;
}

bool isPublic(const Address& address)
{
    if (SixToFour.holds(address))
        return isPublic(carriedAt(address, 2));
    if (Nat64.holds(address))
        return isPublic(carriedAt(address, FourAt));
    if (!Mapped.holds(address) && !Unicast.holds(address))
        return false;
    return std::ranges::none_of(Special, [&](const AddressRange& range) { return range.holds(address); });
}

bool mayBeCalled(const Address& address, const std::vector<AddressRange>& allowed)
{
    return isPublic(address)
        || std::ranges::any_of(allowed, [&](const AddressRange& range) { return range.holds(address); });
}

} // namespace adempauze
