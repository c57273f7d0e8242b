#include "domain/network.h"

#include "domain/words.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace adempauze {

namespace {

constexpr WordList<GroundKind, 5> GroundWords{{
    {GroundKind::LegalDuty, "legal_duty"},
    {GroundKind::Agreement, "agreement"},
    {GroundKind::Consent, "consent"},
    {GroundKind::VitalInterest, "vital_interest"},
    {GroundKind::PublicTask, "public_task"},
}};

constexpr WordList<LeftWhy, 4> LeftWhyWords{{
    {LeftWhy::Left, "left"},
    {LeftWhy::ConsentWithdrawn, "consent_withdrawn"},
    {LeftWhy::Changed, "changed"},
    {LeftWhy::LeadHandedOver, "lead_handed_over"},
}};

constexpr WordList<LeadAnswer, 3> LeadAnswerWords{{
    {LeadAnswer::Accepted, "accepted"},
    {LeadAnswer::Declined, "declined"},
    {LeadAnswer::Withdrawn, "withdrawn"},
}};

constexpr WordList<TalksWith, 5> TalksWithWords{{
    {TalksWith::Agency, "agency"},
    {TalksWith::Resident, "resident"},
    {TalksWith::PersonAtHome, "person_at_home"},
    {TalksWith::Children, "children"},
    {TalksWith::Family, "family"},
}};

No invalid(std::string pointer)
{
    return {.why = Refusal::InvalidInput, .pointer = std::move(pointer)};
}

/// A moment that has come, and not before what it follows.
std::optional<No> objectionTo(Moment at, Moment notBefore, Moment now, const char* pointer)
{
    if (at > now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = now, .pointer = pointer};
    if (at < notBefore)
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = notBefore, .pointer = pointer};
    return std::nullopt;
}

bool isCurrent(const Participation& one, OrganisationId organisation)
{
    return one.organisation == organisation && !one.left;
}

bool isSame(const Agreement& one, const Agreement& other)
{
    return one.organisation == other.organisation && one.with == other.with
        && one.withOrganisation == other.withOrganisation && one.about == other.about;
}

/// The first that takes a part now.
const Participation* inPart(const std::vector<Participation>& all, Part part)
{
    const auto found = std::ranges::find_if(all, [&](const auto& each) { return each.part == part && !each.left; });
    return found == all.end() ? nullptr : &*found;
}

using Doers = std::vector<OrganisationId>;

template<class Work, class What>
void add(std::map<What, Doers>& all, const What& what, const Work& work)
{
    Doers& doers = all[what];
    if (std::ranges::find(doers, work.organisation) == doers.end())
        doers.push_back(work.organisation);
}

} // namespace

std::string_view wordFor(GroundKind kind)
{
    return wordIn(GroundWords, kind);
}

std::optional<GroundKind> groundNamed(std::string_view word)
{
    return valueIn(GroundWords, word);
}

std::optional<No> objectionTo(const Ground& ground, Moment now)
{
    if ((ground.kind == GroundKind::Consent) != ground.consentedAt.has_value())
        return invalid("/consentedAt");
    if (ground.consentedAt && *ground.consentedAt > now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = now, .pointer = "/consentedAt"};
    return std::nullopt;
}

std::string_view wordFor(LeftWhy why)
{
    return wordIn(LeftWhyWords, why);
}

std::optional<LeftWhy> leftWhyNamed(std::string_view word)
{
    return valueIn(LeftWhyWords, word);
}

bool takesPart(const std::vector<Participation>& all, OrganisationId organisation, std::optional<Part> part)
{
    return std::ranges::any_of(
        all, [&](const auto& each) { return isCurrent(each, organisation) && (!part || each.part == *part); });
}

std::optional<No> objectionToJoining(const std::vector<Participation>& all, const Participation& wish, Moment now)
{
    if (auto no = objectionTo(wish.ground, now))
        return no;
    if (wish.since > now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = now, .pointer = "/sinceAt"};
    if (takesPart(all, wish.organisation, wish.part))
        return No{.why = Refusal::AlreadyDone, .pointer = "/part"};
    return std::nullopt;
}

Outcome<Participation> leaving(const Participation& one, Moment at, LeftWhy why, Moment now)
{
    if (one.left)
        return Refusal::AlreadyDone;
    if (auto no = objectionTo(at, one.since, now, "/leftAt"))
        return *std::move(no);
    Participation after = one;
    after.left = at;
    after.why = why;
    return after;
}

Outcome<Participation> withConsentWithdrawn(const Participation& one, Moment at, Moment now)
{
    if (one.left)
        return Refusal::AlreadyDone;
    if (!one.ground.consentedAt)
        return invalid("/withdrawnAt");
    if (auto no = objectionTo(at, *one.ground.consentedAt, now, "/withdrawnAt"))
        return *std::move(no);
    Participation after = one;
    after.ground.withdrawnAt = at;
    after.left = std::max(at, one.since);
    after.why = LeftWhy::ConsentWithdrawn;
    return after;
}

