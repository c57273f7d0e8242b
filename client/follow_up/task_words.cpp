#include "follow_up/task_words.h"

#include "shell/answers.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"
#include "time/text.h"

#include <QCoreApplication>

#include <array>

namespace adempauze::client {

namespace {

struct TaskWords {
    Q_DECLARE_TR_FUNCTIONS(TaskWords)
};

struct Source {
    std::string_view kind;
    const char* text;
};

// A task says when it is due, and its kind says why then.
constexpr std::array Sources{
    Source{"complete_details", QT_TRANSLATE_NOOP("TaskWords", "the first working morning after the arrival")},
    Source{"stay_obstructed", QT_TRANSLATE_NOOP("TaskWords", "the last moment at which the stay can still be moved")},
    Source{"decide_after_early_end", QT_TRANSLATE_NOOP("TaskWords", "the early end of the order")},
    Source{"tell_resident", QT_TRANSLATE_NOOP("TaskWords", "the early end of the order")},
    Source{"departure_overdue", QT_TRANSLATE_NOOP("TaskWords", "the planned end of the stay")},
    Source{"desk_silent", QT_TRANSLATE_NOOP("TaskWords", "the moment by which the house should have answered")},
    Source{"confirm_clock_change", QT_TRANSLATE_NOOP("TaskWords", "the first end of the order")},
    Source{"unsafe_together", QT_TRANSLATE_NOOP("TaskWords", "the moment at which it came to light")},
    Source{"place_lost", QT_TRANSLATE_NOOP("TaskWords", "the moment at which the person is expected")},
    Source{"waiting_offer", QT_TRANSLATE_NOOP("TaskWords", "the moment until which the place is offered")},
    Source{"waiting_expired", QT_TRANSLATE_NOOP("TaskWords", "the moment from which a place comes too late")},
    Source{"not_arrived", QT_TRANSLATE_NOOP("TaskWords", "the moment at which the person was expected")},
    Source{"missing_at_night", QT_TRANSLATE_NOOP("TaskWords", "the evening round of the house")},
    Source{"squeeze_ahead", QT_TRANSLATE_NOOP("TaskWords", "the first end of the order that may be extended")},
    Source{"follow_up_turn_away", QT_TRANSLATE_NOOP("TaskWords", "some hours after no place was found")},
    Source{"approve_override", QT_TRANSLATE_NOOP("TaskWords", "the moment at which the exception was asked for")},
    Source{"return_loan", QT_TRANSLATE_NOOP("TaskWords", "the agreed end of the loan")},
    Source{"enter_paper", QT_TRANSLATE_NOOP("TaskWords", "the moment from which the daemon could be asked again")},
    Source{"phone_round", QT_TRANSLATE_NOOP("TaskWords", "the next working morning of the house")},
    Source{"answer_lead_offer",
           QT_TRANSLATE_NOOP("TaskWords", "the first working morning after it was offered; until then others lead")},
    Source{"report_reachability", QT_TRANSLATE_NOOP("TaskWords", "24 hours after the order was imposed")},
    Source{"court_hearing", QT_TRANSLATE_NOOP("TaskWords", "the term in which the court hears the person")},
    Source{"advise_on_extension", QT_TRANSLATE_NOOP("TaskWords", "day 8 of the order, by practice")},
    Source{"decide_on_extension", QT_TRANSLATE_NOOP("TaskWords", "the end of the order")},
    Source{"agree_next_step", QT_TRANSLATE_NOOP("TaskWords", "the end of the order")},
    Source{"judge_condition", QT_TRANSLATE_NOOP("TaskWords", "the term in the ruling of the court")},
    Source{"message_failed", QT_TRANSLATE_NOOP("TaskWords", "the moment at which the message failed")},
    Source{"webhook_failing", QT_TRANSLATE_NOOP("TaskWords", "the moment at which messages were given up")},
};

// Of a step of a protocol that has no text of its own here: what its date counts from.
constexpr std::array Beginnings{
    Source{"imposed", QT_TRANSLATE_NOOP("TaskWords", "the moment at which the order was imposed")},
    Source{"order_end", QT_TRANSLATE_NOOP("TaskWords", "the end of the order")},
    Source{"arrival", QT_TRANSLATE_NOOP("TaskWords", "the arrival")},
    Source{"departure", QT_TRANSLATE_NOOP("TaskWords", "the departure")},
    Source{"stay_end", QT_TRANSLATE_NOOP("TaskWords", "the planned end of the stay")},
    Source{"previous_step", QT_TRANSLATE_NOOP("TaskWords", "the moment at which the step before it was done")},
};

QString dated(Moment at, Moment now)
{
    return TaskWords::tr("%1 (%2)").arg(completeDate(at), hint(at, now));
}

QString textAt(const QJsonObject& data, const char* key)
{
    return data.value(QLatin1String(key)).toString();
}

std::optional<Moment> momentAt(const QJsonObject& data, const char* key)
{
    return parseMoment(textAt(data, key).toStdString());
}

QString placeIn(const QJsonObject& place)
{
    return QString(textAt(place, "facilityAlias") + QStringLiteral(", ") + textAt(place, "placeName"));
}

QString alternativesIn(const QJsonObject& data)
{
    QStringList places;
    for (const QJsonValue& each : data.value(QLatin1String("alternatives")).toArray())
        places << placeIn(each.toObject());
    return places.isEmpty() ? TaskWords::tr("No other place is free for that time.")
                            : TaskWords::tr("Free instead: %1.").arg(places.join(QStringLiteral("; ")));
}

/// What is held instead of a place that was lost, or what is free, or at least when something is.
QStringList insteadIn(const QJsonObject& data, Moment now)
{
    const QJsonObject held = data.value(QLatin1String("held")).toObject();
    if (held.isEmpty()) {
        QStringList said{alternativesIn(data)};
        for (const QJsonValue& each : data.value(QLatin1String("nextFree")).toArray())
            if (const auto again = momentAt(each.toObject(), "freeAgainAt"))
                said << TaskWords::tr("%1 is free again %2.").arg(placeIn(each.toObject()), dated(*again, now));
        return said;
    }
    const auto expires = momentAt(held, "expiresAt");
    QStringList said{expires ? TaskWords::tr("Held instead: %1, until %2.").arg(placeIn(held), dated(*expires, now))
                             : TaskWords::tr("Held instead: %1.").arg(placeIn(held))};
    if (!data.value(QLatin1String("alternatives")).toArray().isEmpty())
        said << alternativesIn(data);
    return said;
}

QStringList obstructionIn(const QJsonObject& data, Moment now)
{
    QStringList said;
    const QString obstacle = wordText(Vocabulary::Obstacle, textAt(data, "obstacle").toStdString());
    const auto from = momentAt(data, "obstacleFromAt");
    said << (from ? TaskWords::tr("In the way: %1, from %2.").arg(obstacle, dated(*from, now))
                  : TaskWords::tr("In the way: %1.").arg(obstacle));
    if (const auto wanted = momentAt(data, "wantedUntilAt"))
        said << TaskWords::tr("The stay should last until %1.").arg(dated(*wanted, now));
    if (const auto deadline = momentAt(data, "deadlineAt"))
        said << TaskWords::tr("Decide before %1.").arg(dated(*deadline, now));
    said << alternativesIn(data);
    return said;
}

/// Whom to call is told where it is ticked off.
QStringList failureIn(const QJsonObject& data)
{
    QStringList said;
    if (const QString notice = textAt(data, "notice"); !notice.isEmpty())
        said << TaskWords::tr("What was to be told: %1.").arg(wordText(Vocabulary::Notice, notice.toStdString()));
    if (const QString failure = textAt(data, "failure"); !failure.isEmpty())
        said << TaskWords::tr("Why it was not sent: %1.").arg(wordText(Vocabulary::Failure, failure.toStdString()));
    said << TaskWords::tr("Whom to call, and their number, stand in \"Organisations and messages\" (Ctrl+8).");
    return said;
}

/// What an extension of a stay runs into, if it is decided or since it was.
QString collisionIn(const QJsonObject& met, Moment now)
{
    const auto from = momentAt(met, "fromAt");
    if (!from)
        return {};
    const bool promised = met.contains(QLatin1String("meetsId"));
    QString said;
    if (met.value(QLatin1String("decided")).toBool())
        said = promised ? TaskWords::tr("Place %1: a stay was extended, and from %2 the place is promised.")
                        : TaskWords::tr("Place %1: a stay was extended, and from %2 the place is closed.");
    else
        said = promised ? TaskWords::tr("Place %1: a stay may be extended, and from %2 the place is promised.")
                        : TaskWords::tr("Place %1: a stay may be extended, and from %2 the place is closed.");
    return said.arg(textAt(met, "placeName"), dated(*from, now));
}

QStringList squeezeIn(const QJsonObject& data, Moment now)
{
    QStringList said;
    for (const QJsonValue& each : data.value(QLatin1String("collisions")).toArray())
        said << collisionIn(each.toObject(), now);
    said.removeAll(QString());
    said << TaskWords::tr("The board shows what would make room.");
    return said;
}

} // namespace

QString nameOf(const wire::Task& task)
{
    const QString kind = titleOf(task);
    return task.facilityAlias || task.placeName ? QString(kind + QStringLiteral(", ") + whereOf(task)) : kind;
}

QString pathOf(const wire::Task& task, const char* act)
{
    return QStringLiteral("/v1/tasks/%1/%2").arg(task.id.toString(QUuid::WithoutBraces), QLatin1String(act));
}

QString whereOf(const wire::Task& task)
{
    QStringList parts;
    for (const auto& part : {task.facilityAlias, task.placeName})
        if (part)
            parts << QString::fromStdString(*part);
    return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(", "));
}

