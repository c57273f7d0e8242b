#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The symmetric signatures of Standard Webhooks 1.0.0.
namespace adempauze {

/// 32 random bytes as "whsec_…": what the receiver is given, once.
std::string newWebhookSecret();

/// "v1,…": base64 of HMAC-SHA256 over "id.timestamp.body", with the bytes behind "whsec_". Nothing when that is no such
/// secret.
std::optional<std::string> webhookSignature(std::string_view secret, std::string_view id, std::int64_t timestamp,
                                            std::string_view body);

} // namespace adempauze
