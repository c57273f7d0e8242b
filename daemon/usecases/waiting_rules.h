#pragma once

#include "domain/notices.h"
#include "storage/claim_store.h"
#include "storage/waiting_offer_store.h"
#include "storage/waiting_sweep_store.h"
#include "usecases/context.h"

/// What the use-cases about the waiting list share: who stands where, for how long a place is meant, how it is offered.
namespace adempauze {

/// The rules that hold now; where none do, the tie-break alone (version 0).
RankingRules rankingNow(const Context& context);

/// Everybody on the list, first in rank first.
std::vector<Ranked> rankedNow(const Context& context, const RankingRules& rules,
                              const std::vector<WaitingEntryRow>& entries);

/// Where somebody stands among them; nothing: they wait no longer.
std::optional<Ranked> rankIn(const std::vector<Ranked>& ranked, WaitingEntryId id);

/// What cannot be waited for: a time that is over or ends before it begins, an order without its person.
std::optional<No> cannotWait(const Context& context, const WaitingEntryRow& wish);

/// For when a place is meant: from when it is needed, or now, to the end of the order that still runs then, else as a
/// stay without an order.
struct WaitingPeriod {
    Moment from;
    Moment reasonUntil;
    std::optional<OrderStanding> order{};
    std::optional<Moment> imposedAt{}; ///< of that order
};
Outcome<WaitingPeriod> periodFor(const Context& context, const WaitingEntryRow& entry);

/// Who may answer for an entry: its organisation; of the police whoever registered it.
bool answersFor(const Caller& caller, const WaitingEntryRow& entry);
bool keepsTheList(const Caller& caller); ///< police liaison, placement worker, coordinator

/// What is written down of the reason for an offer: rank, rules and values of this moment. JSON.
std::string whyOffered(const RankingRules& rules, const Ranked& rank, std::size_t of, bool byItself);

/// A place that is offered.
struct Offering {
    WaitingOfferRow offer;
    const WaitingEntryRow& entry;
};

/// Queues an offer with its task, its notice, its event. Decides (AlreadyOffered).
void queueOffering(pg::Transaction& tx, const Context& context, const Offering& offering);

/// A notice to the entry's organisation, and what happened.
void tellWaiting(pg::Transaction& tx, const Context& context, NoticeKind kind, const WaitingOfferRow& offer,
                 std::optional<CaseId> caseId);
/// Somebody waited until any place would come too late: its organisation hears it, and has a task.
void tellWaitedInVain(pg::Transaction& tx, const Context& context, const WaitedInVain& ended);
void recordWaiting(pg::Transaction& tx, const Context& context, std::string_view kind, WaitingEntryId entry,
                   OrganisationId organisation, const std::optional<WaitingOfferRow>& offer = std::nullopt);

} // namespace adempauze
