#pragma once

#include <optional>
#include <string_view>

namespace adempauze {

/// In which a text for people is written.
enum class Language { Dutch, English };

std::optional<Language> languageNamed(std::string_view word); ///< "nl", "en"
std::string_view wordFor(Language language);

} // namespace adempauze
