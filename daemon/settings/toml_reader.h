#pragma once

#include <toml++/toml.h>

#include <cstdint>
#include <filesystem>
#include <list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace adempauze {

/// Reads one or more TOML files as one set of dotted keys ("http.port"), a later file winning, and gathers everything
/// that is wrong. A key that nobody asked for is unknown. Nothing is thrown before `finish`.
class TomlReader {
public:
    explicit TomlReader(std::filesystem::path main);

    void add(const std::filesystem::path& file);

    /// Nothing when the key was not given, or when it is wrong; then there is a complaint.
    std::optional<std::string> text(const std::string& key);
    std::optional<std::int64_t> number(const std::string& key, std::int64_t least, std::int64_t most);
    std::optional<bool> flag(const std::string& key);
    std::optional<std::vector<std::string>> texts(const std::string& key);

    /// The tables of an array ([[name]]), as prefixes for their keys: "name[0]", "name[1]", …
    std::vector<std::string> tables(const std::string& name);

    bool has(const std::string& key) const { return m_values.contains(key); }
    bool hasSection(const std::string& name) const { return m_sections.contains(name); }
    bool hasComplaints() const { return !m_complaints.empty() || !m_unreadable.empty(); }

    /// Complains unless the key was given.
    void demand(const std::string& key);

    /// At the value of the key; at its section or the top of the main file when it was not given.
    void complain(const std::string& key, const std::string& sentence);

    /// Complains of keys that nobody asked for, then throws SettingsError if there was any complaint.
    void finish();

    /// "file:line:column" of each value that was given.
    std::map<std::string, std::string> where() const;

private:
    struct Place {
        std::size_t file = 0;
        std::uint32_t line = 1;
        std::uint32_t column = 1;
        friend auto operator<=>(const Place&, const Place&) = default;
    };
    struct Value {
        const toml::node* node;
        Place key;
        Place at;
    };

    void flatten(const toml::table& table, const std::string& prefix);
    bool flattenTables(const toml::node& node, const std::string& name);
    Place placeOf(const toml::source_region& source) const;
    std::string textOf(const Place& place) const;
    const toml::node* ask(const std::string& key);
    [[noreturn]] void throwAll(std::vector<std::pair<Place, std::string>> complaints) const;
    void complainOfKind(const std::string& key, std::string_view kind);
    std::string suggestionFor(const std::string& unknown) const;

    std::vector<std::filesystem::path> m_files;
    std::list<toml::table> m_tables; ///< owns what m_values points to
    std::map<std::string, Value> m_values;
    std::map<std::string, Place> m_sections;
    std::set<std::string> m_known;
    std::vector<std::pair<Place, std::string>> m_complaints;
    std::vector<std::pair<Place, std::string>> m_unreadable; ///< files that could not be read at all
};

/// The candidate that takes the fewest typing errors to become `word`, if it takes few.
std::optional<std::string> nearest(const std::string& word, const std::set<std::string>& candidates);

} // namespace adempauze
