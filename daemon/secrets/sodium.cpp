#include "secrets/sodium.h"

#include "secrets/secret_key.h"

#include <sodium.h>

namespace adempauze {

void demandSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        throw SecretsError("libsodium cannot start: the kernel gives no random bytes");
}

} // namespace adempauze
