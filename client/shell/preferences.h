#pragma once

#include "link/server.h"
#include "shell/language.h"
#include "shell/tone.h"

#include <optional>

namespace adempauze::client {

constexpr int TextSizes[]{100, 125, 150, 200}; ///< percent

/// How somebody likes this program to be on this machine, and which daemon it speaks to. Kept in a file of the user's;
/// never who signed in, nor anything of the daemon's.
struct Preferences {
    Language language = Language::Dutch;
    PaletteChoice palette = PaletteChoice::System;
    int textSize = 100; ///< one of TextSizes
    std::optional<Server> server{};
};

Preferences storedPreferences();
void storePreferences(const Preferences& preferences);

/// The word of a choice, as it stands in the file and on the command line; nothing for any other word.
std::optional<Language> languageNamed(const QString& word); ///< "nl", "en"
std::optional<PaletteChoice> paletteNamed(const QString& word); ///< "system", "day", "night"
std::optional<int> textSizeNamed(const QString& word); ///< "100", …

} // namespace adempauze::client
