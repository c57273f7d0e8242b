#include "settings/toml_reader.h"

#include "settings/settings.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <numeric>

namespace adempauze {

namespace {

std::string quotedIfDotted(std::string_view key)
{
    const bool plain = !key.empty() && key.find('.') == std::string_view::npos;
    return plain ? std::string(key) : '"' + std::string(key) + '"';
}

std::size_t typingErrors(std::string_view typed, std::string_view meant)
{
    std::vector<std::size_t> row(meant.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < typed.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < meant.size(); ++j) {
            const std::size_t replaced = diagonal + (typed[i] == meant[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

} // namespace

TomlReader::TomlReader(std::filesystem::path main)
{
    add(main);
}

void TomlReader::add(const std::filesystem::path& file)
{
    const std::size_t number = m_files.size();
    m_files.push_back(file);
    std::error_code ignored;
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file, ignored)) {
        m_unreadable.emplace_back(Place{.file = number}, "this file cannot be read");
        return;
    }
    const std::string content{std::istreambuf_iterator<char>(in), {}};
    try {
        flatten(m_tables.emplace_back(toml::parse(content, file.string())), "");
    } catch (const toml::parse_error& error) {
        m_unreadable.emplace_back(placeOf(error.source()), std::string(error.description()));
    }
}

void TomlReader::flatten(const toml::table& table, const std::string& prefix)
{
    for (const auto& [key, node] : table) {
        const std::string name = prefix + quotedIfDotted(key.str());
        if (const toml::table* section = node.as_table()) {
            m_sections.try_emplace(name, placeOf(key.source()));
            flatten(*section, name + '.');
        } else if (!flattenTables(node, name)) {
            m_values.insert_or_assign(name,
                                      Value{.node = &node, .key = placeOf(key.source()), .at = placeOf(node.source())});
        }
    }
}

bool TomlReader::flattenTables(const toml::node& node, const std::string& name)
{
    const toml::array* array = node.as_array();
    if (!array || array->empty() || !array->is_homogeneous(toml::node_type::table))
        return false;
    for (std::size_t at = 0; at < array->size(); ++at) {
        const std::string each = name + '[' + std::to_string(at) + ']';
        m_sections.try_emplace(each, placeOf(array->get(at)->source()));
        flatten(*array->get(at)->as_table(), each + '.');
    }
    return true;
}

TomlReader::Place TomlReader::placeOf(const toml::source_region& source) const
{
    return {.file = m_files.size() - 1,
            .line = std::max<std::uint32_t>(1, source.begin.line),
            .column = std::max<std::uint32_t>(1, source.begin.column)};
}

std::string TomlReader::textOf(const Place& place) const
{
    return m_files.at(place.file).string() + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
}

const toml::node* TomlReader::ask(const std::string& key)
{
    m_known.insert(key);
    if (const auto section = m_sections.find(key); section != m_sections.end())
        m_complaints.emplace_back(section->second, key + " is a value, not a section");
    const auto value = m_values.find(key);
    return value == m_values.end() ? nullptr : value->second.node;
}

void TomlReader::complainOfKind(const std::string& key, std::string_view kind)
{
    complain(key, key + " must be " + std::string(kind));
}

std::optional<std::string> TomlReader::text(const std::string& key)
{
    const toml::node* node = ask(key);
    if (!node)
        return std::nullopt;
    const auto* value = node->as_string();
    if (!value || value->get().empty()) {
        complainOfKind(key, "a text that is not empty");
        return std::nullopt;
    }
    const bool clean = std::none_of(value->get().begin(), value->get().end(),
                                    [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
    if (!clean) {
        complainOfKind(key, "a text of one line, without control characters");
        return std::nullopt;
    }
    return value->get();
}

std::optional<std::int64_t> TomlReader::number(const std::string& key, std::int64_t least, std::int64_t most)
{
    const toml::node* node = ask(key);
    if (!node)
        return std::nullopt;
    const auto* value = node->as_integer();
    if (!value || value->get() < least || value->get() > most) {
        complainOfKind(key, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
        return std::nullopt;
    }
    return value->get();
}

std::optional<bool> TomlReader::flag(const std::string& key)
{
    const toml::node* node = ask(key);
    if (!node)
        return std::nullopt;
    const auto* value = node->as_boolean();
    if (!value) {
        complainOfKind(key, "true or false");
        return std::nullopt;
    }
    return value->get();
}

std::optional<std::vector<std::string>> TomlReader::texts(const std::string& key)
{
    const toml::node* node = ask(key);
    if (!node)
        return std::nullopt;
    const toml::array* array = node->as_array();
    std::vector<std::string> values;
    bool whole = array != nullptr;
    for (std::size_t at = 0; whole && at < array->size(); ++at) {
        const auto* value = array->get(at)->as_string();
        whole = value != nullptr;
        if (whole)
            values.push_back(value->get());
    }
    if (!whole) {
        complainOfKind(key, "a list of texts");
        return std::nullopt;
    }
    return values;
}

std::vector<std::string> TomlReader::tables(const std::string& name)
{
    std::vector<std::string> prefixes;
    for (std::string each = name + "[0]"; m_sections.contains(each);
         each = name + '[' + std::to_string(prefixes.size()) + ']')
        prefixes.push_back(each);
    return prefixes;
}

void TomlReader::demand(const std::string& key)
{
    if (!m_values.contains(key) && !m_sections.contains(key))
        complain(key, key + " is missing");
}

void TomlReader::complain(const std::string& key, const std::string& sentence)
{
    Place place;
    if (const auto value = m_values.find(key); value != m_values.end())
        place = value->second.at;
    else if (const auto section = m_sections.find(key.substr(0, key.find('.'))); section != m_sections.end())
        place = section->second;
    m_complaints.emplace_back(place, sentence);
}

std::string TomlReader::suggestionFor(const std::string& unknown) const
{
    const auto meant = nearest(unknown, m_known);
    return meant ? "; did you mean " + *meant + "?" : "";
}

void TomlReader::finish()
{
    if (!m_unreadable.empty()) // what an unread file does not say is not missing
        throwAll(std::move(m_unreadable));
    for (const auto& [key, value] : m_values)
        if (!m_known.contains(key))
            m_complaints.emplace_back(value.key, key + " is not a known key" + suggestionFor(key));
    for (const auto& [name, place] : m_sections) {
        const auto within = [prefix = name + '.'](const std::string& key) { return key.starts_with(prefix); };
        const bool hasValues =
            std::any_of(m_values.begin(), m_values.end(), [&](const auto& value) { return within(value.first); });
        if (!hasValues && !m_known.contains(name) && std::none_of(m_known.begin(), m_known.end(), within))
            m_complaints.emplace_back(place, name + " is not a known section");
    }
    if (m_complaints.empty())
        return;
    throwAll(std::move(m_complaints));
}

void TomlReader::throwAll(std::vector<std::pair<Place, std::string>> complaints) const
{
    std::sort(complaints.begin(), complaints.end());
    std::vector<std::string> lines;
    for (const auto& [place, sentence] : complaints)
        lines.push_back(textOf(place) + ": " + sentence);
    throw SettingsError(std::move(lines));
}

std::map<std::string, std::string> TomlReader::where() const
{
    std::map<std::string, std::string> places;
    for (const auto& [key, value] : m_values)
        places.emplace(key, textOf(value.at));
    return places;
}

std::optional<std::string> nearest(const std::string& word, const std::set<std::string>& candidates)
{
    std::optional<std::string> best;
    std::size_t fewest = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t errors = typingErrors(word, candidate);
        if (errors < fewest) {
            fewest = errors;
            best = candidate;
        }
    }
    return best;
}

} // namespace adempauze
