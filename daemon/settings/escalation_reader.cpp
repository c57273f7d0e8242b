#include "settings/escalation_reader.h"

#include "settings/hours_reader.h"

#include <array>

namespace adempauze {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t MinutesMax = 28 * 24 * 60;
constexpr std::int64_t ToldWithinMax = 28 * 24; // hours

// What the program itself opens; the rest are steps of protocols.
constexpr std::array<std::string_view, 18> OwnTasks{
    "complete_details",  "stay_obstructed",  "decide_after_early_end", "tell_resident",
    "departure_overdue", "desk_silent",      "confirm_clock_change",   "place_lost",
    "unsafe_together",   "waiting_offer",    "waiting_expired",        "not_arrived",
    "missing_at_night",  "squeeze_ahead",    "approve_override",       "return_loan",
    "enter_paper",       "answer_lead_offer"};

bool isTask(std::string_view word, const std::vector<Protocol>& protocols)
{
    return std::ranges::find(OwnTasks, word) != OwnTasks.end()
        || std::ranges::any_of(protocols, [&](const Protocol& each) {
               return std::ranges::find(each.steps, word, &ProtocolStep::word) != each.steps.end();
           });
}

void readTask(TomlReader& reader, const std::string& table, const std::vector<Protocol>& protocols,
              EscalationRules& rules)
{
    reader.demand(table + ".word");
    EscalationRule rule{.task = reader.text(table + ".word").value_or("")};
    if (!rule.task.empty() && !isTask(rule.task, protocols))
        reader.complain(table + ".word",
                        table + ".word: " + rule.task + " is no kind of task, and no step of a protocol");
    if (!rule.task.empty() && ruleFor(rules, rule.task))
        reader.complain(table + ".word", table + ".word: " + rule.task + " stands there twice");
    if (reader.has(table + ".notice"))
        rule.notice = meant(reader, table + ".notice", "notice", noticeNamed);
    rules.rules.push_back(std::move(rule));
}

std::vector<EscalateTo> receiversIn(TomlReader& reader, const std::string& key)
{
    reader.demand(key);
    auto to = allMeant(reader, key, "receiver", escalateToNamed);
    if (to.empty())
        reader.complain(key, key + " must name a receiver");
    return to;
}

EscalationStep stepOf(TomlReader& reader, const std::string& table)
{
    reader.demand(table + ".minutes");
    EscalationStep step{.before = reader.flag(table + ".before").value_or(false),
                        .workingHours = reader.flag(table + ".working_hours").value_or(false),
                        .to = receiversIn(reader, table + ".to"),
                        .evenWhenTaken = reader.flag(table + ".even_when_taken").value_or(false)};
    step.minutes = std::chrono::minutes(reader.number(table + ".minutes", step.before ? 1 : 0, MinutesMax).value_or(1));
    return step;
}

void readStep(TomlReader& reader, const std::string& table, EscalationRules& rules)
{
    const EscalationStep step = stepOf(reader, table);
    reader.demand(table + ".task");
    const auto task = reader.text(table + ".task");
    const auto rule = std::ranges::find(rules.rules, task.value_or(""), &EscalationRule::task);
    if (rule != rules.rules.end())
        rule->steps.push_back(step);
    else if (task)
        reader.complain(table + ".task", table + ".task: " + *task + " has no [[task]]");
    if (step.workingHours && !reader.hasSection("working_hours"))
        reader.complain(table + ".working_hours", table + ".working_hours needs [working_hours]");
}

void readOnCall(TomlReader& reader, const std::string& table, EscalationRules& rules)
{
    const auto to = receiversIn(reader, table + ".to");
    if (std::ranges::find(to, EscalateTo::OnCall) != to.end())
        reader.complain(table + ".to", table + ".to says who is on call, so on_call cannot be in it");
    if (const auto hours = hoursIn(reader, table))
        rules.onCall.push_back({*hours, to});
}

bool isAlwaysOpen(const WorkingHours& hours)
{
    return hours.days.size() == 7 && hours.from == TimeOfDay(0) && hours.until == std::chrono::hours(24)
        && hours.rests == HolidayCalendar::None;
}

bool asksWhoIsOnCall(const EscalationRule& rule)
{
    return std::ranges::any_of(rule.steps, [](const EscalationStep& step) {
        return std::ranges::find(step.to, EscalateTo::OnCall) != step.to.end();
    });
}

void demandWholeness(TomlReader& reader, const EscalationRules& rules)
{
    for (const EscalationRule& rule : rules.rules)
        if (rule.steps.empty())
            reader.complain("step", "there is no step for " + rule.task);
    const auto isEveryHours = [](const OnCall& each) { return isAlwaysOpen(each.hours); };
    if (std::ranges::any_of(rules.rules, asksWhoIsOnCall) && std::ranges::none_of(rules.onCall, isEveryHours))
        reader.complain("on_call", "no [[on_call]] is there at every hour of every day, so some would be nobody's");
}

} // namespace

fs::path escalationBesideTheProgram()
{
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed).parent_path();
    const fs::path inTheSources = (program / "../../config/escalation/rules.toml").lexically_normal();
    if (fs::is_regular_file(inTheSources, failed))
        return inTheSources;
    return (program / "../share/adempauze/escalation/rules.toml").lexically_normal();
}

EscalationRules loadEscalation(const fs::path& file, const std::vector<Protocol>& protocols)
{
    TomlReader reader(file);
    EscalationRules rules;
    rules.toldWithin = std::chrono::hours(
        reader.number("told_within_hours", 1, ToldWithinMax).value_or(EscalationRules{}.toldWithin.count()));
    if (reader.hasSection("working_hours"))
        rules.workingHours = hoursIn(reader, "working_hours").value_or(WorkingHours{});
    for (const std::string& table : reader.tables("on_call"))
        readOnCall(reader, table, rules);
    for (const std::string& table : reader.tables("task"))
        readTask(reader, table, protocols, rules);
    for (const std::string& table : reader.tables("step"))
        readStep(reader, table, rules);
    if (!reader.hasComplaints())
        demandWholeness(reader, rules);
    reader.finish();
    return rules;
}

} // namespace adempauze
