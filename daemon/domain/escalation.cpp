#include "domain/escalation.h"

#include "domain/words.h"

#include <algorithm>
#include <utility>

namespace adempauze {

namespace {

constexpr WordList<EscalateTo, 8> ToWords{{
    {EscalateTo::Owner, "owner"},
    {EscalateTo::House, "house"},
    {EscalateTo::CaseOwner, "case_owner"},
    {EscalateTo::Lead, "lead_coordinator"},
    {EscalateTo::CaseManager, "case_manager"},
    {EscalateTo::Probation, "probation"},
    {EscalateTo::Municipality, "municipality"},
    {EscalateTo::OnCall, "on_call"},
}};

constexpr WordList<InHand, 3> InHandWords{{
    {InHand::TakenOn, "taken_on"},
    {InHand::Acknowledged, "acknowledged"},
    {InHand::PutOff, "put_off"},
}};

constexpr WordList<EscalationState, 5> StateWords{{
    {EscalationState::Told, "told"},
    {EscalationState::Overtaken, "overtaken"},
    {EscalationState::Due, "due"},
    {EscalationState::ToCome, "to_come"},
    {EscalationState::HeldBack, "held_back"},
}};

using Organisations = std::vector<OrganisationId>;

bool has(const Organisations& all, OrganisationId wanted)
{
    return std::ranges::find(all, wanted) != all.end();
}

Organisations thoseOf(const std::optional<OrganisationId>& maybe)
{
    return maybe ? Organisations{*maybe} : Organisations{};
}

Organisations whoTake(Part part, const EscalationFacts& facts)
{
    Organisations found;
    for (const Participant& each : facts.participants)
        if (each.part == part)
            found.push_back(each.organisation);
    return found;
}

/// Everybody that a word means; nobody for OnCall, which has a calendar.
Organisations meantBy(EscalateTo to, const EscalationFacts& facts)
{
    switch (to) {
    case EscalateTo::Owner: return {facts.owner};
    case EscalateTo::House: return thoseOf(facts.house);
    case EscalateTo::CaseOwner: return thoseOf(facts.caseOwner);
    case EscalateTo::Lead: return whoTake(Part::LeadCoordinator, facts);
    case EscalateTo::CaseManager: return whoTake(Part::CaseManager, facts);
    case EscalateTo::Probation: return whoTake(Part::Probation, facts);
    case EscalateTo::Municipality: return whoTake(Part::Municipality, facts);
    case EscalateTo::OnCall: return {};
    } // no default: a new receiver must say who that is
    return {};
}

Organisations meantBy(const std::vector<EscalateTo>& words, const EscalationFacts& facts)
{
    Organisations all;
    for (const EscalateTo to : words)
        std::ranges::copy(meantBy(to, facts), std::back_inserter(all));
    return all;
}

Organisations onCallAt(Moment at, const EscalationRules& rules, const EscalationFacts& facts)
{
    const LocalTime local = facts.zone.localAt(at);
    for (const OnCall& each : rules.onCall) {
        auto there = isOpen(each.hours, local) ? meantBy(each.to, facts) : Organisations{};
        if (!there.empty())
            return there;
    }
    return {};
}

/// The first whom no step told yet; where all were, the first once more. Where nobody is there, whose work it is.
OrganisationId receiverOf(const EscalationStep& step, Moment at, const EscalationRules& rules,
                          const EscalationFacts& facts, const Organisations& told)
{
    Organisations all;
    for (const EscalateTo to : step.to) {
        std::ranges::copy(meantBy(to, facts), std::back_inserter(all));
        if (to == EscalateTo::OnCall)
            std::ranges::copy(onCallAt(at, rules, facts), std::back_inserter(all));
    }
    for (const OrganisationId each : all)
        if (!has(told, each))
            return each;
    return all.empty() ? facts.owner : all.front();
}

Moment momentOf(const EscalationStep& step, const EscalationRules& rules, const EscalationFacts& facts)
{
    if (step.workingHours)
        return step.before ? workingBefore(facts.zone, rules.workingHours, facts.dueAt, step.minutes)
                           : workingAfter(facts.zone, rules.workingHours, facts.dueAt, step.minutes);
    return step.before ? facts.dueAt - step.minutes : facts.dueAt + step.minutes;
}

std::optional<KeptEscalation> keptOf(int number, const EscalationFacts& facts)
{
    const auto found = std::ranges::find(facts.kept, number, &KeptEscalation::number);
    return found == facts.kept.end() ? std::nullopt : std::optional(*found);
}

const EscalationStep& stepOf(const EscalationRule& rule, const EscalationStanding& standing)
{
    return rule.steps[static_cast<std::size_t>(standing.number - 1)];
}

/// What is known of each before they are compared: told or overtaken as it is kept, else Due, ToCome or HeldBack.
std::vector<EscalationStanding> eachOf(const EscalationRules& rules, const EscalationRule& rule,
                                       const EscalationFacts& facts, Moment now)
{
    std::vector<EscalationStanding> steps;
    for (const EscalationStep& step : rule.steps) {
        EscalationStanding standing{.number = static_cast<int>(steps.size()) + 1,
                                    .at = momentOf(step, rules, facts),
                                    .state = EscalationState::ToCome};
        standing.kept = keptOf(standing.number, facts);
        if (standing.kept)
            standing.state = standing.kept->told ? EscalationState::Told : EscalationState::Overtaken;
        else if (facts.heldBy && !step.evenWhenTaken)
            standing.state = EscalationState::HeldBack;
        else if (standing.at <= now)
            standing.state = EscalationState::Due;
        steps.push_back(standing);
    }
    std::ranges::sort(steps, {}, [](const EscalationStanding& each) { return std::pair(each.at, each.number); });
    return steps;
}

} // namespace

std::string_view wordFor(EscalateTo to)
{
    return wordIn(ToWords, to);
}

std::optional<EscalateTo> escalateToNamed(std::string_view word)
{
    return valueIn(ToWords, word);
}

std::string_view wordFor(InHand how)
{
    return wordIn(InHandWords, how);
}

std::string_view wordFor(EscalationState state)
{
    return wordIn(StateWords, state);
}

const EscalationRule* ruleFor(const EscalationRules& rules, std::string_view task)
{
    const auto found = std::ranges::find(rules.rules, task, &EscalationRule::task);
    return found == rules.rules.end() ? nullptr : &*found;
}

std::vector<EscalationStanding> standingOf(const EscalationRules& rules, const EscalationRule& rule,
                                           const EscalationFacts& facts, Moment now)
{
    auto steps = eachOf(rules, rule, facts, now);
    bool laterCame = false; // whoever was away tells what is latest, and nothing that is older than what was told
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        const bool tooLate = step->at + rules.toldWithin < now;
        if (step->state == EscalationState::Due && (laterCame || tooLate))
            step->state = EscalationState::Overtaken;
        laterCame = laterCame || step->kept || step->state == EscalationState::Due;
    }
    Organisations told;
    for (EscalationStanding& step : steps) {
        if (step.state == EscalationState::Told)
            step.to = step.kept->told;
        else if (step.state == EscalationState::Due || step.state == EscalationState::ToCome)
            step.to = receiverOf(stepOf(rule, step), std::max(step.at, now), rules, facts, told);
        if (step.to)
            told.push_back(*step.to);
    }
    return steps;
}

const EscalationStanding* nextOf(const std::vector<EscalationStanding>& steps)
{
    const auto found = std::ranges::find(steps, EscalationState::ToCome, &EscalationStanding::state);
    return found == steps.end() ? nullptr : &*found;
}

EscalationReach reachOf(const EscalationRules& rules)
{
    constexpr std::chrono::minutes Week{7 * 24 * 60};
    constexpr std::chrono::minutes HolidaysMost{14 * 24 * 60};
    const auto& [days, from, until, rests] = rules.workingHours;
    const std::chrono::minutes worked = std::max((until - from) * static_cast<int>(days.size()), TimeOfDay(1));
    EscalationReach reach{.after = rules.toldWithin};
    for (const EscalationRule& rule : rules.rules)
        for (const EscalationStep& step : rule.steps) {
            const auto weeks = step.minutes / worked + 1;
            const auto far = step.workingHours ? weeks * Week + HolidaysMost : step.minutes;
            if (step.before)
                reach.before = std::max(reach.before, far);
            else
                reach.after = std::max(reach.after, far + rules.toldWithin);
        }
    return reach;
}

} // namespace adempauze
