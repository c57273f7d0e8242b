#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace adempauze {

/// An IPv4 or IPv6 address as 16 bytes; IPv4 as ::ffff:a.b.c.d (RFC 4291, 2.5.5.2).
using Address = std::array<std::uint8_t, 16>;

Address addressOfFour(const std::array<std::uint8_t, 4>& four);

/// The addresses that begin with the same bits.
struct AddressRange {
    Address base;
    int bits; ///< 0 to 128

    bool holds(const Address& address) const;
    friend bool operator==(const AddressRange&, const AddressRange&) = default;
};

/// Whether it is an address in the internet that anybody may have: none of a machine itself, of a link, of a private,
/// shared or test network, no multicast, and none that stands for such an IPv4 address (RFC 6890, 6052, 6598, 3056,
/// 4193).
bool isPublic(const Address& address);

/// Whether the daemon may call it: a public one, or one that the operator allows.
bool mayBeCalled(const Address& address, const std::vector<AddressRange>& allowed);

} // namespace adempauze
