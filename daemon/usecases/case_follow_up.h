#pragma once

#include "storage/case_store.h"
#include "storage/contact_store.h"
#include "storage/task_store.h"
#include "usecases/context.h"

#include <chrono>

namespace adempauze {

/// What is to be done in a case and what was done, and what came of it. Who: placement worker, coordinator, of the
/// case. House staff too make appointments with, and log contacts with, whoever stays in their house (`stay` is needed,
/// and withWhom is the resident), complete their own house's steps by it, and see and void what their organisation
/// logged there: nothing else of the case.
struct FollowUpView {
    std::vector<TaskRow> steps; ///< steps and appointments, soonest due first
    std::vector<OutcomeRow> outcomes;
    std::optional<Moment> safetyPlanSince;
};

/// Audited. Refusals: NotYours, NotFound.
Outcome<FollowUpView> showFollowUp(pg::Transaction& tx, const Context& context, CaseId id);

/// Something agreed on with somebody, as work of the caller. A stay must be the case's. Refusals: NotFound,
/// InvalidInput (not ahead: /at; another case's stay: /stayId).
Outcome<TaskRow> makeAppointment(pg::Transaction& tx, const Context& context, const Appointment& wish);

/// Somebody was in touch with somebody. About a step of the case it may complete that step; an attempt that nobody
/// answered never does. Refusals: NotFound, NotInTheFuture, InvalidInput (not the case's: /stayId, /taskId; with others
/// than the resident, by a house: /withWhom; an attempt completes nothing: /completes), AlreadyDone (the step to be
/// completed is).
Outcome<ContactRow> logContact(pg::Transaction& tx, const Context& context, const ContactRow& wish, bool completes);
Outcome<std::vector<ContactRow>> showContacts(pg::Transaction& tx, const Context& context, CaseId id);
/// It was entered by mistake; whatever it completed is opened again by hand. Who: the organisation whose contact it
/// was. Refusals: NotFound, AlreadyDone, StaleVersion.
Outcome<ContactRow> voidContact(pg::Transaction& tx, const Context& context, ContactId id, std::int64_t version);

/// A fact about what came of it: a kind and a moment. Refusals: NotFound, NotInTheFuture.
Outcome<OutcomeRow> recordOutcome(pg::Transaction& tx, const Context& context, const OutcomeRow& wish);

/// Whether there is a safety plan, and since when: never what it says. Refusals: NotFound, NotInTheFuture,
/// StaleVersion.
Outcome<CaseRow> setSafetyPlan(pg::Transaction& tx, const Context& context, CaseId id, std::int64_t version,
                               const std::optional<Moment>& since);

} // namespace adempauze
