#include "shell/coordination_words.h"

#include "shell/time_words.h"
#include "shell/wire_words.h"

#include <QCoreApplication>

namespace adempauze::client {

namespace {

struct CoordinationWords {
    Q_DECLARE_TR_FUNCTIONS(CoordinationWords)
};

QString called(const wire::Coordinator& one)
{
    const QString name = QString::fromStdString(one.name);
    return one.phone
        ? CoordinationWords::tr("%1, telephone %2", "organisation").arg(name, QString::fromStdString(*one.phone))
        : name;
}

QString said(const wire::OwnPart& own)
{
    return CoordinationWords::tr("Your organisation takes part as %1 since %2. It is told on the ground of: %3.")
        .arg(wordText(Vocabulary::Part, own.part), completeDate(own.sinceAt), wordText(Vocabulary::Ground, own.ground));
}

QString said(const wire::OwnAgreement& agreement)
{
    const QString with = agreement.withName ? QString::fromStdString(*agreement.withName)
                                            : wordText(Vocabulary::TalksWith, agreement.talksWith);
    return CoordinationWords::tr("Agreed: %1 talks with %2 about %3, since %4.")
        .arg(QString::fromStdString(agreement.name), with, wordText(Vocabulary::TalksAbout, agreement.about),
             completeDate(agreement.sinceAt));
}

} // namespace

QStringList coordinationText(const wire::Coordination& coordination)
{
    QStringList all{coordination.lead ? CoordinationWords::tr("The lead is with: %1.").arg(called(*coordination.lead))
                                      : CoordinationWords::tr("Nobody has the lead of this case.")};
    for (const wire::Coordinator& each : coordination.caseManagers)
        all << CoordinationWords::tr("Case manager of the household: %1.").arg(called(each));
    for (const wire::OwnPart& each : coordination.own)
        all << said(each);
    for (const wire::OwnAgreement& each : coordination.agreements)
        all << said(each);
    return all;
}

} // namespace adempauze::client
