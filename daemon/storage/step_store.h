#pragma once

#include "domain/follow_up.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// The steps of protocols as they are kept: tasks that are known before they are work. Whatever a change does to what
/// steps hang on marks its case in the same transaction (triggers of 0035); whoever plans takes the marks.
namespace adempauze {

/// A case whose steps are to be looked at again.
struct MarkedCase {
    CaseId id;
    OrganisationId owner;
    std::optional<Moment> nextStepAgreedAt{};
};

/// Where a case stands.
struct CasePlan {
    CaseFacts facts; ///< without its orders
    std::vector<OrderId> orders; ///< by their imposition
    std::vector<KeptStep> kept;
};

struct PlanTickets {
    pg::Ticket participants;
    pg::Ticket orders;
    pg::Ticket stays;
    pg::Ticket bases; ///< the orders that stays rest or rested on
    pg::Ticket kept;
};

std::span<const pg::Statement> stepStatements();

/// Marks every case that has steps to come, or an order or a stay that is not over: rules may have changed.
void queueMarkAll(pg::Transaction& tx, Moment now);

/// Takes the marks of some cases, which nobody else plans until this transaction ends; at most 50.
pg::Ticket queueTakeMarks(pg::Transaction& tx);
std::vector<MarkedCase> takeMarks(const pg::Transaction& tx, pg::Ticket ticket);

/// A stay that moves on is in the house where it is by `now`.
PlanTickets queuePlans(pg::Transaction& tx, const std::vector<MarkedCase>& cases, Moment now);
CasePlan takePlan(const pg::Transaction& tx, const PlanTickets& tickets, const MarkedCase& of);

void queueBegin(pg::Transaction& tx, CaseId of, const PlannedStep& step);
/// An open one that opens later now is planned again. What is not due yet is not overdue either.
void queueMove(pg::Transaction& tx, const StepMove& move, Moment now);
void queueCancel(pg::Transaction& tx, TaskId step, bool wasOpen, std::string_view why, Moment now);

/// A planned step whose time has come.
struct StepToOpen {
    TaskId id;
    std::string protocol;
    std::string word;
    std::optional<ClaimId> stay;
    std::optional<OrderId> order;
    std::optional<Moment> lapsesAt;
    std::optional<TaskId> openBefore; ///< another one of the step that is still open
};

pg::Ticket queueStepsToOpen(pg::Transaction& tx, Moment now); ///< at most 500
std::vector<StepToOpen> takeStepsToOpen(const pg::Transaction& tx, pg::Ticket ticket);
void queueOpen(pg::Transaction& tx, TaskId step, Moment now);
void queuePress(pg::Transaction& tx, TaskId step); ///< it is urgent now

} // namespace adempauze
