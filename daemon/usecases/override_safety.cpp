#include "usecases/override_safety.h"

#include "domain/words.h"
#include "storage/access_store.h"
#include "storage/record_store.h"
#include "usecases/claim_rules.h"
#include "usecases/data.h"
#include "usecases/unsafe_stays.h"

#include <cassert>

namespace adempauze {

namespace {

constexpr WordList<OverrideState, 5> Words{{
    {OverrideState::Requested, "requested"},
    {OverrideState::Approved, "approved"},
    {OverrideState::Refused, "refused"},
    {OverrideState::Used, "used"},
    {OverrideState::Expired, "expired"},
}};

std::optional<OverrideReader> readerOf(const Caller& caller)
{
    OverrideReader reader{.sight = {caller.account, caller.organisation}};
    if (caller.role == Role::Auditor) {
        reader.all = true;
        return reader;
    }
    if (caller.role == Role::FacilityStaff && caller.facility) {
        reader.facility = caller.facility;
        return reader;
    }
    return placesPeople(caller) ? std::optional(reader) : std::nullopt;
}

void askForApproval(pg::Transaction& tx, const Context& context, const OverrideRow& row, const OverrideScene& scene)
{
    const Moment dueAt = row.requestedAt + context.safety.overrideLasts;
    const OrganisationId approver = scene.lead.value_or(scene.operatedBy);
    queueTask(tx,
              {.id = row.task,
               .kind = "approve_override",
               .urgent = true,
               .organisation = approver,
               .facility = row.facility,
               .openedAt = context.now,
               .dueAt = dueAt,
               .data = Data{{"overrideId", row.id.text()}}.text()});
    const auto zone = Zone::named(scene.zone);
    assert(zone); // of a house
    const auto tell = [&](OrganisationId to) {
        queueMessage(tx,
                     {.id = MessageId{freshUuid()},
                      .to = to,
                      .kind = NoticeKind::OverrideRequested,
                      .leaves = noticeTo(noticeRules(context), NoticeKind::OverrideRequested, to,
                                         tellingIn(context, *zone, dueAt))
                                    .leaves,
                      .subject = row.id.value,
                      .dueAt = dueAt,
                      .zone = scene.zone,
                      .createdAt = context.now});
    };
    tell(approver);
    if (approver != scene.operatedBy)
        tell(scene.operatedBy);
}

/// What can still be decided, as the caller saw it.
Outcome<OverrideRow> openFor(pg::Transaction& tx, const Context& context, OverrideId id, std::int64_t version)
{
    const auto reader = readerOf(context.caller);
    if (!reader || reader->all)
        return Refusal::NotYours;
    const auto ticket = queueOverride(tx, id, *reader);
    tx.flush();
    const auto found = takeOverrides(tx, ticket);
    if (found.empty())
        return Refusal::NotFound;
    if (found.front().version() != version)
        return Refusal::StaleVersion;
    if (stateOf(found.front(), context) != OverrideState::Requested)
        return Refusal::OverrideNotOpen;
    return found.front();
}

} // namespace

std::string_view wordFor(OverrideState state)
{
    return wordIn(Words, state);
}

OverrideState stateOf(const OverrideRow& row, const Context& context)
{
    if (row.usedAt)
        return OverrideState::Used;
    if (row.refusedAt)
        return OverrideState::Refused;
    const Moment over = row.expiresAt.value_or(row.requestedAt + context.safety.overrideLasts);
    if (over <= context.now)
        return OverrideState::Expired;
    return row.approvedAt ? OverrideState::Approved : OverrideState::Requested;
}

bool mayApprove(const OverrideRow& row, const Caller& caller)
{
    const bool another = caller.account != row.requestedBy
        && (caller.organisation != row.requestedOrganisation || caller.role != row.requestedRole);
    return another && row.inSight && caller.role != Role::Auditor;
}

Outcome<OverrideRow> requestOverride(pg::Transaction& tx, const Context& context, const OverrideWish& wish)
{
    const Caller& caller = context.caller;
    if (!placesPeople(caller))
        return Refusal::NotYours;
    const auto sceneTicket = queueOverrideScene(tx, wish.facility, wish.person, caller.organisation);
    const auto person = queuePersonInSight(tx, wish.person, {caller.account, caller.organisation});
    tx.flush();
    const auto scene = takeOverrideScene(tx, sceneTicket);
    if (!takePersonInSight(tx, person))
        return No{.why = Refusal::NotFound, .pointer = "/personId"};
    if (!scene)
        return No{.why = Refusal::NotFound, .pointer = "/facilityId"};

    const OverrideRow row{.id = wish.id,
                          .person = wish.person,
                          .facility = wish.facility,
                          .facilityAlias = scene->facilityAlias,
                          .reason = wish.reason,
                          .requestedBy = caller.account,
                          .requestedOrganisation = caller.organisation,
                          .requestedRole = caller.role,
                          .requestedAt = context.now,
                          .task = wish.task,
                          .inSight = true};
    askForApproval(tx, context, row, *scene); // its task comes first: the row points at it
    queueInsertOverride(tx, row);
    recordSafety(tx, context, "safety_override.request", "safety_override", row.id.value);
    return row;
}

Outcome<OverrideRow> approveOverride(pg::Transaction& tx, const Context& context, OverrideId id, std::int64_t version)
{
    const auto found = openFor(tx, context, id, version);
    if (!found)
        return found.no();
    if (!mayApprove(*found, context.caller))
        return Refusal::SecondPersonNeeded;
    OverrideRow row = *found;
    row.approvedBy = context.caller.account;
    row.approvedOrganisation = context.caller.organisation;
    row.approvedRole = context.caller.role;
    row.approvedAt = context.now;
    row.expiresAt = context.now + context.safety.overrideLasts;
    queueOverrideApproved(tx, row);
    recordSafety(tx, context, "safety_override.approve", "safety_override", id.value);
    return row;
}

Outcome<OverrideRow> refuseOverride(pg::Transaction& tx, const Context& context, OverrideId id, std::int64_t version)
{
    const auto found = openFor(tx, context, id, version);
    if (!found)
        return found.no();
    OverrideRow row = *found;
    row.refusedBy = context.caller.account;
    row.refusedAt = context.now;
    queueOverrideRefused(tx, row);
    recordSafety(tx, context, "safety_override.refuse", "safety_override", id.value);
    return row;
}

Outcome<std::vector<OverrideRow>> showOverrides(pg::Transaction& tx, const Context& context)
{
    const auto reader = readerOf(context.caller);
    if (!reader)
        return Refusal::NotYours;
    const auto ticket = queueOverrides(tx, *reader);
    if (reader->all)
        queueAudit(tx,
                   {.account = context.caller.account,
                    .action = "safety_override.list",
                    .subjectKind = "safety_override",
                    .requestId = context.requestId});
    if (const auto no = tx.commit())
        return *no;
    return takeOverrides(tx, ticket);
}

Outcome<OverrideRow> showOverride(pg::Transaction& tx, const Context& context, OverrideId id)
{
    const auto reader = readerOf(context.caller);
    if (!reader)
        return Refusal::NotYours;
    const auto ticket = queueOverride(tx, id, *reader);
    tx.flush();
    const auto found = takeOverrides(tx, ticket);
    tx.rollback();
    return found.empty() ? Outcome<OverrideRow>(Refusal::NotFound) : found.front();
}

} // namespace adempauze
