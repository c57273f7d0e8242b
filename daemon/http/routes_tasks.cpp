#include "http/change.h"
#include "http/convert.h"
#include "usecases/take_on_task.h"

namespace adempauze::http {

namespace {

constexpr Roles Workers{Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff, Role::Administrator};
constexpr Roles Owners{Role::PoliceLiaison, Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff,
                       Role::Administrator};

Response listTasks(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showTasks(tx, context); },
        [&](const auto& rows) { return ok(listOf<wire::Tasks>(rows, readingOf(exchange))); });
}

Response oneTask(Exchange& exchange)
{
    return query(
        exchange, [&](auto& tx, const Context& context) { return showTask(tx, context, exchange.idAs<TaskId>()); },
        [&](const TaskRow& row) { return okVersioned(wireOf(row, readingOf(exchange))); });
}

std::optional<QJsonObject> taskNow(Exchange& exchange)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto task = showTask(tx, exchange.context(), exchange.idAs<TaskId>());
    return task ? std::optional(wire::toJson(wireOf(*task, readingOf(exchange)))) : std::nullopt;
}

/// The changes of a task differ in one word of the use-case.
template<class Message, class UseCase>
Response changeTask(Exchange& exchange, UseCase useCase)
{
    auto read = messageIn<Message>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<Message>(read);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const Outcome<TaskRow> task = useCase(tx, context, exchange.idAs<TaskId>(), exchange.version, message);
        if (!task)
            return task.no();
        return createdVersioned(wireOf(*task, readingOf(exchange)));
    };
    return change(exchange, run, {.current = [&exchange] { return taskNow(exchange); }});
}

Response takeOn(Exchange& exchange)
{
    auto read = messageIn<wire::TakeOnTask>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const Outcome<TaskRow> task = takeOnTask(tx, context, exchange.idAs<TaskId>());
        if (!task)
            return task.no();
        return createdVersioned(wireOf(*task, readingOf(exchange)));
    };
    return change(exchange, run, {.current = [&exchange] { return taskNow(exchange); }});
}

Response escalationsOfStay(Exchange& exchange)
{
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return showEscalationsOfStay(tx, context, exchange.idAs<ClaimId>()); },
        [&](const auto& tasks) { return ok(listOf<wire::Escalations>(tasks, readingOf(exchange))); });
}

Response complete(Exchange& exchange)
{
    return changeTask<wire::CompleteTask>(exchange,
                                          [](auto& tx, const Context& context, TaskId id, std::int64_t version,
                                             const auto&) { return completeTask(tx, context, id, version); });
}

Response assign(Exchange& exchange)
{
    return changeTask<wire::AssignTask>(
        exchange, [](auto& tx, const Context& context, TaskId id, std::int64_t version, const auto& message) {
            return assignTask(tx, context, id, version,
                              {.account = idOf<AccountId>(message.accountId), .team = uuidOf(message.teamId)});
        });
}

Response snooze(Exchange& exchange)
{
    return changeTask<wire::SnoozeTask>(
        exchange,
        [](auto& tx, const Context& context, TaskId id, std::int64_t version,
           const wire::SnoozeTask& message) -> Outcome<TaskRow> {
            if (message.untilAt.has_value() != message.why.has_value())
                return No{.why = Refusal::InvalidInput, .pointer = message.why ? "/untilAt" : "/why"};
            return snoozeTask(tx, context, id, version,
                              message.untilAt ? std::optional(Snooze{*message.untilAt, *message.why}) : std::nullopt);
        });
}

Response reopen(Exchange& exchange)
{
    return changeTask<wire::ReopenTask>(exchange,
                                        [](auto& tx, const Context& context, TaskId id, std::int64_t version,
                                           const auto&) { return reopenTask(tx, context, id, version); });
}

/// "own", which it is unless said, "all" or the id of a team.
std::optional<ReportOf> reportNamed(std::string_view word)
{
    if (word == "own")
        return ReportOf{};
    if (word == "all")
        return ReportOf{.whose = ReportOf::Whose::Everything};
    const auto team = Uuid::parse(word);
    return team ? std::optional(ReportOf{.whose = ReportOf::Whose::Team, .team = *team}) : std::nullopt;
}

Response noSuchReport(const Exchange& exchange)
{
    return problemFor({.why = Refusal::InvalidInput, .pointer = "/team"}, houseZone(exchange.parts));
}

