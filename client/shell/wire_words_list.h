#pragma once

#include "shell/wire_words.h"

#include <span>

namespace adempauze::client {

/// A word of the wire and its English text, which is also the key of its translations.
struct WireWord {
    Vocabulary vocabulary;
    std::string_view word;
    const char* text;
};

std::span<const WireWord> wireWords();
std::span<const WireWord> wireEventWords();
std::span<const WireWord> wireNetworkWords();

} // namespace adempauze::client