Lead leadOf(const std::vector<Participation>& all, std::optional<AccountId> account,
            std::optional<OrganisationId> organisationOfAccount)
{
    const Participation* coordinator = inPart(all, Part::LeadCoordinator);
    const Participation* leads = coordinator ? coordinator : inPart(all, Part::CaseManager);
    Lead lead{.organisation = leads ? std::optional(leads->organisation) : std::nullopt, .account = account};
    if (organisationOfAccount)
        lead.organisation = organisationOfAccount;
    if (leads && leads->organisation == lead.organisation)
        lead.since = leads->since;
    return lead;
}

bool mayChangeNetwork(const Caller& caller, const Lead& lead, OrganisationId whoseCase)
{
    return caller.organisation == lead.organisation || caller.organisation == whoseCase;
}

std::string_view wordFor(LeadAnswer answer)
{
    return wordIn(LeadAnswerWords, answer);
}

std::optional<LeadAnswer> leadAnswerNamed(std::string_view word)
{
    return valueIn(LeadAnswerWords, word);
}

Moment leadAnswerDueAt(const Zone& zone, const LeadOffer& offer)
{
    return firstWorkingMorning(zone, offer.offeredAt);
}

std::optional<No> objectionTo(LeadAnswer answer, const LeadOffer& offer, const Caller& caller, bool mayChange)
{
    const bool isAsked = caller.organisation == offer.to && (!offer.toAccount || *offer.toAccount == caller.account);
    const bool may = answer == LeadAnswer::Withdrawn ? mayChange : isAsked;
    return may ? std::nullopt : std::optional(No{.why = Refusal::NotYours});
}

HandOver handOver(const std::vector<Participation>& all, const LeadOffer& offer, Moment at)
{
    HandOver over;
    std::optional<Ground> ground;
    bool leadsAlready = false;
    for (const Participation& each : all) {
        if (each.left)
            continue;
        if (each.organisation == offer.to) {
            ground = each.ground;
            leadsAlready = leadsAlready || each.part == Part::LeadCoordinator;
        } else if (each.part == Part::LeadCoordinator) {
            Participation ended = each;
            ended.left = std::max(at, each.since);
            ended.why = LeftWhy::LeadHandedOver;
            over.ended.push_back(ended);
            const bool goesOn = std::ranges::any_of(all, [&](const Participation& other) {
                return other.id != each.id && isCurrent(other, each.organisation);
            });
            if (!goesOn)
                over.begun.push_back({.id{},
                                      .organisation = each.organisation,
                                      .part = Part::Other,
                                      .ground = each.ground,
                                      .since = *ended.left});
        }
    }
    if (ground && !leadsAlready)
        over.begun.push_back(
            {.id{}, .organisation = offer.to, .part = Part::LeadCoordinator, .ground = *ground, .since = at});
    return over;
}

std::string_view wordFor(TalksWith with)
{
    return wordIn(TalksWithWords, with);
}

std::optional<TalksWith> talksWithNamed(std::string_view word)
{
    return valueIn(TalksWithWords, word);
}

std::optional<No> objectionTo(const Agreement& wish, const std::vector<Participation>& all,
                              const std::vector<Agreement>& standing, Moment now)
{
    if (!takesPart(all, wish.organisation))
        return invalid("/organisationId");
    const bool withAgency = wish.with == TalksWith::Agency;
    if (withAgency != wish.withOrganisation.has_value())
        return invalid("/withOrganisationId");
    if (withAgency && (*wish.withOrganisation == wish.organisation || !takesPart(all, *wish.withOrganisation)))
        return invalid("/withOrganisationId");
    if (wish.since > now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = now, .pointer = "/sinceAt"};
    if (std::ranges::any_of(standing, [&](const Agreement& each) { return !each.until && isSame(each, wish); }))
        return No{.why = Refusal::AlreadyDone, .pointer = "/about"};
    return std::nullopt;
}

Outcome<Agreement> ending(const Agreement& one, Moment at, Moment now)
{
    if (one.until)
        return Refusal::AlreadyDone;
    if (auto no = objectionTo(at, one.since, now, "/untilAt"))
        return *std::move(no);
    Agreement after = one;
    after.until = at;
    return after;
}

std::vector<DoubleWork> doubleWork(const std::vector<OpenWork>& tasks, const std::vector<Agreement>& agreements)
{
    std::map<std::pair<std::string, std::optional<Uuid>>, Doers> ofTasks;
    for (const OpenWork& task : tasks)
        add(ofTasks, {task.kind, task.about}, task);
    std::map<std::tuple<TalksWith, std::optional<OrganisationId>, std::string>, Doers> ofTalks;
    for (const Agreement& agreement : agreements)
        if (!agreement.until)
            add(ofTalks, {agreement.with, agreement.withOrganisation, agreement.about}, agreement);

    std::vector<DoubleWork> doubles;
    for (const auto& [what, doers] : ofTasks) {
        const DoubleWork work{.kind = what.first, .organisations = doers};
        const bool isSaid = std::ranges::find(doubles, work) != doubles.end(); // of somebody else in the case
        if (doers.size() > 1 && !isSaid)
            doubles.push_back(work);
    }
    for (const auto& [what, doers] : ofTalks)
        if (doers.size() > 1)
            doubles.push_back({.kind = std::get<2>(what), .with = std::get<0>(what), .organisations = doers});
    return doubles;
}

} // namespace adempauze
