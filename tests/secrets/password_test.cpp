#include "secrets/password.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <future>
#include <vector>

namespace adempauze::test {

namespace {

const std::string Argon2id = "$argon2id$v=19$m=65536,t=3,p=1$";

template<class Work>
std::chrono::microseconds quickest(Work work)
{
    auto best = std::chrono::microseconds::max();
    for (int round = 0; round < 5; ++round) {
        const auto begun = std::chrono::steady_clock::now();
        work();
        best = std::min(
            best, std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun));
    }
    return best;
}

} // namespace

TEST(Password, isKnownByItsHashAndNoOtherIs)
{
    const std::string hash = hashPassword("nachtdienst-42");

    EXPECT_TRUE(hash.starts_with(Argon2id)) << hash;
    EXPECT_TRUE(verifyPassword("nachtdienst-42", hash));
    EXPECT_FALSE(verifyPassword("nachtdienst-43", hash));
    EXPECT_FALSE(verifyPassword("", hash));
    EXPECT_NE(hash, hashPassword("nachtdienst-42")) << "each hash has a salt of its own";
}

TEST(Password, aHashThatCannotBeReadIsANo)
{
    for (const std::string& hash : {std::string(), std::string("$argon2id$"), std::string("x"), std::string(500, '$')})
        EXPECT_FALSE(verifyPassword("", hash));
}

// The time of the answer must not tell whether an account exists. Machines stutter, so the quickest of several runs
// are compared, and with a wide margin: a check that stopped early would take less than a hundredth.
TEST(Password, anUnknownAccountTakesAsLongAsAWrongPassword)
{
    const std::string hash = hashPassword("nachtdienst-42");

    const auto known = quickest([&] { EXPECT_FALSE(verifyPassword("wrong", hash)); });
    const auto unknown = quickest([&] { EXPECT_FALSE(verifyAgainstNothing("wrong")); });

    EXPECT_GT(unknown * 2, known);
    EXPECT_LT(unknown, known * 2);
}

TEST(Password, manyAtOnceAllGetTheirAnswer)
{
    const std::string hash = hashPassword("nachtdienst-42");
    std::vector<std::future<bool>> answers;
    for (int asker = 0; asker < 10; ++asker)
        answers.push_back(std::async(std::launch::async, [&hash, asker] {
            return verifyPassword(asker % 2 == 0 ? "nachtdienst-42" : "wrong", hash);
        }));

    for (std::size_t asker = 0; asker < answers.size(); ++asker)
        EXPECT_EQ(answers[asker].get(), asker % 2 == 0);
}

} // namespace adempauze::test
