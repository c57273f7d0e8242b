#pragma once

#include "domain/escalation.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

/// Of a task that is a step of a protocol, or was agreed on: what its due moment counts from.
struct TaskStep {
    std::string protocol; ///< "appointment": made by hand
    int number; ///< of several
    std::string dueFrom; ///< a word: "arrival", "order_end", …
    Moment dueFromAt;
    Moment opensAt;
};

/// Put off until then, when it comes back by itself.
struct Snooze {
    Moment until;
    std::string why;
};

/// Work that waits for somebody.
struct TaskRow {
    TaskId id;
    std::string kind;
    std::string state;
    bool urgent;
    std::optional<ClaimId> stay;
    std::optional<OrderId> order;
    std::optional<CaseId> caseId;
    std::optional<MessageId> message;
    OrganisationId organisation;
    std::optional<Uuid> team; ///< that it was given to
    std::vector<Uuid> teams{}; ///< whose work it is: that one, or as sight_sql.h has it; none: no team's in particular
    std::optional<FacilityId> facility;
    Moment openedAt;
    Moment dueAt;
    std::optional<Moment> overdueAt;
    std::optional<Moment> doneAt;
    std::optional<AccountId> doneBy;
    std::optional<AccountId> assignee; ///< none: the team
    std::optional<std::string> assigneeName;
    std::optional<std::string> placeName; ///< where the stay is now
    std::optional<std::string> facilityAlias;
    std::string data; ///< JSON object
    std::int64_t version;
    std::optional<TaskStep> step{};
    std::optional<Moment> cancelledAt{};
    std::optional<std::string> cancelledWhy{};
    std::optional<Snooze> snooze{};
    std::optional<Escalation> escalation{}; ///< of an open one that a rule is about; put there by use-cases
};

std::span<const pg::Statement> taskStatements();

/// Tasks of an organisation or of a house; of each kind of owner only one is given. Whoever sets up sees what concerns
/// the set-up and nothing else; nobody else sees that.
struct TaskOwner {
    std::optional<OrganisationId> organisation{};
    std::optional<FacilityId> facility{};
    bool setsUp = false;
};

/// One that the owner has, or was told of while nobody had it in hand. It names the place where its stay is by `now`.
pg::Ticket queueTaskOf(pg::Transaction& tx, TaskId id, const TaskOwner& owner, Moment now);
/// The same, those that are open: soonest due first, at most 500; without those that are put off until later than now.
pg::Ticket queueOpenTasks(pg::Transaction& tx, const TaskOwner& owner, Moment now);
/// The steps and appointments of a case, whatever became of them; soonest due first, at most 1000.
pg::Ticket queueStepsOfCase(pg::Transaction& tx, CaseId of, Moment now);
std::vector<TaskRow> takeTasks(const pg::Transaction& tx, pg::Ticket ticket);
std::optional<TaskRow> takeTask(const pg::Transaction& tx, pg::Ticket ticket);

/// Decides on the version that was read; a step may be done before it is anybody's work.
void queueTaskDone(pg::Transaction& tx, const TaskRow& before, Moment at, AccountId by);

/// Something agreed on with somebody; open at once.
struct Appointment {
    TaskId id; ///< fresh
    CaseId caseId;
    std::optional<ClaimId> stay{};
    std::string kind;
    Moment at;
    OrganisationId organisation;
    AccountId assignee;
};
void queueAppointment(pg::Transaction& tx, const Appointment& appointment, Moment now);

/// Decides on the version that was read. None: it is back at once.
void queueTaskSnoozed(pg::Transaction& tx, const TaskRow& before, const std::optional<Snooze>& snooze);
/// Those whose moment has come are back; answers one row for each.
pg::Ticket queueEndSnoozes(pg::Transaction& tx, Moment now);

/// Whom a task is handed to: an account, or nobody in particular of a team of the same organisation.
struct TaskAssignment {
    std::optional<AccountId> account{}; ///< none: whoever of the team takes it on
    std::optional<Uuid> team{}; ///< none: the team stays
};

/// Decides on the version that was read.
void queueTaskAssigned(pg::Transaction& tx, const TaskRow& before, const TaskAssignment& to, Moment at);

/// Decides on the version that was read, and on nobody having opened the same work since (LaterFacts).
void queueTaskReopened(pg::Transaction& tx, const TaskRow& before);

/// Teams of one organisation, of whose tasks one is told; none chosen: of all there are.
struct TeamsMeant {
    std::vector<Uuid> chosen{};
    std::vector<Uuid> others{}; ///< of the same organisation
};

/// What happened to an owner's tasks after one moment and by another; each at most 200, soonest due or latest done
/// first. Opened and overdue are those that still are; done includes what was called off, and leaves out what `by` did.
struct NewsTickets {
    pg::Ticket opened;
    pg::Ticket overdue;
    pg::Ticket done;
};
NewsTickets queueTaskNews(pg::Transaction& tx, const TaskOwner& owner, const TeamsMeant& teams, Moment after,
                          Moment until, AccountId by);

/// Open ones that nobody has taken on: what opened when somebody came without papers first, then what is urgent, then
/// the soonest due; at most 200. Those that are put off come back by then.
pg::Ticket queueTasksOfNobody(pg::Transaction& tx, const TaskOwner& owner, const TeamsMeant& teams, Moment now);

/// A task that waited for its message opens.
void queueTaskOpens(pg::Transaction& tx, TaskId id, Moment at);

} // namespace adempauze
