#pragma once

namespace adempauze {

/// Makes libsodium ready; every function of this room that uses it says so first. Throws SecretsError when the machine
/// has no randomness to give. Cheap after the first time, and safe from several threads.
void demandSodium();

} // namespace adempauze
