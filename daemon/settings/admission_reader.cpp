#include "settings/admission_reader.h"

#include "settings/toml_reader.h"

#include <algorithm>

namespace adempauze {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t TextMax = 160; // bytes: one line at a desk

std::string textIn(TomlReader& reader, const std::string& key)
{
    reader.demand(key);
    auto text = reader.text(key).value_or("");
    if (text.size() > TextMax)
        reader.complain(key, key + " is longer than " + std::to_string(TextMax) + " bytes");
    return text;
}

std::optional<AdmissionQuestion> questionIn(TomlReader& reader, const std::string& table)
{
    reader.demand(table + ".key");
    reader.demand(table + ".wants");
    const auto key = reader.text(table + ".key");
    if (key && !isQuestionKey(*key))
        reader.complain(table + ".key", table + ".key must be a word in lower case, such as \"motivated\"");
    const auto wants = reader.text(table + ".wants");
    if (wants && *wants != "yes" && *wants != "no")
        reader.complain(table + ".wants", table + ".wants must be yes or no");
    AdmissionQuestion question{.key = key.value_or(""),
                               .dutch = textIn(reader, table + ".nl"),
                               .english = textIn(reader, table + ".en"),
                               .wants = wants == "no" ? ScreeningAnswer::No : ScreeningAnswer::Yes};
    return key && wants ? std::optional(std::move(question)) : std::nullopt;
}

std::vector<fs::path> filesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(folder, failed))
        if (entry.path().extension() == ".toml")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

void addFrom(const fs::path& file, std::vector<AdmissionQuestion>& all, std::vector<std::string>& complaints)
{
    TomlReader reader(file);
    for (const std::string& table : reader.tables("question")) {
        auto question = questionIn(reader, table);
        if (!question)
            continue;
        if (std::ranges::find(all, question->key, &AdmissionQuestion::key) != all.end())
            reader.complain(table + ".key", table + ".key stands there twice");
        else
            all.push_back(*std::move(question));
    }
    try {
        reader.finish();
    } catch (const SettingsError& error) {
        complaints.insert(complaints.end(), error.complaints().begin(), error.complaints().end());
    }
}

} // namespace

fs::path admissionBesideTheProgram()
{
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed).parent_path();
    const fs::path inTheSources = (program / "../../config/admission").lexically_normal();
    if (fs::is_directory(inTheSources, failed))
        return inTheSources;
    return (program / "../share/adempauze/admission").lexically_normal();
}

std::vector<AdmissionQuestion> loadAdmission(const fs::path& folder)
{
    std::vector<AdmissionQuestion> all;
    std::vector<std::string> complaints;
    for (const fs::path& file : filesIn(folder))
        addFrom(file, all, complaints);
    if (all.empty() && complaints.empty())
        complaints.push_back(folder.string() + ":1:1: there is no question: at least one [[question]] is needed");
    if (!complaints.empty())
        throw SettingsError(std::move(complaints));
    return all;
}

} // namespace adempauze
