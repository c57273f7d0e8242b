#include "domain/language.h"

#include "domain/words.h"

namespace adempauze {

namespace {

constexpr WordList<Language, 2> Words{{{Language::Dutch, "nl"}, {Language::English, "en"}}};

} // namespace

std::optional<Language> languageNamed(std::string_view word)
{
    return valueIn(Words, word);
}

std::string_view wordFor(Language language)
{
    return wordIn(Words, language);
}

} // namespace adempauze