Response shiftReport(Exchange& exchange)
{
    const auto of = reportNamed(exchange.request.queryValue("team").value_or("own"));
    if (!of)
        return noSuchReport(exchange);
    return query(
        exchange, [&](auto& tx, const Context& context) { return showShiftReport(tx, context, *of); },
        [&](const ShiftReport& told) { return ok(wireOf(told, readingOf(exchange))); });
}

Response look(Exchange& exchange)
{
    auto read = messageIn<wire::LookAtTasks>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::LookAtTasks>(read);
    const auto of = reportNamed(message.team.value_or("all"));
    if (!of)
        return noSuchReport(exchange);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto lookedAt = lookAtTasks(tx, context, *of, message.lookedAt);
        if (!lookedAt)
            return lookedAt.no();
        return created(wire::TaskLook{.lookedAt = *lookedAt});
    });
}

Route shown(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Described answers,
            Roles roles = Workers)
{
    return {
        .method = "GET", .pattern = pattern, .summary = summary, .handle = handle, .roles = roles, .answers = answers};
}

Route onTask(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Described takes)
{
    return {.method = "POST",
            .pattern = pattern,
            .summary = summary,
            .handle = handle,
            .roles = Workers,
            .needsKey = true,
            .needsMatch = true,
            .status = 201,
            .takes = takes,
            .answers = describedAs<wire::Task>};
}

} // namespace

std::vector<Route> taskRoutes()
{
    return {
        shown("/v1/tasks", "Open work, soonest due first.", listTasks, describedAs<wire::Tasks>, Owners),
        shown("/v1/tasks/{id}", "One task.", oneTask, describedAs<wire::Task>, Owners),
        onTask("/v1/tasks/{id}/completion",
               "Done. Of phone_round it says that what is called free in the house is free, as the house said on the "
               "telephone: it is checked in by it (409 already_done while it has its paper to enter).",
               complete, describedAs<wire::CompleteTask>),
        {.method = "POST",
         .pattern = "/v1/tasks/{id}/taking-on",
         .summary = "Taken on by the caller, which stops its escalation; of two who do so at once one has it, and the "
                    "other is answered 409 taken_on with the task as it stands. Also by an organisation that was told "
                    "while nobody had it, which makes it theirs. Undone by an assignment without accountId.",
         .handle = takeOn,
         .roles = Workers,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::TakeOnTask>,
         .answers = describedAs<wire::Task>},
        shown("/v1/stays/{id}/escalations",
              "Open tasks of a stay and of its order that are told to somebody else while nobody has them in hand: who "
              "was told, who is next and when. Reckoned from what is due, so it moves along.",
              escalationsOfStay, describedAs<wire::Escalations>,
              {Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff}),
        onTask("/v1/tasks/{id}/assignment",
               "Handed to a colleague; without accountId to whoever of the team takes it on. With teamId it is that "
               "team's from then on, one of the own organisation.",
               assign, describedAs<wire::AssignTask>),
        onTask("/v1/tasks/{id}/snooze",
               "Put off until a moment, with a reason; it comes back by itself. Without untilAt it is back at once.",
               snooze, describedAs<wire::SnoozeTask>),
        onTask("/v1/tasks/{id}/reopening",
               "Not done after all: by whoever ticked it, within an hour. Not phone_round (later_facts).", reopen,
               describedAs<wire::ReopenTask>),
        {.method = "GET",
         .pattern = "/v1/shift-report",
         .summary = "What whoever comes on duty must know. Of tasks: what happened since one last looked at the same "
                    "report, or in the last day (opened or overdue and still so, done by somebody else), what "
                    "nobody has taken on, and what others offer; at most 200 each. Of stays: who comes or leaves "
                    "within a day, what is overdue, and the nights of who is there. `team`: of one's own teams (own, "
                    "which it is unless said), of one team of the own organisation (its id), or of the whole "
                    "organisation or house (all); what is of no team in particular is told to each.",
         .handle = shiftReport,
         .roles = Workers,
         .answers = describedAs<wire::ShiftReport>,
         .query = {{"team", R"({"type":"string"})", false}}},
        {.method = "POST",
         .pattern = "/v1/task-looks",
         .summary =
             "Looked at the tasks of a report, up to its asOfAt: `team` as the report was asked for; all, unless "
             "said. Each has a moment of its own, which never goes back; who looked at all has seen each.",
         .handle = look,
         .roles = Workers,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::LookAtTasks>,
         .answers = describedAs<wire::TaskLook>},
    };
}

} // namespace adempauze::http
