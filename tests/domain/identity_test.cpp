#include "domain/ids.h"

#include <gtest/gtest.h>

namespace adempauze {
namespace {

constexpr std::string_view Known = "0f1e2d3c-4b5a-4678-89ab-cdef01234567";

std::array<std::uint8_t, 16> all(std::uint8_t byte)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes.fill(byte);
    return bytes;
}

} // namespace

TEST(Identity, isReadInEitherCaseAndWrittenInLowerCase)
{
    EXPECT_EQ(Uuid::parse(Known)->text(), Known);
    EXPECT_EQ(Uuid::parse("0F1E2D3C-4B5A-4678-89AB-CDEF01234567")->text(), Known);
}

TEST(Identity, isNothingInAnyOtherForm)
{
    for (const std::size_t hyphen : {8U, 13U, 18U, 23U}) {
        std::string text(Known);
        text[hyphen] = '0';
        EXPECT_FALSE(Uuid::parse(text)) << text;
    }
    for (const char wrong : {'/', ':', '@', 'G', '`', 'g', '-', '\xc3'}) {
        std::string text(Known);
        text[0] = wrong;
        EXPECT_FALSE(Uuid::parse(text)) << text;
    }
    EXPECT_FALSE(Uuid::parse(""));
    EXPECT_FALSE(Uuid::parse(Known.substr(1)));
    EXPECT_FALSE(Uuid::parse(std::string(Known) + "0"));
}

TEST(Identity, ofRandomBytesSaysVersionFourWhateverTheBytes)
{
    EXPECT_EQ(Uuid::fromRandom(all(0x00)).text(), "00000000-0000-4000-8000-000000000000");
    EXPECT_EQ(Uuid::fromRandom(all(0xff)).text(), "ffffffff-ffff-4fff-bfff-ffffffffffff");
}

TEST(Identity, thatStandsForNothingIsEmptyAndNoOtherIs)
{
    EXPECT_TRUE(Uuid().empty());
    EXPECT_FALSE(Uuid::parse(Known)->empty());
}

TEST(Identity, twoThatDifferAreToldApartAlsoInAHash)
{
    const Uuid one = Uuid::fromRandom(all(0x11));
    const Uuid other = Uuid::fromRandom(all(0x22));
    EXPECT_NE(one, other);
    EXPECT_EQ(std::hash<Uuid>()(one), std::hash<Uuid>()(Uuid::fromRandom(all(0x11))));
    EXPECT_NE(std::hash<Uuid>()(one), std::hash<Uuid>()(other));
}

TEST(Identity, ofAThingReadsBackAndIsNothingForOtherText)
{
    const auto order = OrderId::parse(Known);
    ASSERT_TRUE(order);
    EXPECT_EQ(order->text(), Known);
    EXPECT_NE(*order, OrderId());
    EXPECT_FALSE(OrderId::parse("not an order"));
}

} // namespace adempauze
