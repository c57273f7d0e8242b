#include "domain/notice_rules.h"

#include "domain/words.h"

#include <algorithm>

namespace adempauze {

namespace {

constexpr WordList<Timing, 4> TimingWords{{
    {Timing::AtOnce, "at_once"},
    {Timing::Within, "within"},
    {Timing::Before, "before"},
    {Timing::Digest, "digest"},
}};

using OrganisationKinds = std::set<OrganisationKind>;

template<class Values, class Value>
bool has(const Values& values, const Value& wanted)
{
    return std::ranges::find(values, wanted) != values.end();
}

bool concerns(const NoticeRule& rule, std::optional<Part> part)
{
    return part ? has(rule.parts, *part) || has(rule.otherwise, *part) : rule.upToOne;
}

/// Whether the part is told by a rule only where others are missing, and those are there.
bool isSpared(const NoticeRule& rule, Part part, const std::vector<Participant>& participants)
{
    return !has(rule.parts, part)
        && std::ranges::any_of(participants, [&](const Participant& each) { return has(rule.parts, each.part); });
}

/// The moment itself where somebody reads then, else the first at which one of the offices opens.
Moment nextOpen(const std::vector<OfficeHours>& offices, const Zone& zone, Moment at)
{
    const LocalTime local = zone.localAt(at);
    if (offices.empty()
        || std::ranges::any_of(offices, [&](const OfficeHours& each) { return isOpen(each.hours, local); }))
        return at;
    for (auto day = date::floor<date::days>(local);; day += date::days(1)) {
        std::optional<Moment> first;
        for (const OfficeHours& each : offices) {
            const Moment opens = resolve(zone, day + each.hours.from).at;
            if (opens >= at && isOpen(each.hours, day + each.hours.from) && (!first || opens < *first))
                first = opens;
        }
        if (first)
            return *first;
    }
}

Moment wantedAt(const NoticeRule& rule, const Telling& telling)
{
    switch (rule.timing) {
    case Timing::AtOnce: return telling.now;
    case Timing::Within: return telling.now + rule.minutes;
    case Timing::Before: return telling.dueAt ? std::max(telling.now, *telling.dueAt - rule.minutes) : telling.now;
    case Timing::Digest: return nextAt(telling.zone, telling.now, rule.hour);
    } // no default: a new timing must say when
    return telling.now;
}

/// Which kinds of organisation a notice treats in a way of their own.
OrganisationKinds specialKinds(const NoticeRules& rules, NoticeKind notice)
{
    OrganisationKinds special;
    for (const NoticeRule& rule : rules.rules)
        if (rule.notice == notice)
            special.insert(rule.organisations.begin(), rule.organisations.end());
    for (const OfficeHours& office : rules.hours)
        special.insert(office.organisation);
    return special;
}

/// What holds for one organisation: `rule` finds it for a kind.
template<class FindRule>
Leaves leavesBy(const NoticeRules& rules, NoticeKind notice, const Telling& telling, FindRule findRule)
{
    const auto leaving = [&](std::optional<OrganisationKind> kind) -> std::optional<Leaving> {
        const NoticeRule* rule = findRule(kind);
        if (!rule)
            return std::nullopt;
        const Moment at = leavesAt(*rule, rules.hours, kind, telling);
        const bool collected = rule->timing == Timing::Digest && !rule->urgent && at > telling.now;
        return Leaving{rule->urgent, at, collected};
    };
    Leaves leaves{.usually = leaving(std::nullopt)};
    for (const OrganisationKind kind : specialKinds(rules, notice))
        if (auto special = leaving(kind); special != leaves.usually)
            leaves.except.push_back({kind, special});
    return leaves;
}

bool isTold(const Leaves& leaves)
{
    return leaves.usually || std::ranges::any_of(leaves.except, [](const auto& each) { return !!each.leaving; });
}

} // namespace

std::string_view wordFor(Timing timing)
{
    return wordIn(TimingWords, timing);
}

std::optional<Timing> timingNamed(std::string_view word)
{
    return valueIn(TimingWords, word);
}

const NoticeRule* ruleFor(const NoticeRules& rules, NoticeKind notice, std::optional<Part> part,
                          std::optional<OrganisationKind> kind)
{
    const NoticeRule* forAny = nullptr;
    for (const NoticeRule& rule : rules.rules) {
        if (rule.notice != notice || !concerns(rule, part))
            continue;
        if (kind && has(rule.organisations, *kind))
            return &rule;
        if (rule.organisations.empty())
            forAny = &rule;
    }
    return forAny;
}

Moment leavesAt(const NoticeRule& rule, const std::vector<OfficeHours>& hours, std::optional<OrganisationKind> kind,
                const Telling& telling)
{
    const Moment wanted = wantedAt(rule, telling);
    std::vector<OfficeHours> offices;
    if (kind && !rule.urgent)
        std::ranges::copy_if(hours, std::back_inserter(offices),
                             [&](const OfficeHours& each) { return each.organisation == *kind; });
    const Moment opens = nextOpen(offices, telling.zone, wanted);
    const auto inTime = [&](Moment at) {
        return !telling.dueAt || *telling.dueAt <= telling.now || at < *telling.dueAt;
    };
    if (inTime(opens))
        return opens;
    return inTime(wanted) ? wanted : telling.now;
}

std::vector<Notice> noticesFor(const NoticeRules& rules, NoticeKind notice,
                               const std::vector<Participant>& participants, const Telling& telling)
{
    std::vector<Notice> notices;
    for (const Participant& each : participants) {
        if (std::ranges::find(notices, each.organisation, &Notice::to) != notices.end())
            continue;
        const auto ruleOfFirstPart = [&](std::optional<OrganisationKind> kind) -> const NoticeRule* {
            for (const auto& [organisation, part] : participants) {
                const NoticeRule* rule =
                    organisation == each.organisation ? ruleFor(rules, notice, part, kind) : nullptr;
                if (rule && !isSpared(*rule, part, participants))
                    return rule;
            }
            return nullptr;
        };
        const Leaves leaves = leavesBy(rules, notice, telling, ruleOfFirstPart);
        if (isTold(leaves))
            notices.push_back({each.organisation, notice, leaves, telling.dueAt});
    }
    return notices;
}

Notice noticeTo(const NoticeRules& rules, NoticeKind notice, OrganisationId to, const Telling& telling)
{
    return {to, notice,
            leavesBy(rules, notice, telling,
                     [&](std::optional<OrganisationKind> kind) { return ruleFor(rules, notice, std::nullopt, kind); }),
            telling.dueAt};
}

} // namespace adempauze
