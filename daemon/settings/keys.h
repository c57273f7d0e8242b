#pragma once

#include "settings/toml_reader.h"

#include <limits>
#include <regex>
#include <utility>

namespace adempauze {

/// A TomlReader that knows what our keys mean. Every function keeps `otherwise` when the key is absent or wrong.
class Keys {
public:
    Keys(TomlReader& reader, std::filesystem::path folder)
        : m_reader(reader)
        , m_folder(std::move(folder))
    {
    }

    std::string text(const std::string& key, const std::string& otherwise)
    {
        return m_reader.text(key).value_or(otherwise);
    }

    template<class Number>
    Number number(const std::string& key, Number otherwise, std::int64_t least, std::int64_t most)
    {
        return static_cast<Number>(m_reader.number(key, least, most).value_or(otherwise));
    }

    std::uint16_t port(const std::string& key, std::uint16_t otherwise, std::int64_t least)
    {
        return number(key, otherwise, least, std::numeric_limits<std::uint16_t>::max());
    }

    bool flag(const std::string& key, bool otherwise) { return m_reader.flag(key).value_or(otherwise); }

    std::optional<std::filesystem::path> path(const std::string& key)
    {
        const auto given = m_reader.text(key);
        return given ? std::optional((m_folder / *given).lexically_normal()) : std::nullopt;
    }

    std::filesystem::path requiredPath(const std::string& key)
    {
        m_reader.demand(key);
        return path(key).value_or(std::filesystem::path());
    }

    std::string matching(const std::string& key, const std::string& otherwise, const std::regex& shape,
                         const std::string& kind)
    {
        const auto given = m_reader.text(key);
        if (given && !std::regex_match(*given, shape))
            m_reader.complain(key, key + " must be " + kind);
        return given.value_or(otherwise);
    }

    TomlReader& reader() { return m_reader; }

private:
    TomlReader& m_reader;
    std::filesystem::path m_folder;
};

} // namespace adempauze
