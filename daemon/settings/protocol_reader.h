#pragma once

#include "domain/protocol.h"
#include "settings/settings.h"

namespace adempauze {

/// Where the protocols are that come with the program: ../../config/protocols beside it in a checkout, else
/// ../share/adempauze/protocols.
std::filesystem::path protocolsBesideTheProgram();

/// Every protocol of the folder's *.toml, by name of the file; config/protocols/order.toml tells the keys. Throws
/// SettingsError with `file:line:column: sentence` for each thing that is wrong: unknown keys and words, a step that
/// counts from what its protocol does not have, keys that do not go together, a protocol or a step twice, no protocol.
std::vector<Protocol> loadProtocols(const std::filesystem::path& folder);

} // namespace adempauze
