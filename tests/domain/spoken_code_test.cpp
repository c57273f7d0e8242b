#include "domain/spoken_code.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace adempauze {
namespace {

constexpr std::string_view Typeable = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

std::string anyCode()
{
    return spokenCode(*rc::gen::arbitrary<std::uint64_t>());
}

} // namespace

TEST(SpokenCode, isThreeLettersAndFourDigitsHoweverItIsTyped)
{
    for (const auto* typed : {"KRF5294", "krf 5294", "KRF-5294", " k r f 5 2 9 4 "})
        EXPECT_EQ(parseSpokenCode(typed), "KRF5294") << typed;
}

TEST(SpokenCode, isNothingWhenItCannotBeACode)
{
    for (const auto* typed :
         {"", "KRF", "KRF529", "KRF52944", "5294KRF", "KR55294", "KRA5294", "KRF529O", "KRF/5294", "KRF5295",
          "KR\xC3\x89"
          "5294"})
        EXPECT_FALSE(parseSpokenCode(typed)) << typed;
    EXPECT_FALSE(parseSpokenCode("KRF5294" + std::string(100000, ' ')));
}

TEST(SpokenCode, drawsThatDifferGiveDifferentCodesUntilAllAreUsed)
{
    std::set<std::string> codes;
    for (std::uint64_t draw = 0; draw < 729000; ++draw)
        codes.insert(spokenCode(draw));
    EXPECT_EQ(codes.size(), 729000U);
    EXPECT_EQ(spokenCode(729000), spokenCode(0));
}

RC_GTEST_PROP(SpokenCode, readsBackWhatWasDrawn, ())
{
    const std::string code = anyCode();
    RC_ASSERT(parseSpokenCode(code) == code);
    RC_ASSERT(code.size() == 7U);
}

RC_GTEST_PROP(SpokenCode, everySingleWrongCharacterIsNoticed, ())
{
    const std::string code = anyCode();
    for (std::size_t i = 0; i < code.size(); ++i) {
        for (const char wrong : Typeable) {
            std::string typed = code;
            typed[i] = wrong;
            RC_ASSERT(parseSpokenCode(typed).has_value() == (typed == code));
        }
    }
}

RC_GTEST_PROP(SpokenCode, everySwapOfNeighboursIsNoticed, ())
{
    const std::string code = anyCode();
    for (std::size_t i = 0; i + 1 < code.size(); ++i) {
        std::string typed = code;
        std::swap(typed[i], typed[i + 1]);
        RC_ASSERT(parseSpokenCode(typed).has_value() == (typed == code));
    }
}

RC_GTEST_PROP(SpokenCode, anyTextIsACodeOrNothing, (const std::string& typed))
{
    const auto code = parseSpokenCode(typed);
    RC_ASSERT(parseSpokenCode(code.value_or("")) == code);
}

} // namespace adempauze
