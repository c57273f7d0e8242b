#pragma once

#include "domain/regime.h"
#include "settings/toml_reader.h"

namespace adempauze {

/// One regime of one file; config/regimes/nl-wth.toml tells the keys. Throws SettingsError with everything that is
/// wrong: unknown keys, unknown words, an amount without its unit, hours where days are counted, a clock time or a
/// calendar that a way of counting needs or does not know, a maximum without room.
Regime readRegime(TomlReader& reader);

} // namespace adempauze
