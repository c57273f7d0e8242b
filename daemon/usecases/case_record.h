#pragma once

#include "storage/case_store.h"
#include "usecases/context.h"

#include <string>
#include <string_view>

/// What the use-cases about follow-up in a case share: who takes part in it, and what they leave behind.
namespace adempauze {

/// The case as the caller sees it.
CaseTickets queueCaseInSight(pg::Transaction& tx, const Context& context, CaseId id);

/// One event to everybody in the case, and one audit row. `data` is a JSON object.
struct CaseHappening {
    std::string_view event;
    std::string_view action;
    std::string_view subjectKind;
    Uuid subject;
    Moment happenedAt;
    std::string data{"{}"};
    std::optional<TaskId> task{};
};
void recordInCase(pg::Transaction& tx, const Context& context, const CaseRow& in, const CaseHappening& happening);

/// A look, in the audit trail.
void recordLook(pg::Transaction& tx, const Context& context, std::string_view action, CaseId id);

/// Whether a stay is the case's.
bool hasStay(const CaseRow& in, const std::optional<ClaimId>& stay);

} // namespace adempauze
