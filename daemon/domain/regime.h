#pragma once

#include "domain/counting.h"
#include "domain/order_event.h"
#include "domain/outcome.h"

#include <optional>
#include <string>
#include <vector>

namespace adempauze {

/// From which moment an extension counts.
enum class ExtensionBasis {
    Start, ///< days and term are the whole order's, from its beginning (SPG § 38a: four weeks in total)
    FirstEnd, ///< "extended by 18 days" = 18 days after the end so far (Wth art. 9(1); ECLI:NL:RBROT:2020:13047)
    Filing, ///< after the filing that the event names (LECrim art. 544 ter)
    Decision, ///< after the decision itself, or until the moment it names
};

std::string_view wordFor(ExtensionBasis basis); ///< "start", "first_end", "filing", "decision"
std::optional<ExtensionBasis> extensionBasisNamed(std::string_view word);

/// The first period. `term` is the most that the first decision may say, and what holds when it says nothing; with
/// none, the decision must name an end (SetByCourt) or has none until the event (UntilEvent).
struct FirstPeriod {
    CountingRule rule;
    std::optional<Term> term{};
    bool openEnded = false; ///< SetByCourt: a decision without an end is allowed
};

struct ExtensionRule {
    ExtensionBasis basis;
    CountingRule rule;
    std::optional<Term> term{}; ///< what holds when the decision says neither days nor a moment; none: it must say one
    int times = 1; ///< at most
    std::string authority{}; ///< who extends
    std::string trigger{}; ///< "own_motion", "application", …
    std::optional<int> extendedPermille{}; ///< how many of a thousand orders were extended, where somebody counted
};

/// The most that first period and extensions may be together.
struct Maximum {
    Term term;
    bool fromFirstEnd = false; ///< else from the beginning
};

enum class DeadlineKind {
    Reachability, ///< the subject says where or how to be reached (Wth art. 2(6)); a booked stay discharges it
    Hearing, ///< of a court request (Wth art. 6, counted by the Atw)
    ExtensionAdvice,
    ExtensionDecision, ///< the last moment to decide on an extension
    NextStepWarning, ///< while the case has no agreed next step
    SuspensionCondition, ///< the condition of a suspension that stands
};

std::string_view wordFor(DeadlineKind kind); ///< "reachability", …
std::optional<DeadlineKind> deadlineKindNamed(std::string_view word);

enum class DeadlineFrom { Imposition, CourtRequest, PlannedEnd };
enum class DeadlineCounting { Elapsed, WallClock, WorkingDays };

std::string_view wordFor(DeadlineFrom from); ///< "imposition", "court_request", "planned_end"
std::optional<DeadlineFrom> deadlineFromNamed(std::string_view word);
std::string_view wordFor(DeadlineCounting counting); ///< "elapsed", "wall_clock", "working_days"
std::optional<DeadlineCounting> deadlineCountingNamed(std::string_view word);

/// One deadline that the law, or good practice, hangs on an order. WorkingDays counts as the Atw does, in days.
struct DeadlineRule {
    DeadlineKind kind;
    DeadlineFrom from;
    DeadlineCounting counting;
    std::optional<Term> term{}; ///< none: the moment itself
    std::string source;
};

/// The law behind an order, as data with a validity period: 10 and 28 stand in config/regimes, nowhere in code.
/// An order keeps the version it was imposed under.
struct Regime {
    std::string id; ///< "nl-wth"
    int version; ///< counts up when the law changes
    std::string nameNl; ///< as it is called in Dutch
    std::string nameEn;
    Zone zone;
    Period inForce; ///< orders imposed within it; `until` may be Forever
    FirstPeriod first;
    std::optional<ExtensionRule> extension{};
    std::optional<Maximum> maximum{}; ///< none: the law sets no end to what a court may decide
    std::vector<DeadlineRule> deadlines{};
    std::vector<OrderEventKind> earlyEnds{}; ///< kinds of early end that this law knows
    bool repeats = true; ///< a new order on new facts may follow at once
    std::vector<std::string> contactBan{}; ///< what it covers, in words: "enter_home", "contact_household", …
    std::optional<int> radiusMetres{}; ///< of the zone that may not be entered, where the law gives one
    std::string authority{}; ///< who imposes and withdraws: "mayor"
    std::string source; ///< the article
    std::string reviewedOn; ///< local date of the last review, "2026-11-01"
    std::vector<std::string> unverified{}; ///< what rests on no legal source, one sentence each
    bool fictional = false; ///< made up to show that a law change is a file; never offered outside a demo
};

/// The version of the regime that holds for an order imposed at `at`; nothing if there is none.
const Regime* regimeFor(const std::vector<Regime>& regimes, std::string_view id, Moment at);

/// The very version that an order was imposed under; nothing if the file is gone.
const Regime* regimeOf(const std::vector<Regime>& regimes, std::string_view id, int version);

} // namespace adempauze