QString dueOf(const wire::Task& task, Moment now)
{
    return dated(task.dueAt, now);
}

QString whoOf(const wire::Task& task, const QUuid& me)
{
    if (!task.assigneeId)
        return task.escalation && task.escalation->inHand == "taken_on" ? TaskWords::tr("another organisation")
                                                                        : TaskWords::tr("team");
    if (*task.assigneeId == me)
        return TaskWords::tr("you");
    return task.assigneeName ? QString::fromStdString(*task.assigneeName) : TaskWords::tr("a colleague");
}

QString groupText(DueGroup group)
{
    switch (group) {
    case DueGroup::Overdue: return TaskWords::tr("overdue");
    case DueGroup::Today: return TaskWords::tr("today");
    case DueGroup::Coming: return TaskWords::tr("coming");
    }
    return {};
}

QString stateOf(const TaskRow& row)
{
    switch (row.tick) {
    case Tick::Waiting: return TaskWords::tr("done by you, waits for a connection");
    case Tick::Sending: return TaskWords::tr("busy…");
    case Tick::Uncertain: return TaskWords::tr("not certain whether it was recorded; press Space again");
    case Tick::None: break;
    }
    if (!row.why.isEmpty())
        return TaskWords::tr("open: %1").arg(row.why);
    const auto& escalation = row.task.escalation;
    return escalation && escalation->nextLocal
        ? TaskWords::tr("open; the next one is told %1").arg(completeDate(*escalation->nextLocal))
        : TaskWords::tr("open");
}

