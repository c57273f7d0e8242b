#pragma once

#include "domain/notices.h"
#include "domain/working_hours.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Who is told next while nobody answers: rules that are data (config/escalation/rules.toml), and what follows from
/// them. Every moment is reckoned from the one by which something is to be done (an order's end, a decision, an arrival
/// that was missed), never from the age of a message, and reckoned anew whenever it is asked: what moves, moves along.
namespace adempauze {

/// Whom a step may tell. All of them are in the matter already: whoever is not learns nothing. Never the police, who do
/// not see who stays where.
enum class EscalateTo {
    Owner, ///< whose work it is
    House, ///< whoever runs it
    CaseOwner, ///< whose case it is
    Lead,
    CaseManager,
    Probation,
    Municipality,
    OnCall, ///< whoever of these the calendar names for the hour
};

std::string_view wordFor(EscalateTo to); ///< "owner", "house", "case_owner", "lead_coordinator", …, "on_call"
std::optional<EscalateTo> escalateToNamed(std::string_view word);

struct EscalationStep {
    std::chrono::minutes minutes{0}; ///< after the moment by which it is to be done
    bool before = false; ///< that long before it; then more than none
    bool workingHours = false; ///< only minutes of working hours count
    std::vector<EscalateTo> to{}; ///< the first of them that no step before told; never empty
    bool evenWhenTaken = false; ///< also where somebody has it in hand, as long as it is not done
};

struct EscalationRule {
    std::string task; ///< the word that it is kept under
    std::optional<NoticeKind> notice{}; ///< that told of it first: whoever acknowledges it stops the steps
    std::vector<EscalationStep> steps{}; ///< numbered from 1
};

/// Whose turn it is at those hours.
struct OnCall {
    WorkingHours hours{};
    std::vector<EscalateTo> to{}; ///< never OnCall
};

struct EscalationRules {
    std::vector<EscalationRule> rules{};
    WorkingHours workingHours{};
    std::vector<OnCall> onCall{}; ///< the first that is open, and of which somebody is there, counts
    std::chrono::hours toldWithin{7 * 24}; ///< what came longer ago is not told any more
};

/// None: nobody is told when it is left lying.
const EscalationRule* ruleFor(const EscalationRules& rules, std::string_view task);

/// How somebody said that they have it in hand.
enum class InHand {
    TakenOn, ///< an account that can still sign in has it
    Acknowledged, ///< a message about it
    PutOff, ///< until a moment that is still ahead
};
std::string_view wordFor(InHand how); ///< "taken_on", "acknowledged", "put_off"

struct HeldBy {
    InHand how;
    OrganisationId by;
    Moment at; ///< since when; of PutOff until when

    friend bool operator==(const HeldBy&, const HeldBy&) = default;
};

/// A step as it is kept: told, or overtaken by a later one.
struct KeptEscalation {
    int number;
    Moment at;
    Moment recordedAt;
    std::optional<OrganisationId> told{}; ///< none: overtaken
    std::optional<MessageId> message{};
};

/// As far as the rules look at a task that is to be done.
struct EscalationFacts {
    Moment dueAt; ///< what the steps are reckoned from
    Zone zone;
    OrganisationId owner;
    std::optional<OrganisationId> house{};
    std::optional<OrganisationId> caseOwner{};
    std::vector<Participant> participants{};
    std::optional<HeldBy> heldBy{};
    std::vector<KeptEscalation> kept{}; ///< of this due moment; what came of another does not count
};

enum class EscalationState {
    Told,
    Overtaken, ///< it came, and so did a later one before anybody was told; or it came too long ago
    Due, ///< it has come: somebody is to be told now
    ToCome,
    HeldBack, ///< somebody has it in hand
};
std::string_view wordFor(EscalationState state); ///< "told", "overtaken", "due", "to_come", "held_back"

struct EscalationStanding {
    int number;
    Moment at;
    EscalationState state;
    std::optional<OrganisationId> to{}; ///< who was told, or is to be as things are; none of what is not told
    std::optional<KeptEscalation> kept{}; ///< none: nothing was written of it yet
};

/// Every step of a rule as it stands, in the order in which they come. At most one is Due: the latest that has come.
std::vector<EscalationStanding> standingOf(const EscalationRules& rules, const EscalationRule& rule,
                                           const EscalationFacts& facts, Moment now);

/// A task's steps, and whoever has it in hand.
struct Escalation {
    Moment countsFrom; ///< the moment that its steps are reckoned from
    std::optional<HeldBy> heldBy{};
    std::vector<EscalationStanding> steps{};
};

/// The next one to come; nothing where none will.
const EscalationStanding* nextOf(const std::vector<EscalationStanding>& steps);

/// How long before and after its due moment a task may have a step, on the safe side: days on which nobody works are
/// counted in.
struct EscalationReach {
    std::chrono::minutes before{0};
    std::chrono::minutes after{0};
};
EscalationReach reachOf(const EscalationRules& rules);

} // namespace adempauze
