#pragma once

#include "storage/case_store.h"
#include "usecases/context.h"

namespace adempauze {

struct CaseWish {
    CaseId id; ///< fresh
    Uuid household; ///< fresh, or of an earlier case of this region
    std::optional<AccountId> lead{};
    std::vector<CaseParticipant> participants;
};

/// Opens a case for the caller's organisation, which always takes part. Who: placement worker, coordinator.
/// Refusals: NotYours, InvalidInput (an organisation or lead of no such id, consent without its moment; pointer),
/// NotInTheFuture, each pointer named.
Outcome<CaseRow> openCase(pg::Transaction& tx, const Context& context, const CaseWish& wish);

/// Cases of the caller's organisation, shared with it, or led by the caller. Reads are audited (showCase).
Outcome<std::vector<CaseRow>> showCases(pg::Transaction& tx, const Context& context);
Outcome<CaseRow> showCase(pg::Transaction& tx, const Context& context, CaseId id);

struct NextStepWish {
    CaseId caseId;
    std::int64_t version;
    std::string kind;
    Moment agreedAt; ///< not later than now
};

/// What was agreed on for after the order; a later agreement takes its place, and the warnings about it end. Who:
/// placement worker, coordinator, of the case. Refusals: NotFound, NotInTheFuture, StaleVersion.
Outcome<CaseRow> agreeNextStep(pg::Transaction& tx, const Context& context, const NextStepWish& wish);

struct PersonWish {
    PersonId id; ///< fresh
    Sealed clientReference;
    std::string referenceIndex; ///< keyed index, to find the same reference again
};

/// A person by the organisation's own reference. The same reference of the same organisation is AlreadyDone: joining a
/// later order to a person is an explicit choice. Who: placement worker, coordinator.
Outcome<PersonRow> registerPerson(pg::Transaction& tx, const Context& context, const PersonWish& wish);

/// Of the caller's own organisation; audited.
Outcome<PersonRow> showPerson(pg::Transaction& tx, const Context& context, PersonId id);

} // namespace adempauze
