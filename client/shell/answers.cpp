#include "shell/answers.h"

#include "shell/time_words.h"
#include "shell/wire_words.h"
#include "wire/closure_messages.h"

#include <QCoreApplication>

#include <array>
#include <string_view>

namespace adempauze::client {

namespace {

struct Sentence {
    std::string_view reason;
    const char* text;
};

constexpr std::array Sentences{
    Sentence{"not_found", QT_TRANSLATE_NOOP("Answers", "This is not there, or not for you.")},
    Sentence{"invalid_input", QT_TRANSLATE_NOOP("Answers", "Something was filled in that cannot be.")},
    Sentence{"time_runs_backwards", QT_TRANSLATE_NOOP("Answers", "The end lies before the beginning.")},
    Sentence{"unknown_zone", QT_TRANSLATE_NOOP("Answers", "This time zone is not known.")},
    Sentence{"unknown_regime", QT_TRANSLATE_NOOP("Answers", "This kind of order is not known.")},
    Sentence{"regime_not_in_force",
             QT_TRANSLATE_NOOP("Answers", "This law was not in force when the order was imposed.")},
    Sentence{"order_too_long", QT_TRANSLATE_NOOP("Answers", "The order would be longer than the law allows.")},
    Sentence{"extension_too_late", QT_TRANSLATE_NOOP("Answers", "An order can only be extended before its first end.")},
    Sentence{"order_ended", QT_TRANSLATE_NOOP("Answers", "The order has ended.")},
    Sentence{
        "order_not_suspended",
        QT_TRANSLATE_NOOP("Answers", "Only an order that was suspended, annulled or withdrawn can be reinstated.")},
    Sentence{"not_in_the_future", QT_TRANSLATE_NOOP("Answers", "This moment has not come yet.")},
    Sentence{"place_taken", QT_TRANSLATE_NOOP("Answers", "This place is taken in that period.")},
    Sentence{"place_closed", QT_TRANSLATE_NOOP("Answers", "This place is closed in that period.")},
    Sentence{"departure_unconfirmed",
             QT_TRANSLATE_NOOP("Answers", "Nobody has confirmed yet that this place is empty.")},
    Sentence{"not_suitable", QT_TRANSLATE_NOOP("Answers", "This place is not for this person.")},
    Sentence{"stay_over_house_limit", QT_TRANSLATE_NOOP("Answers", "The stay would be longer than the house allows.")},
    Sentence{"not_in_regime", QT_TRANSLATE_NOOP("Answers", "The law of this order knows no such decision.")},
    Sentence{"offset_not_of_zone",
             QT_TRANSLATE_NOOP("Answers", "This time zone does not have that offset on that day.")},
    Sentence{"local_time_twice",
             QT_TRANSLATE_NOOP("Answers", "The clock showed this time twice that day. Say which of the two.")},
    Sentence{"person_elsewhere",
             QT_TRANSLATE_NOOP("Answers",
                               "This person has another place in that period, or has not left it. End that "
                               "stay, or move it here.")},
    Sentence{"code_unknown",
             QT_TRANSLATE_NOOP("Answers", "This code is not known. Ask for it again, letter by letter.")},
    Sentence{"other_house",
             QT_TRANSLATE_NOOP("Answers",
                               "At this moment this person belongs in another house. That house can record it. Please "
                               "call that house, or whoever arranged the place.")},
    Sentence{
        "move_planned",
        QT_TRANSLATE_NOOP("Answers",
                          "This person is to move on to another house. That house records the arrival, and this "
                          "place is free from then. If they went to another house than was planned, say so here.")},
    Sentence{"hold_expired", QT_TRANSLATE_NOOP("Answers", "The hold has expired.")},
    Sentence{"hold_not_open", QT_TRANSLATE_NOOP("Answers", "The hold is no longer open.")},
    Sentence{"hold_not_accepted", QT_TRANSLATE_NOOP("Answers", "The house has not said yes yet.")},
    Sentence{"renewals_used_up", QT_TRANSLATE_NOOP("Answers", "This hold cannot be extended any more.")},
    Sentence{"stay_not_open", QT_TRANSLATE_NOOP("Answers", "This is not possible for this stay now.")},
    Sentence{"stay_not_based", QT_TRANSLATE_NOOP("Answers", "First complete the details: a person and a basis.")},
    Sentence{"already_done", QT_TRANSLATE_NOOP("Answers", "This was already done.")},
    Sentence{"answer_the_offer",
             QT_TRANSLATE_NOOP("Answers", "This is done by accepting or declining the lead, in its case.")},
    Sentence{"taken_on", QT_TRANSLATE_NOOP("Answers", "Somebody else has taken this on.")},
    Sentence{"task_not_done", QT_TRANSLATE_NOOP("Answers", "This task is not done, so there is nothing to undo.")},
    Sentence{"undo_too_late", QT_TRANSLATE_NOOP("Answers", "Undoing is possible for an hour, by whoever did it.")},
    Sentence{"later_facts", QT_TRANSLATE_NOOP("Answers", "This contradicts what was recorded since.")},
    Sentence{"too_many_questions",
             QT_TRANSLATE_NOOP("Answers", "You have asked about too many people and houses. Try again later.")},
    Sentence{"waiting_over", QT_TRANSLATE_NOOP("Answers", "This person is no longer on the waiting list.")},
    Sentence{"already_offered",
             QT_TRANSLATE_NOOP("Answers", "A place is offered to this person already. Wait for the answer.")},
    Sentence{"offer_over", QT_TRANSLATE_NOOP("Answers", "This offer is over.")},
    Sentence{"too_many_holds", QT_TRANSLATE_NOOP("Answers", "You hold as many places as you may at one time.")},
    Sentence{"no_tail", QT_TRANSLATE_NOOP("Answers", "No decision on an extension is awaited that this could follow.")},
    Sentence{"override_not_open",
             QT_TRANSLATE_NOOP("Answers", "This exception cannot be used: it is over, or for something else.")},
    Sentence{"second_person_needed",
             QT_TRANSLATE_NOOP("Answers", "Somebody else has to approve this, from elsewhere or in another role.")},
    Sentence{"not_on_offer", QT_TRANSLATE_NOOP("Answers", "This place is not on offer to you for that period.")},
    Sentence{"stale_version", QT_TRANSLATE_NOOP("Answers", "Somebody else changed this just now.")},
    Sentence{"key_reused", QT_TRANSLATE_NOOP("Answers", "This was already sent with other content.")},
    Sentence{"key_running", QT_TRANSLATE_NOOP("Answers", "This is still being worked on.")},
    Sentence{"unauthenticated", QT_TRANSLATE_NOOP("Answers", "Your session has ended. Sign in again.")},
    Sentence{"sign_in_failed", QT_TRANSLATE_NOOP("Answers", "The account or the password is not right.")},
    Sentence{"too_many_attempts", QT_TRANSLATE_NOOP("Answers", "Too many attempts. Wait a moment.")},
};

QString said(const char* text)
{
    return QCoreApplication::translate("Answers", text);
}

QString byStatus(int status)
{
    if (status == 429)
        return said(QT_TRANSLATE_NOOP("Answers", "Too many attempts. Wait a moment."));
    return said(QT_TRANSLATE_NOOP("Answers", "The answer is no."));
}

/// "taken by another stay, until Wed 2 Dec 2026 10:00"
QString whyOf(const wire::PlaceObstacle& place)
{
    const QString why = wordText(Vocabulary::Obstacle, place.reason);
    const auto moment = [](Moment at) { return completeDate(at, houseZone()); };
    if (place.fromAt && place.untilAt)
        return QCoreApplication::translate("Answers", "%1, from %2 until %3", "why, moments")
            .arg(why, moment(*place.fromAt), moment(*place.untilAt));
    if (place.fromAt)
        return QCoreApplication::translate("Answers", "%1, from %2", "why, moment").arg(why, moment(*place.fromAt));
    if (place.untilAt)
        return QCoreApplication::translate("Answers", "%1, until %2", "why, moment").arg(why, moment(*place.untilAt));
    return why;
}

/// "L1: taken by another stay, until Wed 2 Dec 2026 10:00; L3: closed"
QString placesIn(const std::vector<QJsonObject>& obstacles)
{
    QStringList said;
    for (const QJsonObject& each : obstacles) {
        std::vector<wire::InputError> errors;
        const auto place = wire::fromJson<wire::PlaceObstacle>(each, wire::Unknown::Ignored, errors);
        said << QStringLiteral("%1: %2").arg(QString::fromStdString(place.placeName), whyOf(place));
    }
    return said.join(QStringLiteral("; "));
}

} // namespace

QString sentenceFor(const wire::Problem& problem)
{
    if (!problem.obstacles.empty()) // each says its own reason, which need not be that of the first
        return said(QT_TRANSLATE_NOOP("Answers", "Places in the way: %1.")).arg(placesIn(problem.obstacles));
    // What is wrong with one field says more than that something is.
    const std::string& reason = problem.reason == "invalid_input" && problem.errors.size() == 1
        ? problem.errors.front().reason
        : problem.reason;
    QString sentence = byStatus(problem.status);
    for (const Sentence& each : Sentences)
        if (each.reason == reason || (each.reason == problem.reason && each.reason == "invalid_input"))
            sentence = said(each.text);
    if (problem.untilLocal)
        sentence += QStringLiteral(" ")
            + said(QT_TRANSLATE_NOOP("Answers", "Until %1.")).arg(completeDate(*problem.untilLocal));
    if (problem.limitLocal)
        sentence += QStringLiteral(" ")
            + said(QT_TRANSLATE_NOOP("Answers", "The limit is %1.")).arg(completeDate(*problem.limitLocal));
    return sentence;
}

QString sentenceFor(const Unreachable& unreachable, bool act)
{
    QString sentence;
    switch (unreachable.why) {
    case Unreachable::Why::NoConnection:
        sentence = said(QT_TRANSLATE_NOOP("Answers", "There is no connection."));
        break;
    case Unreachable::Why::Deadline: sentence = said(QT_TRANSLATE_NOOP("Answers", "No answer came in time.")); break;
    case Unreachable::Why::NotUnderstood:
        sentence = said(QT_TRANSLATE_NOOP("Answers", "The answer could not be understood."));
        break;
    case Unreachable::Why::Untrusted:
        sentence = said(QT_TRANSLATE_NOOP("Answers", "The server is not the one that was agreed on."));
        break;
    }
    if (act)
        sentence += QStringLiteral(" ")
            + said(QT_TRANSLATE_NOOP("Answers",
                                     "It is not certain whether it was done. Try again: it is never done twice."));
    return sentence;
}

QString changedMeanwhile(const QString& before, const QString& now, const QString& mine)
{
    QStringList lines{said(QT_TRANSLATE_NOOP("Answers", "Somebody else changed this in the meantime.")),
                      said(QT_TRANSLATE_NOOP("Answers", "Before: %1")).arg(before),
                      said(QT_TRANSLATE_NOOP("Answers", "Now: %1")).arg(now)};
    if (!mine.isEmpty())
        lines << said(QT_TRANSLATE_NOOP("Answers", "What you filled in still stands: %1")).arg(mine);
    lines << said(QT_TRANSLATE_NOOP("Answers", "Enter does it on what holds now."));
    return lines.join(QLatin1Char('\n'));
}

} // namespace adempauze::client
