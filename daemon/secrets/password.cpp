#include "secrets/password.h"

#include "secrets/secret_key.h"
#include "secrets/sodium.h"

#include <sodium.h>

#include <array>
#include <semaphore>

namespace adempauze {

namespace {

constexpr unsigned long long Passes = 3;
constexpr std::size_t Memory = std::size_t{64} * 1024 * 1024;
constexpr int AtOnceMax = 4;

// Made with these parameters from a password that nobody knows.
const std::string NobodysHash = "$argon2id$v=19$m=65536,t=3,p=1$QWRlbXBhdXplTm9ib2R5IQ$"
                                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// One of the few places where a password may be worked on; 64 MiB each would otherwise add up.
class Turn {
public:
    Turn() { places().acquire(); }
    ~Turn() { places().release(); }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    static std::counting_semaphore<AtOnceMax>& places()
    {
        static std::counting_semaphore<AtOnceMax> all(AtOnceMax);
        return all;
    }
};

} // namespace

std::string hashPassword(std::string_view password)
{
    demandSodium();
    const Turn turn;
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(), Passes, Memory,
                              crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        throw SecretsError("no memory to hash a password: 64 MiB are needed");
    return text.data();
}

bool verifyPassword(std::string_view password, const std::string& hash)
{
    demandSodium();
    if (hash.size() >= crypto_pwhash_STRBYTES)
        return false;
    const Turn turn;
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool verifyAgainstNothing(std::string_view password)
{
    verifyPassword(password, NobodysHash);
    return false;
}

} // namespace adempauze
