#include "settings/protocol_reader.h"

#include "settings/step_reader.h"

#include <algorithm>

namespace adempauze {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view ByHand = "appointment"; // what is agreed on with somebody has that for its protocol

std::vector<FacilityKind> housesIn(TomlReader& reader)
{
    std::vector<FacilityKind> kinds;
    for (const std::string& word : reader.texts("houses").value_or(std::vector<std::string>())) {
        if (const auto kind = facilityKindNamed(word))
            kinds.push_back(*kind);
        else
            reader.complain("houses", "houses must hold kinds of houses: time_out, transit_home");
    }
    return kinds;
}

std::string idIn(TomlReader& reader, const std::vector<Protocol>& before)
{
    reader.demand("id");
    const std::string id = reader.text("id").value_or("");
    if (!id.empty() && (!isStepWord(id) || id == ByHand))
        reader.complain("id", "id must be a word in lower case, such as \"time_out\", and not \"appointment\"");
    if (std::ranges::find(before, id, &Protocol::id) != before.end())
        reader.complain("id", "id is that of another file too");
    return id;
}

ProtocolSubject subjectIn(TomlReader& reader)
{
    reader.demand("subject");
    const auto given = reader.text("subject");
    const auto subject = given ? protocolSubjectNamed(*given) : std::nullopt;
    if (given && !subject)
        reader.complain("subject", "subject must be one of: order, stay");
    return subject.value_or(ProtocolSubject::Order);
}

Protocol protocolIn(TomlReader& reader, const std::vector<Protocol>& before)
{
    Protocol protocol{.id = idIn(reader, before),
                      .dutch = protocolText(reader, "nl"),
                      .english = protocolText(reader, "en"),
                      .subject = subjectIn(reader),
                      .houses = housesIn(reader)};
    const bool ofStays = protocol.subject == ProtocolSubject::Stay;
    if (ofStays)
        reader.demand("houses");
    else if (reader.has("houses"))
        reader.complain("houses", "houses say nothing where the protocol is of orders");
    for (const std::string& table : reader.tables("step"))
        protocol.steps.push_back(readStep(reader, table, protocol));
    if (protocol.steps.empty())
        reader.complain("step", "steps are missing: at least one [[step]] is needed");
    return protocol;
}

void addFrom(const fs::path& file, std::vector<Protocol>& all, std::vector<std::string>& complaints)
{
    try {
        TomlReader reader(file);
        Protocol protocol = protocolIn(reader, all);
        reader.finish();
        all.push_back(std::move(protocol));
    } catch (const SettingsError& error) {
        complaints.insert(complaints.end(), error.complaints().begin(), error.complaints().end());
    }
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

} // namespace

fs::path protocolsBesideTheProgram()
{
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed).parent_path();
    const fs::path inTheSources = (program / "../../config/protocols").lexically_normal();
    if (fs::is_directory(inTheSources, failed))
        return inTheSources;
    return (program / "../share/adempauze/protocols").lexically_normal();
}

std::vector<Protocol> loadProtocols(const fs::path& folder)
{
    std::vector<Protocol> all;
    std::vector<std::string> complaints;
    for (const fs::path& file : filesIn(folder))
        addFrom(file, all, complaints);
    if (all.empty() && complaints.empty())
        complaints.push_back(folder.string() + ":1:1: there is no protocol: at least one *.toml is needed");
    if (!complaints.empty())
        throw SettingsError(std::move(complaints));
    return all;
}

} // namespace adempauze
