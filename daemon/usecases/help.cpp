#include "usecases/help.h"

#include "domain/help.h"
#include "storage/record_store.h"
#include "usecases/case_record.h"
#include "usecases/claim_rules.h"
#include "usecases/data.h"

#include <algorithm>

namespace adempauze {

namespace {

bool seesOffers(const Caller& caller)
{
    return placesPeople(caller) || caller.role == Role::FacilityStaff || caller.role == Role::Administrator
        || caller.role == Role::Manager;
}

bool maySetUp(const Caller& caller, OrganisationId organisation)
{
    return caller.role == Role::Administrator || (placesPeople(caller) && caller.organisation == organisation);
}

std::optional<No> wrongLanguages(const std::vector<std::string>& languages)
{
    if (!languages.empty() && std::ranges::all_of(languages, isLanguage))
        return std::nullopt;
    return No{.why = Refusal::InvalidInput, .pointer = "/languages"};
}

void recordOffer(pg::Transaction& tx, const Context& context, const HelpOfferRow& row, std::string_view event,
                 std::string_view action)
{
    queueEvent(tx,
               {.kind = event,
                .account = context.caller.account,
                .organisations = {row.organisation.value},
                .happenedAt = context.now,
                .recordedAt = context.now,
                .data = Data{{"helpOfferId", row.id.text()}}.text()});
    queueAudit(tx,
               {.account = context.caller.account,
                .action = action,
                .subjectKind = "help_offer",
                .subject = row.id.value,
                .requestId = context.requestId});
}

/// Which help it is stays between those in the case: the event says what became of some help, not of which.
void recordHelp(pg::Transaction& tx, const Context& context, const CaseRow& in, const HelpRow& row, Moment happenedAt)
{
    recordInCase(tx, context, in,
                 {.event = "case.help_" + row.state,
                  .action = "case.help",
                  .subjectKind = "help",
                  .subject = row.id.value,
                  .happenedAt = happenedAt,
                  .data = Data{{"helpId", row.id.text()}}.text()});
}

Moment latestOf(const HelpRow& row)
{
    Moment latest = row.offered.at;
    for (const auto& mark : {row.answered, row.confirmed})
        if (mark)
            latest = std::max(latest, mark->at);
    return latest;
}

/// The mark that a state leaves.
std::optional<HelpMark>& markOf(HelpRow& row, HelpState state)
{
    if (state == HelpState::Accepted || state == HelpState::Declined)
        return row.answered;
    return state == HelpState::Confirmed ? row.confirmed : row.ended;
}

} // namespace

Outcome<std::vector<HelpOfferRow>> showHelpOffers(pg::Transaction& tx, const Context& context)
{
    if (!seesOffers(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueHelpOffers(tx);
    if (const auto no = tx.commit())
        return *no;
    return takeHelpOffers(tx, ticket);
}

Outcome<HelpOfferRow> showHelpOffer(pg::Transaction& tx, const Context& context, HelpOfferId id)
{
    if (!seesOffers(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueHelpOffer(tx, id);
    if (const auto no = tx.commit())
        return *no;
    auto found = takeHelpOffer(tx, ticket);
    if (!found)
        return Refusal::NotFound;
    return *std::move(found);
}

Outcome<HelpOfferRow> addHelpOffer(pg::Transaction& tx, const Context& context, const HelpOfferRow& wish)
{
    if (!placesPeople(context.caller) && context.caller.role != Role::Administrator)
        return Refusal::NotYours;
    const auto kinds = queueOrganisationKinds(tx, {wish.organisation.value});
    tx.flush();
    if (!takeOrganisationKind(tx, kinds, wish.organisation) || !maySetUp(context.caller, wish.organisation))
        return No{.why = Refusal::InvalidInput, .pointer = "/organisationId"};
    if (const auto no = wrongLanguages(wish.languages))
        return *no;
    queueInsertHelpOffer(tx, wish, context.now, context.caller.account);
    recordOffer(tx, context, wish, "help_offer.added", "help_offer.add");
    return wish;
}

Outcome<HelpOfferRow> changeHelpOffer(pg::Transaction& tx, const Context& context, HelpOfferId id, std::int64_t version,
                                      const HelpOfferChange& change)
{
    const auto ticket = queueHelpOffer(tx, id);
    tx.flush();
    const auto before = takeHelpOffer(tx, ticket);
    if (!before || !maySetUp(context.caller, before->organisation))
        return Refusal::NotFound;
    if (before->version != version)
        return Refusal::StaleVersion;
    if (const auto no = wrongLanguages(change.languages))
        return *no;
    HelpOfferRow after = *before;
    after.name = change.name;
    after.forWhom = change.forWhom;
    after.languages = change.languages;
    after.waitingDays = change.waitingDays;
    after.peers = change.peers;
    after.closedAt = change.open ? std::nullopt : std::optional(before->closedAt.value_or(context.now));
    queueSaveHelpOffer(tx, *before, after);
    recordOffer(tx, context, after, "help_offer.changed", "help_offer.change");
    ++after.version;
    return after;
}

Outcome<HelpRow> offerHelp(pg::Transaction& tx, const Context& context, const HelpWish& wish)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto tickets = queueCaseInSight(tx, context, wish.caseId);
    const auto ticket = queueHelpOffer(tx, wish.offer);
    tx.flush();
    const auto in = takeCase(tx, tickets);
    if (!in)
        return Refusal::NotFound;
    const auto offer = takeHelpOffer(tx, ticket);
    if (!offer || offer->closedAt)
        return No{.why = Refusal::InvalidInput, .pointer = "/offerId"};
    if (wish.offeredAt > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/offeredAt"};
    const HelpRow row{.id = wish.id,
                      .caseId = wish.caseId,
                      .offer = wish.offer,
                      .offerName = offer->name,
                      .offerKind = offer->kind,
                      .forWhom = wish.forWhom,
                      .organisation = context.caller.organisation,
                      .state = std::string(wordFor(HelpState::Offered)),
                      .offered = {wish.offeredAt, context.caller.account}};
    queueInsertHelp(tx, row);
    recordHelp(tx, context, *in, row, wish.offeredAt);
    return row;
}

Outcome<std::vector<HelpRow>> showHelpOfCase(pg::Transaction& tx, const Context& context, CaseId id)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto tickets = queueCaseInSight(tx, context, id);
    const auto help = queueHelpOfCase(tx, id);
    recordLook(tx, context, "case.read_help", id);
    if (const auto no = tx.commit())
        return *no;
    if (!takeCase(tx, tickets))
        return Refusal::NotFound;
    return takeHelp(tx, help);
}

Outcome<HelpRow> moveHelp(pg::Transaction& tx, const Context& context, HelpId id, std::int64_t version,
                          std::string_view state, Moment at)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueHelp(tx, id);
    tx.flush();
    const auto found = takeHelp(tx, ticket);
    if (found.empty())
        return Refusal::NotFound;
    const HelpRow& before = found.front();
    const auto tickets = queueCaseInSight(tx, context, before.caseId);
    tx.flush();
    const auto in = takeCase(tx, tickets);
    const auto next = helpStateNamed(state);
    if (!in || !next)
        return Refusal::NotFound;
    if (before.version != version)
        return Refusal::StaleVersion;
    if (!mayBecome(*helpStateNamed(before.state), *next))
        return Refusal::AlreadyDone;
    if (at > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/at"};
    if (at < latestOf(before))
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = latestOf(before), .pointer = "/at"};
    HelpRow after = before;
    after.state = std::string(state);
    markOf(after, *next) = HelpMark{at, context.caller.account};
    queueSaveHelp(tx, before, after);
    recordHelp(tx, context, *in, after, at);
    ++after.version;
    return after;
}

} // namespace adempauze
