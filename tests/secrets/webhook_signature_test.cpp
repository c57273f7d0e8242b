#include "secrets/webhook_signature.h"

#include <gtest/gtest.h>

#include <set>

namespace adempauze {

// The example of the specification's own libraries (standard-webhooks, libraries' tests).
TEST(WebhookSignature, theExampleOfTheSpecificationIsSignedAlike)
{
    EXPECT_EQ(webhookSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330,
                               R"({"test": 2432232314})"),
              "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

TEST(WebhookSignature, everyPartCounts)
{
    const std::string secret = newWebhookSecret();
    std::set<std::optional<std::string>> seen{
        webhookSignature(secret, "a", 1, "{}"), webhookSignature(newWebhookSecret(), "a", 1, "{}"),
        webhookSignature(secret, "b", 1, "{}"), webhookSignature(secret, "a", 2, "{}"),
        webhookSignature(secret, "a", 1, "{ }")};
    EXPECT_EQ(seen.size(), 5U);
    EXPECT_FALSE(seen.contains(std::nullopt));
}

TEST(WebhookSignature, whatIsNoSecretSignsNothing)
{
    for (const char* wrong : {"", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_%%%%", "whsec_MfKQ9r8GKYq!"})
        EXPECT_FALSE(webhookSignature(wrong, "a", 1, "{}")) << wrong;
}

TEST(WebhookSignature, newSecretsDiffer)
{
    const std::string secret = newWebhookSecret();
    EXPECT_TRUE(secret.starts_with("whsec_"));
    EXPECT_EQ(secret.size(), 6U + 44U);
    EXPECT_NE(secret, newWebhookSecret());
}

} // namespace adempauze
