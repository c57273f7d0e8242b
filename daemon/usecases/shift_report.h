#pragma once

#include "storage/claim_store.h"
#include "storage/hand_over_store.h"
#include "storage/night_store.h"
#include "storage/task_store.h"
#include "storage/team_store.h"
#include "usecases/context.h"

#include <chrono>

namespace adempauze {

/// How far ahead whoever comes on duty is told what is expected.
inline constexpr std::chrono::hours ShiftAhead{24};

/// Somebody who is to come or to leave; with `overdue`, who should have.
struct ExpectedMove {
    enum class What { Arrival, End };
    What what;
    ClaimRow claim;
    Moment at;
    bool overdue;
};

/// Somebody who is there, and what the house last said of a night of theirs.
struct NightSaid {
    ClaimRow stay;
    std::optional<NightCheckRow> check;
};

/// What whoever comes on duty must know, in one read. Of tasks: what happened since the caller last looked at the same,
/// without a look in the last 24 hours (opened and overdue are those that still are; done leaves out what the caller
/// did), what nobody has taken on, and what others offer. Of stays: who is expected or to leave within ShiftAhead,
/// soonest first, overdue ones included, and the nights of who is there: of a team in the houses whose details it
/// completes, and wherever somebody is whose place one of the team asked for.
struct ShiftReport {
    std::optional<Moment> lastLookedAt;
    Moment asOf;
    Moment until;
    std::vector<Uuid> teams{}; ///< whose; none: everybody's
    std::vector<TaskRow> opened{};
    std::vector<TaskRow> overdue{};
    std::vector<TaskRow> done{};
    std::vector<TaskRow> ofNobody{}; ///< those of arrivals without papers first
    std::vector<HandOverRow> offers{}; ///< that wait for their answer, soonest due first
    std::vector<ExpectedMove> expected{};
    std::vector<NightSaid> nights{};
};

/// Who: as showTasks; stays are told to facility staff (their house) and to placement workers and coordinators (those
/// that showStays tells them of). The look at stays is audited. Refusals: NotYours, NotFound (no such team).
Outcome<ShiftReport> showShiftReport(pg::Transaction& tx, const Context& context, const ReportOf& of = {});

/// The caller has looked at that; answers up to when, which never goes back. Refusals: NotYours, NotInTheFuture,
/// NotFound (no such team).
Outcome<Moment> lookAtTasks(pg::Transaction& tx, const Context& context, const ReportOf& of, Moment lookedAt);

} // namespace adempauze
