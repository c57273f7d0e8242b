#include "settings/notices_reader.h"

#include "settings/hours_reader.h"

#include <algorithm>

namespace adempauze {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view UpToOne = "up_to_one";
constexpr std::int64_t MinutesMax = 28 * 24 * 60;

void readReceivers(TomlReader& reader, const std::string& table, NoticeRule& rule)
{
    const std::string key = table + ".to";
    reader.demand(key);
    // "no part" stands for whoever it is up to.
    const auto named = [](std::string_view word) -> std::optional<std::optional<Part>> {
        if (word == UpToOne)
            return std::optional<Part>();
        if (const auto part = partNamed(word))
            return part;
        return std::nullopt;
    };
    for (const std::optional<Part>& receiver : allMeant(reader, key, "part", named))
        if (receiver)
            rule.parts.push_back(*receiver);
        else
            rule.upToOne = true;
    rule.otherwise = allMeant(reader, table + ".otherwise", "part", partNamed);
    rule.organisations = allMeant(reader, table + ".organisations", "kind of organisation", organisationKindNamed);
}

void readTiming(TomlReader& reader, const std::string& table, NoticeRule& rule)
{
    const auto timing = meant(reader, table + ".when", "time to send", timingNamed);
    if (!timing)
        return;
    rule.timing = *timing;
    const bool inMinutes = *timing == Timing::Within || *timing == Timing::Before;
    if (inMinutes)
        reader.demand(table + ".minutes");
    if (const auto minutes = reader.number(table + ".minutes", 1, MinutesMax))
        rule.minutes = std::chrono::minutes(*minutes);
    if (!inMinutes && reader.has(table + ".minutes"))
        reader.complain(table + ".minutes",
                        table + ".minutes says nothing of what leaves " + std::string(wordFor(*timing)));
    if (*timing == Timing::Digest)
        rule.hour = meant(reader, table + ".hour", "hour, such as 07:30", hourNamed).value_or(rule.hour);
    else if (reader.has(table + ".hour")) {
        reader.text(table + ".hour");
        reader.complain(table + ".hour", table + ".hour says nothing of what leaves " + std::string(wordFor(*timing)));
    }
}

std::vector<Part> allParts(const NoticeRule& rule)
{
    auto all = rule.parts;
    all.insert(all.end(), rule.otherwise.begin(), rule.otherwise.end());
    return all;
}

std::optional<NoticeRule> ruleIn(TomlReader& reader, const std::string& table)
{
    const auto notice = meant(reader, table + ".notice", "notice", noticeNamed);
    NoticeRule rule{.notice = notice.value_or(NoticeKind::ChannelTest)};
    readReceivers(reader, table, rule);
    reader.demand(table + ".urgent");
    rule.urgent = reader.flag(table + ".urgent").value_or(false);
    readTiming(reader, table, rule);
    if (!notice)
        return std::nullopt;
    if (bearsOnSafety(*notice) && (!rule.urgent || rule.timing != Timing::AtOnce))
        reader.complain(table + ".when",
                        table + ": " + std::string(wordFor(*notice))
                            + " bears on somebody's safety, so it is urgent and leaves at_once");
    if (*notice == NoticeKind::OrderEndedEarly && !rule.organisations.empty())
        reader.complain(table + ".organisations",
                        table + ": others are told only after " + std::string(wordFor(*notice))
                            + " is, so it is told to organisations of any kind");
    if (isOnlyUpToOne(*notice) && !allParts(rule).empty())
        reader.complain(table + ".to",
                        table + ": " + std::string(wordFor(*notice))
                            + " is told to nobody but whoever it is up to (up_to_one)");
    return rule;
}

std::optional<OfficeHours> officeIn(TomlReader& reader, const std::string& table)
{
    const auto organisation = meant(reader, table + ".organisation", "kind of organisation", organisationKindNamed);
    const auto hours = hoursIn(reader, table);
    if (!organisation || !hours)
        return std::nullopt;
    return OfficeHours{*organisation, *hours};
}

template<class Value>
bool meet(const std::vector<Value>& left, const std::vector<Value>& right)
{
    return std::ranges::any_of(left, [&](const Value& each) { return std::ranges::find(right, each) != right.end(); });
}

/// Whether somebody could be told by either, and nothing says by which.
bool clash(const NoticeRule& one, const NoticeRule& other)
{
    const bool sameReceiver = (one.upToOne && other.upToOne) || meet(allParts(one), allParts(other));
    const bool sameKinds =
        (one.organisations.empty() && other.organisations.empty()) || meet(one.organisations, other.organisations);
    return one.notice == other.notice && sameReceiver && sameKinds;
}

void demandWholeness(TomlReader& reader, const std::vector<NoticeRule>& rules)
{
    for (const NoticeKind notice : noticeKinds()) {
        const auto isItsRule = [&](const NoticeRule& rule) { return rule.notice == notice; };
        const auto isForWhomItIsUpTo = [&](const NoticeRule& rule) {
            return isItsRule(rule) && rule.upToOne && rule.organisations.empty();
        };
        const std::string word(wordFor(notice));
        if (std::ranges::none_of(rules, isItsRule))
            reader.complain("rule", "there is no rule for " + word);
        else if (isUpToOne(notice) && std::ranges::none_of(rules, isForWhomItIsUpTo))
            reader.complain("rule", "no rule says when " + word + " is told to whoever it is up to (up_to_one)");
    }
}

} // namespace

fs::path noticesBesideTheProgram()
{
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed).parent_path();
    const fs::path inTheSources = (program / "../../config/notices/rules.toml").lexically_normal();
    if (fs::is_regular_file(inTheSources, failed))
        return inTheSources;
    return (program / "../share/adempauze/notices/rules.toml").lexically_normal();
}

NoticeRules loadNotices(const fs::path& file)
{
    TomlReader reader(file);
    NoticeRules all;
    for (const std::string& table : reader.tables("rule")) {
        auto rule = ruleIn(reader, table);
        if (!rule)
            continue;
        if (std::ranges::any_of(all.rules, [&](const NoticeRule& other) { return clash(*rule, other); }))
            reader.complain(table + ".to", table + " and a rule before it tell the same receivers");
        all.rules.push_back(*std::move(rule));
    }
    for (const std::string& table : reader.tables("hours"))
        if (auto office = officeIn(reader, table))
            all.hours.push_back(*std::move(office));
    if (!reader.hasComplaints())
        demandWholeness(reader, all.rules);
    reader.finish();
    return all;
}

} // namespace adempauze
