#include "secrets/random.h"
#include "secrets/sha256.h"
#include "secrets/token.h"

#include <gtest/gtest.h>

#include <set>

namespace adempauze::test {

TEST(Token, isFortyThreeCharactersThatFitInAHeaderAndNeverTheSame)
{
    std::set<std::string> seen;
    for (int round = 0; round < 1000; ++round) {
        const std::string token = newToken();
        EXPECT_EQ(token.size(), 43U);
        EXPECT_EQ(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
                  std::string::npos);
        EXPECT_TRUE(seen.insert(token).second);
    }
}

TEST(Token, isKeptAsAHashOfThirtyTwoBytes)
{
    const std::string token = newToken();

    EXPECT_EQ(tokenHash(token).size(), 32U);
    EXPECT_EQ(tokenHash(token), tokenHash(token));
    EXPECT_NE(tokenHash(token), tokenHash(newToken()));
}

TEST(Sha256, agreesWithThePublishedExamples)
{
    EXPECT_EQ(sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256("abc").size(), 32U);
}

TEST(Random, drawsDiffer)
{
    EXPECT_EQ(randomBytes(24).size(), 24U);
    EXPECT_NE(randomBytes(24), randomBytes(24));
    EXPECT_NE(randomUuidBytes(), randomUuidBytes());
    EXPECT_NE(randomDraw(), randomDraw());
}

} // namespace adempauze::test
