#pragma once

#include "time/text.h"
#include "wire/follow_up_messages.h"

namespace adempauze::client {

/// The morning of the tests: Monday 23 November 2026, 10:00 in Amsterdam.
inline const Moment TasksNow = *parseMoment("2026-11-23T09:00:00Z");
/// Who is signed in at the scripted daemon.
inline const QUuid TasksMe(QStringLiteral("11111111-1111-4111-8111-111111111111"));
inline const QUuid
    TasksUs(QStringLiteral("22222222-2222-4222-8222-222222222222")); ///< the organisation of who is signed in
inline const QUuid TasksColleague(QStringLiteral("44444444-4444-4444-8444-444444444444"));

inline QUuid taskId(int number)
{
    return QUuid(QStringLiteral("bbbbbbbb-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

inline wire::Task taskOf(int number, const char* kind, Moment dueAt)
{
    return {.id = taskId(number),
            .kind = kind,
            .state = "open",
            .stayId = taskId(700 + number),
            .organisationId = TasksUs,
            .openedAt = TasksNow - std::chrono::hours(20),
            .dueAt = dueAt,
            .dueLocal = Zone::named("Europe/Amsterdam")->localAt(dueAt),
            .placeName = "L1",
            .facilityAlias = "De Luwte",
            .version = 5};
}

inline wire::Task doneOf(wire::Task task)
{
    task.state = "done";
    task.doneAt = TasksNow;
    task.doneById = TasksMe;
    task.version += 1;
    return task;
}

/// A stay that cannot follow its order, as the daemon describes it.
inline wire::Task obstructedOf(int number)
{
    using namespace std::chrono_literals;
    wire::Task task = taskOf(number, "stay_obstructed", TasksNow + 30h);
    task.urgent = true;
    const auto text = [](Moment at) { return QString::fromStdString(textOf(at)); };
    task.data = {{QStringLiteral("obstacle"), QStringLiteral("place_taken")},
                 {QStringLiteral("obstacleFromAt"), text(TasksNow + 48h)},
                 {QStringLiteral("wantedUntilAt"), text(TasksNow + 240h)},
                 {QStringLiteral("deadlineAt"), text(TasksNow + 30h)},
                 {QStringLiteral("alternatives"),
                  QJsonArray{QJsonObject{{QStringLiteral("placeName"), QStringLiteral("2")},
                                         {QStringLiteral("facilityAlias"), QStringLiteral("Het Baken")}}}}};
    return task;
}

} // namespace adempauze::client
