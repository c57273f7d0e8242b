#include "domain/regime.h"

#include "domain/words.h"

namespace adempauze {

namespace {

constexpr WordList<ExtensionBasis, 4> BasisWords{{
    {ExtensionBasis::Start, "start"},
    {ExtensionBasis::FirstEnd, "first_end"},
    {ExtensionBasis::Filing, "filing"},
    {ExtensionBasis::Decision, "decision"},
}};

constexpr WordList<DeadlineKind, 6> DeadlineWords{{
    {DeadlineKind::Reachability, "reachability"},
    {DeadlineKind::Hearing, "hearing"},
    {DeadlineKind::ExtensionAdvice, "extension_advice"},
    {DeadlineKind::ExtensionDecision, "extension_decision"},
    {DeadlineKind::NextStepWarning, "next_step_warning"},
    {DeadlineKind::SuspensionCondition, "suspension_condition"},
}};

constexpr WordList<DeadlineFrom, 3> FromWords{{
    {DeadlineFrom::Imposition, "imposition"},
    {DeadlineFrom::CourtRequest, "court_request"},
    {DeadlineFrom::PlannedEnd, "planned_end"},
}};

constexpr WordList<DeadlineCounting, 3> CountingWords{{
    {DeadlineCounting::Elapsed, "elapsed"},
    {DeadlineCounting::WallClock, "wall_clock"},
    {DeadlineCounting::WorkingDays, "working_days"},
}};

} // namespace

std::string_view wordFor(ExtensionBasis basis)
{
    return wordIn(BasisWords, basis);
}

std::optional<ExtensionBasis> extensionBasisNamed(std::string_view word)
{
    return valueIn(BasisWords, word);
}

std::string_view wordFor(DeadlineKind kind)
{
    return wordIn(DeadlineWords, kind);
}

std::optional<DeadlineKind> deadlineKindNamed(std::string_view word)
{
    return valueIn(DeadlineWords, word);
}

std::string_view wordFor(DeadlineFrom from)
{
    return wordIn(FromWords, from);
}

std::optional<DeadlineFrom> deadlineFromNamed(std::string_view word)
{
    return valueIn(FromWords, word);
}

std::string_view wordFor(DeadlineCounting counting)
{
    return wordIn(CountingWords, counting);
}

std::optional<DeadlineCounting> deadlineCountingNamed(std::string_view word)
{
    return valueIn(CountingWords, word);
}

const Regime* regimeFor(const std::vector<Regime>& regimes, std::string_view id, Moment at)
{
    const Regime* found = nullptr;
    for (const Regime& regime : regimes)
        if (regime.id == id && regime.inForce.contains(at) && (!found || found->version < regime.version))
            found = &regime;
    return found;
}

const Regime* regimeOf(const std::vector<Regime>& regimes, std::string_view id, int version)
{
    for (const Regime& regime : regimes)
        if (regime.id == id && regime.version == version)
            return &regime;
    return nullptr;
}

} // namespace adempauze
