#include "shell/message_words.h"

#include "shell/time_words.h"
#include "shell/wire_words.h"

#include <QCoreApplication>

namespace adempauze::client {

namespace {

struct MessageWords {
    Q_DECLARE_TR_FUNCTIONS(MessageWords)
};

QString dated(Moment at, Moment now)
{
    return MessageWords::tr("%1 (%2)").arg(completeDate(at), hint(at, now));
}

} // namespace

QString sentText(const wire::Message& message)
{
    const QString state = wordText(Vocabulary::MessageState, message.state);
    const auto at = message.state == "called" ? message.calledAt
        : message.state == "sent"             ? message.sentAt
                                              : std::nullopt;
    if (at)
        return MessageWords::tr("%1 %2", "sent, when").arg(state, completeDate(*at));
    return message.lastFailure && message.state != "sent"
        ? MessageWords::tr("%1: %2", "not sent, why").arg(state, wordText(Vocabulary::Failure, *message.lastFailure))
        : state;
}

QString seenText(const wire::Message& message)
{
    return message.acknowledgedAt ? MessageWords::tr("seen %1").arg(completeDate(*message.acknowledgedAt))
                                  : MessageWords::tr("not seen yet");
}

QString referenceText(const wire::Message& message)
{
    if (!message.reference)
        return MessageWords::tr("without a reference");
    const QString reference = QString::fromStdString(*message.reference);
    return message.aboutReference
        ? MessageWords::tr("Reference %1, about %2").arg(reference, QString::fromStdString(*message.aboutReference))
        : MessageWords::tr("Reference %1").arg(reference);
}

QStringList detailsOf(const wire::Message& message, Moment now)
{
    QStringList said{MessageWords::tr("%1, since %2.")
                         .arg(wordText(Vocabulary::Notice, message.kind), dated(message.createdAt, now))};
    if (message.reference)
        said << QString(referenceText(message) + QLatin1Char('.'));
    if (message.stayFromAt && message.stayUntilAt)
        said << MessageWords::tr("The stay or hold runs from %1 until %2.")
                    .arg(completeDate(*message.stayFromAt), dated(*message.stayUntilAt, now));
    if (message.dueAt)
        said << MessageWords::tr("Something is to be done before %1.").arg(dated(*message.dueAt, now));
    if (message.state == "queued" && message.nextAttemptAt)
        said << (message.attempts > 0 ? MessageWords::tr("Sending is tried again %1. Attempts so far: %2.")
                                            .arg(dated(*message.nextAttemptAt, now))
                                            .arg(message.attempts)
                                      : MessageWords::tr("It is sent %1.").arg(dated(*message.nextAttemptAt, now)));
    said << MessageWords::tr("How it came: %1. %2.").arg(sentText(message), seenText(message));
    return said;
}

} // namespace adempauze::client
