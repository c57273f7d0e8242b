#include "domain/protocol.h"

#include "domain/words.h"

#include <algorithm>

namespace adempauze {

namespace {

constexpr std::size_t WordMax = 40;

constexpr WordList<StepFrom, 13> FromWords{{
    {StepFrom::Imposed, "imposed"},
    {StepFrom::OrderEnd, "order_end"},
    {StepFrom::Arrival, "arrival"},
    {StepFrom::Departure, "departure"},
    {StepFrom::StayEnd, "stay_end"},
    {StepFrom::PreviousStep, "previous_step"},
    {StepFrom::Reachability, "reachability"},
    {StepFrom::Hearing, "hearing"},
    {StepFrom::ExtensionAdvice, "extension_advice"},
    {StepFrom::ExtensionDecision, "extension_decision"},
    {StepFrom::NextStepWarning, "next_step_warning"},
    {StepFrom::SuspensionCondition, "suspension_condition"},
    {StepFrom::Appointment, "appointment"},
}};

constexpr WordList<StepOwner, 5> OwnerWords{{
    {StepOwner::CaseOwner, "case_owner"},
    {StepOwner::Probation, "probation"},
    {StepOwner::CaseManager, "case_manager"},
    {StepOwner::Lead, "lead"},
    {StepOwner::Facility, "facility"},
}};

constexpr WordList<MetBy, 4> MetWords{{
    {MetBy::BookedStay, "booked_stay"},
    {MetBy::NextStep, "next_step"},
    {MetBy::Order, "order"},
    {MetBy::DoneInStay, "done_in_stay"},
}};

constexpr WordList<Roll, 3> RollWords{{
    {Roll::None, "none"},
    {Roll::Next, "next"},
    {Roll::Previous, "previous"},
}};

constexpr WordList<ProtocolSubject, 2> SubjectWords{{
    {ProtocolSubject::Order, "order"},
    {ProtocolSubject::Stay, "stay"},
}};

bool isLetter(char each)
{
    return each >= 'a' && each <= 'z';
}

bool mayFollow(char each)
{
    return isLetter(each) || (each >= '0' && each <= '9') || each == '_';
}

} // namespace

std::string_view wordFor(StepFrom from)
{
    return wordIn(FromWords, from);
}

std::optional<StepFrom> stepFromNamed(std::string_view word)
{
    return valueIn(FromWords, word);
}

std::optional<DeadlineKind> deadlineOf(StepFrom from)
{
    return deadlineKindNamed(wordFor(from));
}

std::string_view wordFor(StepOwner owner)
{
    return wordIn(OwnerWords, owner);
}

std::optional<StepOwner> stepOwnerNamed(std::string_view word)
{
    return valueIn(OwnerWords, word);
}

std::string_view wordFor(MetBy met)
{
    return wordIn(MetWords, met);
}

std::optional<MetBy> metByNamed(std::string_view word)
{
    return valueIn(MetWords, word);
}

std::string_view wordFor(Roll roll)
{
    return wordIn(RollWords, roll);
}

std::optional<Roll> rollNamed(std::string_view word)
{
    return valueIn(RollWords, word);
}

std::string_view wordFor(ProtocolSubject subject)
{
    return wordIn(SubjectWords, subject);
}

std::optional<ProtocolSubject> protocolSubjectNamed(std::string_view word)
{
    return valueIn(SubjectWords, word);
}

bool isStepWord(std::string_view word)
{
    return !word.empty() && word.size() <= WordMax && isLetter(word.front()) && std::ranges::all_of(word, mayFollow);
}

const ProtocolStep* stepIn(const std::vector<Protocol>& protocols, std::string_view protocol, std::string_view word)
{
    const auto found = std::ranges::find(protocols, protocol, &Protocol::id);
    if (found == protocols.end())
        return nullptr;
    const auto step = std::ranges::find(found->steps, word, &ProtocolStep::word);
    return step == found->steps.end() ? nullptr : &*step;
}

} // namespace adempauze
