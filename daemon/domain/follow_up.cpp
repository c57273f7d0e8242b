#include "domain/follow_up.h"

#include "domain/words.h"

#include <algorithm>

namespace adempauze {

namespace {

constexpr WordList<WhyCancelled, 6> WhyWords{{
    {WhyCancelled::Met, "met"},
    {WhyCancelled::StayCalledOff, "stay_called_off"},
    {WhyCancelled::StayMoved, "stay_moved"},
    {WhyCancelled::Departed, "departed"},
    {WhyCancelled::NotDueAnyMore, "not_due_any_more"},
    {WhyCancelled::NotInProtocol, "not_in_protocol"},
}};

/// Whether any of the stay's time rests on the order; what comes after it may rest on something else.
bool restedOn(const StayFacts& stay, OrderId order)
{
    return stay.order == order || std::ranges::find(stay.orders, order) != stay.orders.end();
}

/// Whether the step of that word was done in a stay that rests on the order, since that was imposed: somebody can have
/// been there before the order was recorded.
bool wasDoneInStay(const std::string& word, const CaseFacts& facts, const std::vector<KeptStep>& kept,
                   const OrderFacts& order)
{
    const auto restsOnIt = [&](const std::optional<ClaimId>& stay) {
        return std::ranges::any_of(facts.stays,
                                   [&](const StayFacts& each) { return each.id == stay && restedOn(each, order.id); });
    };
    return std::ranges::any_of(kept, [&](const KeptStep& each) {
        return each.key.word == word && each.doneAt && *each.doneAt >= order.imposedAt && restsOnIt(each.key.stay);
    });
}

/// `order`: the subject itself, or what `stay` rests on.
bool isMet(const ProtocolStep& step, const CaseFacts& facts, const std::vector<KeptStep>& kept, const OrderFacts* order,
           const StayFacts* stay)
{
    if (!step.metBy)
        return false;
    switch (*step.metBy) {
    case MetBy::BookedStay:
        return order
            && std::ranges::any_of(facts.stays, [&](const StayFacts& each) { return restedOn(each, order->id); });
    case MetBy::NextStep: return facts.nextStepAgreedAt && (!order || *facts.nextStepAgreedAt >= order->imposedAt);
    case MetBy::Order: return stay && (stay->order || !stay->orders.empty());
    case MetBy::DoneInStay: return order && wasDoneInStay(step.word, facts, kept, *order);
    }
    return false;
}

/// Somebody has left, and the step is for as long as they stay.
bool isOver(const ProtocolStep& step, const StayFacts* stay)
{
    return step.lapses == StepFrom::Departure && stay && stay->departedAt;
}

Part partOf(StepOwner owner)
{
    if (owner == StepOwner::Probation)
        return Part::Probation;
    return owner == StepOwner::CaseManager ? Part::CaseManager : Part::LeadCoordinator;
}

Owner ownerOf(StepOwner owner, const CaseFacts& facts, const StepSubject& subject)
{
    if (owner == StepOwner::CaseOwner)
        return {facts.owner};
    if (owner == StepOwner::Facility)
        return {subject.stay->operatedBy, subject.stay->facility}; // the reader asks for a stay
    const auto found = std::ranges::find(facts.participants, partOf(owner), &Participant::part);
    return {found == facts.participants.end() ? facts.owner : found->organisation};
}

StepKey keyOf(const Protocol& protocol, const ProtocolStep& step, const StepSubject& subject)
{
    StepKey key{.protocol = protocol.id, .word = step.word};
    if (subject.stay)
        key.stay = subject.stay->id;
    else
        key.order = subject.order->id;
    return key;
}

std::optional<Moment> doneAt(const std::vector<KeptStep>& kept, const StepKey& key)
{
    const auto found = std::ranges::find(kept, key, &KeptStep::key);
    return found == kept.end() ? std::nullopt : found->doneAt;
}

const OrderFacts* orderOf(const CaseFacts& facts, const std::optional<OrderId>& order)
{
    const auto found =
        std::ranges::find(facts.orders, order, [](const OrderFacts& each) { return std::optional(each.id); });
    return found == facts.orders.end() ? nullptr : &*found;
}

bool isFor(const Protocol& protocol, const StayFacts& stay)
{
    return std::ranges::find(protocol.houses, stay.kind) != protocol.houses.end();
}

std::vector<StepSubject> subjectsOf(const Protocol& protocol, const CaseFacts& facts)
{
    std::vector<StepSubject> subjects;
    if (protocol.subject == ProtocolSubject::Order) {
        for (const OrderFacts& order : facts.orders)
            subjects.push_back({order.zone, &order, nullptr});
        return subjects;
    }
    for (const StayFacts& stay : facts.stays)
        if (isFor(protocol, stay))
            subjects.push_back({stay.zone, orderOf(facts, stay.order), &stay});
    return subjects;
}

/// Whether the step of another order or stay is there already, and once is enough.
bool isElsewhere(const std::vector<PlannedStep>& planned, const std::vector<KeptStep>& kept, const StepKey& key)
{
    const auto another = [&](const StepKey& other) {
        return other.protocol == key.protocol && other.word == key.word
            && (other.stay != key.stay || other.order != key.order);
    };
    return std::ranges::any_of(planned, another, &PlannedStep::key) || std::ranges::any_of(kept, [&](const auto& each) {
               return each.state == StepState::Done && another(each.key);
           });
}

void plan(const Protocol& protocol, const StepSubject& subject, const CaseFacts& facts,
          const std::vector<KeptStep>& kept, std::vector<PlannedStep>& planned)
{
    std::optional<Moment> previousDone;
    for (const ProtocolStep& step : protocol.steps) {
        StepKey key = keyOf(protocol, step, subject);
        const bool wanted = !isOver(step, subject.stay) && !isMet(step, facts, kept, subject.order, subject.stay)
            && !(step.once && isElsewhere(planned, kept, key));
        if (wanted)
            for (const StepTimes& times : timesOf(step, subject, previousDone)) {
                planned.push_back({key, times, ownerOf(step.owner, facts, subject), step.urgent});
                ++key.number;
            }
        key.number = 1;
        previousDone = doneAt(kept, key);
    }
}

bool isAnotherHouse(const Owner& was, const Owner& is)
{
    return was.facility && is.facility && was.facility != is.facility;
}

WhyCancelled whyGone(const std::vector<Protocol>& protocols, const CaseFacts& facts, const std::vector<KeptStep>& kept,
                     const StepKey& key)
{
    const ProtocolStep* step = stepIn(protocols, key.protocol, key.word);
    if (!step)
        return WhyCancelled::NotInProtocol;
    const auto stay = std::ranges::find(facts.stays, key.stay, [](const auto& each) { return std::optional(each.id); });
    if (key.stay && stay == facts.stays.end())
        return WhyCancelled::StayCalledOff;
    if (key.stay && !isFor(*std::ranges::find(protocols, key.protocol, &Protocol::id), *stay))
        return WhyCancelled::StayMoved;
    if (isOver(*step, key.stay ? &*stay : nullptr))
        return WhyCancelled::Departed;
    const OrderFacts* order = orderOf(facts, key.stay ? stay->order : key.order);
    return isMet(*step, facts, kept, order, key.stay ? &*stay : nullptr) ? WhyCancelled::Met
                                                                         : WhyCancelled::NotDueAnyMore;
}

} // namespace

std::string_view wordFor(WhyCancelled why)
{
    return wordIn(WhyWords, why);
}

std::vector<PlannedStep> stepsOf(const std::vector<Protocol>& protocols, const CaseFacts& facts,
                                 const std::vector<KeptStep>& kept)
{
    std::vector<PlannedStep> planned;
    for (const Protocol& protocol : protocols)
        for (const StepSubject& subject : subjectsOf(protocol, facts))
            plan(protocol, subject, facts, kept, planned);
    return planned;
}

FollowUpChange changeOf(const std::vector<Protocol>& protocols, const CaseFacts& facts,
                        const std::vector<KeptStep>& kept, Moment now)
{
    FollowUpChange change;
    const auto planned = stepsOf(protocols, facts, kept);
    for (const PlannedStep& step : planned) {
        const auto there = std::ranges::find(kept, step.key, &KeptStep::key);
        if (there == kept.end()) {
            if (!step.times.lapsesAt || *step.times.lapsesAt > now)
                change.begun.push_back(step);
            continue;
        }
        const bool ownerMoves =
            there->state == StepState::Planned ? there->owner != step.owner : isAnotherHouse(there->owner, step.owner);
        if (there->state != StepState::Done && (ownerMoves || there->times != step.times))
            change.moved.push_back({&*there, step, ownerMoves});
    }
    for (const KeptStep& step : kept)
        if (step.state != StepState::Done && std::ranges::find(planned, step.key, &PlannedStep::key) == planned.end())
            change.cancelled.push_back({&step, whyGone(protocols, facts, kept, step.key)});
    return change;
}

} // namespace adempauze
