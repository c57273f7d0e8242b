#include "shell/escalation_words.h"

#include "shell/time_words.h"

#include <QCoreApplication>

namespace adempauze::client {

namespace {

struct EscalationWords {
    Q_DECLARE_TR_FUNCTIONS(EscalationWords)
};

QString dated(LocalTime local, Moment at, Moment now)
{
    return EscalationWords::tr("%1 (%2)").arg(completeDate(local), hint(at, now));
}

QString inHandText(const wire::Escalation& escalation, const QString& who)
{
    const QString when = escalation.inHandAt ? completeDate(*escalation.inHandAt) : QStringLiteral("–");
    if (escalation.inHand == "put_off")
        return EscalationWords::tr("%1 put it off until %2. Nobody else is told before.").arg(who, when);
    if (escalation.inHand == "acknowledged")
        return EscalationWords::tr("%1 has seen the message, %2. Nobody else is told.").arg(who, when);
    return EscalationWords::tr("%1 has taken it on, %2. Nobody else is told.").arg(who, when);
}

} // namespace

QStringList escalationText(const wire::Escalation& escalation, const std::function<QString(const QUuid&)>& nameOf,
                           Moment now)
{
    const auto named = [&](const std::optional<QUuid>& organisation) {
        return organisation ? nameOf(*organisation) : EscalationWords::tr("somebody else");
    };
    QStringList said;
    for (const wire::EscalationStep& step : escalation.steps)
        if (step.state == "told")
            said << EscalationWords::tr("%1 was told, %2.")
                        .arg(named(step.organisationId), completeDate(step.toldAt.value_or(step.at)));
    if (escalation.inHand)
        said << inHandText(escalation, named(escalation.inHandOfId));
    if (escalation.nextAt && escalation.nextLocal)
        said << EscalationWords::tr("As long as nobody takes it on, %1 is told next: %2.")
                    .arg(named(escalation.nextOrganisationId), dated(*escalation.nextLocal, *escalation.nextAt, now));
    return said;
}

} // namespace adempauze::client
