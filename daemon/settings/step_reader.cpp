#include "settings/step_reader.h"

#include <algorithm>
#include <charconv>

namespace adempauze {

namespace {

constexpr std::size_t TextMax = 160; // bytes: one line
constexpr int AmountMax = 3660;

/// The value of a word; complains of one that `named` does not know.
template<class Enum>
std::optional<Enum> word(TomlReader& reader, const std::string& key, std::optional<Enum> (*named)(std::string_view),
                         const std::string& words)
{
    const auto given = reader.text(key);
    const auto value = given ? named(*given) : std::nullopt;
    if (given && !value)
        reader.complain(key, key + " must be one of: " + words);
    return value;
}

bool isOfStay(StepFrom from)
{
    return from == StepFrom::Arrival || from == StepFrom::Departure || from == StepFrom::StayEnd;
}

/// A moment that the protocol's subject has.
std::optional<StepFrom> moment(TomlReader& reader, const std::string& key, const Protocol& protocol)
{
    static const std::string words = "imposed, order_end, arrival, departure, stay_end, previous_step, reachability, "
                                     "hearing, extension_advice, extension_decision, next_step_warning, "
                                     "suspension_condition";
    const auto from = word(reader, key, stepFromNamed, words);
    if (from == StepFrom::Appointment)
        reader.complain(key, key + " must be one of: " + words);
    if (from && isOfStay(*from) && protocol.subject == ProtocolSubject::Order)
        reader.complain(key, key + " is a moment of a stay, and this protocol is of orders");
    return from;
}

std::optional<StepFrom> end(TomlReader& reader, const std::string& key, const Protocol& protocol)
{
    const auto from = moment(reader, key, protocol);
    if (from && *from != StepFrom::OrderEnd && *from != StepFrom::Departure && *from != StepFrom::StayEnd)
        reader.complain(key, key + " must be one of: order_end, departure, stay_end");
    return from;
}

std::optional<Term> term(TomlReader& reader, const std::string& table)
{
    const auto amount = reader.number(table + ".amount", 1, AmountMax);
    const auto unit = word(reader, table + ".unit", unitNamed, "hours, days, weeks, months, years");
    if (reader.has(table + ".amount") != reader.has(table + ".unit"))
        reader.complain(table + ".amount", table + ".amount and " + table + ".unit belong together");
    return amount && unit ? std::optional(Term{static_cast<int>(*amount), *unit}) : std::nullopt;
}

/// "2 days"
std::optional<Term> shortTerm(TomlReader& reader, const std::string& key)
{
    const auto given = reader.text(key);
    if (!given)
        return std::nullopt;
    int amount = 0;
    const auto [rest, failed] = std::from_chars(given->data(), given->data() + given->size(), amount);
    const std::string_view unit(rest, static_cast<std::size_t>(given->data() + given->size() - rest));
    const auto known = unit.starts_with(' ') ? unitNamed(unit.substr(1)) : std::nullopt;
    if (failed == std::errc() && amount > 0 && amount <= AmountMax && known)
        return Term{amount, *known};
    reader.complain(key, key + " must be an amount and a unit, such as \"2 days\"");
    return std::nullopt;
}

void demandTogether(TomlReader& reader, const std::string& table, const char* key, bool needed, const char* other)
{
    if (reader.has(table + key) && !needed)
        reader.complain(table + key, table + key + " says nothing without " + other);
}

void demandOrder(TomlReader& reader, const std::string& table, const ProtocolStep& step, const Protocol& protocol)
{
    if (std::ranges::find(protocol.steps, step.word, &ProtocolStep::word) != protocol.steps.end())
        reader.complain(table + ".word", table + ".word stands there twice");
    const bool hasOneBefore = !protocol.steps.empty() && !protocol.steps.back().every && !protocol.steps.back().opensAt;
    if (step.from == StepFrom::PreviousStep && !hasOneBefore)
        reader.complain(table + ".from", table + ".from is previous_step, and there is no one step before it");
    if (step.owner == StepOwner::Facility && protocol.subject == ProtocolSubject::Order)
        reader.complain(table + ".for", table + ".for is facility, and an order has none");
    if (step.metBy == MetBy::Order && protocol.subject == ProtocolSubject::Order)
        reader.complain(table + ".met_by", table + ".met_by is order, and this protocol is of orders");
    if (step.metBy == MetBy::DoneInStay && protocol.subject == ProtocolSubject::Stay)
        reader.complain(table + ".met_by", table + ".met_by is done_in_stay, and this protocol is of stays");
}

void demandSense(TomlReader& reader, const std::string& table, const ProtocolStep& step)
{
    demandTogether(reader, table, ".before", step.term.has_value(), "amount and unit");
    demandTogether(reader, table, ".gathers", step.opensAt.has_value(), "opens_at");
    demandTogether(reader, table, ".until", reader.has(table + ".every"), "every");
    if (reader.has(table + ".every") && (!step.every || !step.term || step.before || step.opensAt))
        reader.complain(table + ".every",
                        table + ".every needs amount, unit and until, and neither before nor opens_at");
    if (step.opensBefore && step.opensAt)
        reader.complain(table + ".opens_at", table + ".opens_at and " + table + ".opens_before say two things");
}

} // namespace

std::string protocolText(TomlReader& reader, const std::string& key)
{
    reader.demand(key);
    auto text = reader.text(key).value_or("");
    if (text.size() > TextMax)
        reader.complain(key, key + " is longer than " + std::to_string(TextMax) + " bytes");
    return text;
}

ProtocolStep readStep(TomlReader& reader, const std::string& table, const Protocol& protocol)
{
    for (const char* key : {".word", ".from", ".for"})
        reader.demand(table + key);
    ProtocolStep step{.word = reader.text(table + ".word").value_or("")};
    if (!step.word.empty() && !isStepWord(step.word))
        reader.complain(table + ".word", table + ".word must be a word in lower case, such as \"first_contact\"");
    step.dutch = protocolText(reader, table + ".nl");
    step.english = protocolText(reader, table + ".en");
    step.from = moment(reader, table + ".from", protocol).value_or(StepFrom::Imposed);
    step.term = term(reader, table);
    step.before = reader.flag(table + ".before").value_or(false);
    const auto until = end(reader, table + ".until", protocol);
    if (reader.flag(table + ".every").value_or(false))
        step.every = until;
    step.roll = word(reader, table + ".working_day", rollNamed, "none, next, previous").value_or(Roll::None);
    step.opensBefore = shortTerm(reader, table + ".opens_before");
    step.opensAt = moment(reader, table + ".opens_at", protocol);
    step.owner = word(reader, table + ".for", stepOwnerNamed, "case_owner, probation, case_manager, lead, facility")
                     .value_or(StepOwner::CaseOwner);
    step.urgent = reader.flag(table + ".urgent").value_or(false);
    step.gathers = reader.flag(table + ".gathers").value_or(false);
    step.once = reader.flag(table + ".once").value_or(false);
    step.lapses = end(reader, table + ".lapses", protocol);
    step.metBy = word(reader, table + ".met_by", metByNamed, "booked_stay, next_step, order, done_in_stay");
    demandOrder(reader, table, step, protocol);
    demandSense(reader, table, step);
    return step;
}

} // namespace adempauze
