#include "http/change.h"
#include "http/convert.h"

namespace adempauze::http {

namespace {

constexpr Roles Workers{Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff};
constexpr Roles Owners{Role::PoliceLiaison, Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff};

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
            return assignTask(tx, context, id, version, idOf<AccountId>(message.accountId));
        });
}

Response reopen(Exchange& exchange)
{
    return changeTask<wire::ReopenTask>(exchange,
                                        [](auto& tx, const Context& context, TaskId id, std::int64_t version,
                                           const auto&) { return reopenTask(tx, context, id, version); });
}

Response news(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showTaskNews(tx, context); },
        [&](const TaskNews& seen) { return ok(wireOf(seen, readingOf(exchange))); });
}

Response look(Exchange& exchange)
{
    auto read = messageIn<wire::LookAtTasks>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::LookAtTasks>(read);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto lookedAt = lookAtTasks(tx, context, message.lookedAt);
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
        onTask("/v1/tasks/{id}/completion", "Done.", complete, describedAs<wire::CompleteTask>),
        onTask("/v1/tasks/{id}/assignment", "Handed to a colleague; without accountId back to the team.", assign,
               describedAs<wire::AssignTask>),
        onTask("/v1/tasks/{id}/reopening", "Not done after all: by whoever ticked it, within an hour.", reopen,
               describedAs<wire::ReopenTask>),
        shown("/v1/task-news",
              "What happened to tasks since one last looked, or in the last day: opened or overdue and still so, and "
              "done by somebody else. At most 200 each.",
              news, describedAs<wire::TaskNews>),
        {.method = "POST",
         .pattern = "/v1/task-looks",
         .summary = "Looked at tasks, up to the asOfAt of the news. Never goes back.",
         .handle = look,
         .roles = Workers,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::LookAtTasks>,
         .answers = describedAs<wire::TaskLook>},
    };
}

} // namespace adempauze::http
