#include "domain/address_range.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>

#include <string>

namespace adempauze {

namespace {

Address address(const std::string& text)
{
    std::array<std::uint8_t, 4> four{};
    if (inet_pton(AF_INET, text.c_str(), four.data()) == 1)
        return addressOfFour(four);
    Address six{};
    EXPECT_EQ(inet_pton(AF_INET6, text.c_str(), six.data()), 1) << text;
    return six;
}

} // namespace

TEST(AddressRanges, aPublicAddressIsPublic)
{
    for (const char* text :
         {"1.1.1.1",     "9.255.255.255",   "11.0.0.0",         "100.63.255.255",  "100.128.0.0",     "126.255.255.255",
          "128.0.0.0",   "169.253.255.255", "172.15.255.255",   "172.32.0.0",      "192.0.1.0",       "192.167.255.255",
          "192.169.0.0", "198.17.255.255",  "198.20.0.0",       "223.255.255.255", "2606:4700::1111", "2001:200::1",
          "2a00::1",     "::ffff:9.9.9.9",  "64:ff9b::909:909", "2002:909:909::1"})
        EXPECT_TRUE(isPublic(address(text))) << text;
}

TEST(AddressRanges, whatIsPrivateLocalSharedSpecialOrManyIsNot)
{
    for (const char* text : {"0.0.0.0",
                             "10.0.0.0",
                             "10.255.255.255",
                             "100.64.0.0",
                             "100.127.255.255",
                             "127.0.0.1",
                             "127.255.255.255",
                             "169.254.0.0",
                             "169.254.169.254",
                             "172.16.0.0",
                             "172.31.255.255",
                             "192.0.0.8",
                             "192.0.2.1",
                             "192.88.99.1",
                             "192.168.0.0",
                             "192.168.255.255",
                             "198.18.0.0",
                             "198.19.255.255",
                             "198.51.100.1",
                             "203.0.113.1",
                             "224.0.0.1",
                             "239.255.255.255",
                             "240.0.0.1",
                             "255.255.255.255",
                             "::",
                             "::1",
                             "::127.0.0.1",
                             "fc00::1",
                             "fdff::1",
                             "fe80::1",
                             "febf::1",
                             "fec0::1",
                             "ff02::1",
                             "2001:db8::1",
                             "2001::1",
                             "3fff::1",
                             "4000::1",
                             "100::1"})
        EXPECT_FALSE(isPublic(address(text))) << text;
}

TEST(AddressRanges, anInnerAddressInOtherClothesIsNotPublicEither)
{
    for (const char* text : {"::ffff:127.0.0.1", "::ffff:10.1.2.3", "::ffff:169.254.169.254", "64:ff9b::7f00:1",
                             "64:ff9b::a01:203", "64:ff9b:1::1.1.1.1", "2002:7f00:1::1", "2002:a01:203::1"})
        EXPECT_FALSE(isPublic(address(text))) << text;
}

TEST(AddressRanges, theOperatorMayAllowMoreAndNothingElseIsAllowedByThat)
{
    const std::vector<AddressRange> allowed{{address("127.0.0.0"), 96 + 8}, {address("fd12:3400::"), 23}};
    EXPECT_TRUE(mayBeCalled(address("127.1.2.3"), allowed));
    EXPECT_TRUE(mayBeCalled(address("fd12:35ff::1"), allowed));
    EXPECT_TRUE(mayBeCalled(address("1.1.1.1"), allowed));
    EXPECT_FALSE(mayBeCalled(address("fd12:3600::1"), allowed));
    EXPECT_FALSE(mayBeCalled(address("::1"), allowed));
    EXPECT_FALSE(mayBeCalled(address("127.0.0.1"), {}));
    EXPECT_TRUE(mayBeCalled(address("::1"), {{address("::1"), 128}}));
    EXPECT_TRUE(mayBeCalled(address("10.0.0.1"), {{address("::"), 0}}));
}

} // namespace adempauze
