#pragma once

#include "domain/protocol.h"
#include "settings/toml_reader.h"

namespace adempauze {

/// A text of one line that must be there: complains where it is missing or too long.
std::string protocolText(TomlReader& reader, const std::string& key);

/// One [[step]] of a protocol, complaining of whatever does not fit it or the steps before it.
ProtocolStep readStep(TomlReader& reader, const std::string& table, const Protocol& protocol);

} // namespace adempauze
