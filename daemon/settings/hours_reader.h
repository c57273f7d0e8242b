#pragma once

#include "domain/working_hours.h"
#include "settings/toml_reader.h"

#include <algorithm>

namespace adempauze {

/// The value that a word means, from a function that knows them; complains of any other, and of none.
template<class Known>
auto meant(TomlReader& reader, const std::string& key, std::string_view what, Known known)
    -> decltype(known(std::string_view()))
{
    reader.demand(key);
    const auto word = reader.text(key);
    const auto value = word ? known(*word) : decltype(known(std::string_view()))();
    if (word && !value)
        reader.complain(key, key + ": " + *word + " is no " + std::string(what));
    return value;
}

/// The same of a list, in which each stands once.
template<class Known>
auto allMeant(TomlReader& reader, const std::string& key, std::string_view what, Known known)
{
    std::vector<typename decltype(known(std::string_view()))::value_type> found;
    for (const std::string& word : reader.texts(key).value_or(std::vector<std::string>())) {
        const auto value = known(word);
        if (!value)
            reader.complain(key, key + ": " + word + " is no " + std::string(what));
        else if (std::ranges::find(found, *value) != found.end())
            reader.complain(key, key + ": " + word + " stands there twice");
        else
            found.push_back(*value);
    }
    return found;
}

/// "07:30"
std::optional<TimeOfDay> hourNamed(std::string_view word);

/// The days, from, until and rests of a table, complaining of what does not fit together.
std::optional<WorkingHours> hoursIn(TomlReader& reader, const std::string& table);

} // namespace adempauze
