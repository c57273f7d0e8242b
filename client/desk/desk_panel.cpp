#include "desk/desk_panel.h"

#include "shell/answers.h"

namespace adempauze::client {

DeskPanel::DeskPanel(DaemonLink& link, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_act(link)
    , m_state(new StateLine(this))
{
    m_state->setObjectName(QStringLiteral("state"));
    connect(&m_act, &Act::runningChanged, this, [this] { retell(); });
}

void DeskPanel::forget()
{
    m_act.forget();
    m_state->clear();
}

Sight DeskPanel::sight() const
{
    return {.now = [this] { return now(); }, .old = [this] { return offline(); }};
}

void DeskPanel::sayBusy()
{
    say(Tone::Plain, tr("Busy…"));
}

QString DeskPanel::sentenceOf(const wire::Problem& problem) const
{
    const QString sentence = sentenceFor(problem);
    if (problem.reason != "stale_version")
        return sentence;
    return QString(sentence + QStringLiteral(" ") + tr("You now see how it stands. Look, and do it again."));
}

void DeskPanel::saySilence(const Unreachable& silence)
{
    say(Tone::Urgent, sentenceFor(silence, true));
}

void DeskPanel::lookFirst(Table* table)
{
    table->selectRow(0);
    say(Tone::Attention, tr("The row you looked at has gone. The first row is selected now. Look, and press again."));
}

} // namespace adempauze::client