QString whyNotTakenOn(const Reply<wire::Task>& reply, const std::function<QString(const QUuid&)>& nameOf)
{
    const auto* no = std::get_if<Refused>(&reply);
    if (!no || no->problem.reason != "taken_on" || !no->problem.current)
        return whyNot(reply, true);
    std::vector<wire::InputError> errors;
    const auto task = wire::fromJson<wire::Task>(*no->problem.current, wire::Unknown::Ignored, errors);
    if (!errors.empty())
        return whyNot(reply, true);
    return TaskWords::tr("%1 has taken this on.")
        .arg(task.assigneeName ? QString::fromStdString(*task.assigneeName) : nameOf(task.organisationId));
}

QStringList detailsOf(const wire::Task& task, Moment now)
{
    QStringList said;
    for (const Source& source : Sources)
        if (source.kind == task.kind)
            said << TaskWords::tr("Due %1: %2.")
                        .arg(dated(task.dueAt, now), QCoreApplication::translate("TaskWords", source.text));
    for (const Source& source : Beginnings)
        if (said.isEmpty() && task.dueFrom == source.kind)
            said << TaskWords::tr("Due %1, counted from %2.")
                        .arg(dated(task.dueAt, now), QCoreApplication::translate("TaskWords", source.text));
    if (said.isEmpty())
        said << TaskWords::tr("Due %1.").arg(dated(task.dueAt, now));
    if (task.kind == "message_failed")
        said += failureIn(task.data);
    if (task.kind == "place_lost")
        said += insteadIn(task.data, now);
    if (task.kind == "stay_obstructed")
        said += obstructionIn(task.data, now);
    if (task.kind == "squeeze_ahead")
        said += squeezeIn(task.data, now);
    said << TaskWords::tr("Opened %1.").arg(dated(task.openedAt, now));
    return said;
}

} // namespace adempauze::client
