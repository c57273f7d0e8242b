#pragma once

#include <string>
#include <string_view>

namespace adempauze {

/// Argon2id, 64 MiB, three passes, in the text form that carries its own parameters (RFC 9106).
/// Takes about a tenth of a second; at most four run at once in a process, others wait their turn.
std::string hashPassword(std::string_view password);

/// Whether the password is the one that was hashed. A hash that cannot be read is a "no".
bool verifyPassword(std::string_view password, const std::string& hash);

/// Takes as long as verifyPassword and always says no: for an account that does not exist, so that the answer's time
/// does not tell.
bool verifyAgainstNothing(std::string_view password);

} // namespace adempauze
