#include "usecases/case_file.h"

#include "storage/record_store.h"
#include "usecases/claim_rules.h"

#include <algorithm>

namespace adempauze {

namespace {

Sight sightOf(const Caller& caller)
{
    return {caller.account, caller.organisation};
}

Look look(const Context& context, std::string_view action, std::string_view kind, std::optional<Uuid> subject)
{
    return {.account = context.caller.account,
            .action = action,
            .subjectKind = kind,
            .subject = subject,
            .requestId = context.requestId};
}

std::vector<Uuid> organisationsNamed(const CaseWish& wish, OrganisationId own)
{
    std::vector<Uuid> named{own.value};
    for (const CaseParticipant& each : wish.participants)
        named.push_back(each.organisation.value);
    return named;
}

bool namedBefore(const CaseWish& wish, std::size_t position)
{
    const CaseParticipant& named = wish.participants[position];
    return std::any_of(wish.participants.begin(), wish.participants.begin() + static_cast<std::ptrdiff_t>(position),
                       [&](const CaseParticipant& other) {
                           return other.organisation == named.organisation && other.part == named.part;
                       });
}

/// How the organisation that opens a case takes part in it, unless it says so itself.
Part ownPart(const Caller& caller, std::string_view kind)
{
    if (caller.role == Role::Coordinator)
        return Part::CaseManager;
    if (kind == "probation")
        return Part::Probation;
    return kind == "shelter" ? Part::Shelter : Part::Other;
}

} // namespace

Outcome<CaseRow> openCase(pg::Transaction& tx, const Context& context, const CaseWish& wish)
{
    const Caller& caller = context.caller;
    if (!placesPeople(caller))
        return Refusal::NotYours;
    const auto kinds = queueOrganisationKinds(tx, organisationsNamed(wish, caller.organisation));
    const auto lead = queueLead(tx, wish.lead);
    tx.flush();

    for (std::size_t i = 0; i < wish.participants.size(); ++i)
        if (!takeOrganisationKind(tx, kinds, wish.participants[i].organisation) || namedBefore(wish, i))
            return No{.why = Refusal::InvalidInput,
                      .pointer = "/participants/" + std::to_string(i) + "/organisationId"};
    for (std::size_t i = 0; i < wish.participants.size(); ++i)
        if (auto no = objectionTo(wish.participants[i].ground, context.now)) {
            no->pointer = "/participants/" + std::to_string(i) + no->pointer;
            return *std::move(no);
        }
    if (wish.lead && !takeLead(tx, lead))
        return No{.why = Refusal::InvalidInput, .pointer = "/leadAccountId"};

    CaseRow opened{.id = wish.id,
                   .household = wish.household,
                   .organisation = caller.organisation,
                   .lead = wish.lead,
                   .openedAt = context.now,
                   .participants = wish.participants,
                   .orders{},
                   .stays{},
                   .version = 1};
    const auto isOwn = [&](const CaseParticipant& each) { return each.organisation == caller.organisation; };
    if (std::ranges::none_of(opened.participants, isOwn)) {
        const auto kind = takeOrganisationKind(tx, kinds, caller.organisation);
        opened.participants.push_back(
            {caller.organisation, ownPart(caller, kind.value_or("other")), {GroundKind::PublicTask}});
    }
    queueInsertCase(tx, opened, caller.account);
    queueEvent(tx,
               {.kind = "case.opened",
                .caseId = opened.id,
                .account = caller.account,
                .organisations = organisationsOf(opened),
                .happenedAt = context.now,
                .recordedAt = context.now});
    queueAudit(tx, look(context, "case.open", "case", opened.id.value));
    return opened;
}

Outcome<std::vector<CaseRow>> showCases(pg::Transaction& tx, const Context& context)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto tickets = queueCases(tx, sightOf(context.caller));
    queueAudit(tx, look(context, "case.list", "case", std::nullopt));
    if (const auto no = tx.commit())
        return *no;
    return takeCases(tx, tickets);
}

Outcome<CaseRow> showCase(pg::Transaction& tx, const Context& context, CaseId id)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto tickets = queueCase(tx, id, sightOf(context.caller));
    queueAudit(tx, look(context, "case.read", "case", id.value));
    if (const auto no = tx.commit())
        return *no;
    auto found = takeCase(tx, tickets);
    if (!found)
        return Refusal::NotFound;
    return *std::move(found);
}

Outcome<CaseRow> agreeNextStep(pg::Transaction& tx, const Context& context, const NextStepWish& wish)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto tickets = queueCaseLocked(tx, wish.caseId, sightOf(context.caller));
    tx.flush();
    const auto before = takeCase(tx, tickets);
    if (!before)
        return Refusal::NotFound;
    if (before->version != wish.version)
        return Refusal::StaleVersion;
    if (wish.agreedAt > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/agreedAt"};

    CaseRow after = *before;
    after.nextStep = NextStepRow{wish.kind, wish.agreedAt};
    ++after.version;
    queueNextStep(tx, *before, *after.nextStep);
    queueEvent(tx,
               {.kind = "case.next_step_agreed",
                .caseId = before->id,
                .account = context.caller.account,
                .organisations = organisationsOf(*before),
                .happenedAt = wish.agreedAt,
                .recordedAt = context.now,
                .data = R"({"nextStep":{"before":")" + (before->nextStep ? before->nextStep->kind : "")
                    + R"(","after":")" + wish.kind + R"("}})"});
    queueAudit(tx, look(context, "case.agree_next_step", "case", before->id.value));
    return after;
}

Outcome<PersonRow> registerPerson(pg::Transaction& tx, const Context& context, const PersonWish& wish)
{
    const Caller& caller = context.caller;
    if (!placesPeople(caller))
        return Refusal::NotYours;
    const auto known = queuePersonByReference(tx, wish.referenceIndex, caller.organisation);
    tx.flush();
    if (takePerson(tx, known))
        return No{.why = Refusal::AlreadyDone, .pointer = "/clientReference"};

    const PersonRow person{wish.id, wish.clientReference};
    queueInsertPerson(tx, person, wish.referenceIndex, caller.organisation, context.now);
    queueEvent(tx,
               {.kind = "person.registered",
                .account = caller.account,
                .organisations = {caller.organisation.value},
                .happenedAt = context.now,
                .recordedAt = context.now,
                .data = R"({"personId":")" + wish.id.text() + R"("})"});
    queueAudit(tx, look(context, "person.register", "person", wish.id.value));
    return person;
}

Outcome<PersonRow> showPerson(pg::Transaction& tx, const Context& context, PersonId id)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto ticket = queuePerson(tx, id, context.caller.organisation);
    queueAudit(tx, look(context, "person.read", "person", id.value));
    if (const auto no = tx.commit())
        return *no;
    auto found = takePerson(tx, ticket);
    if (!found)
        return Refusal::NotFound;
    return *std::move(found);
}

} // namespace adempauze
