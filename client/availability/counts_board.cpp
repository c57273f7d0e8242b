#include "availability/counts_board.h"

#include "shell/form.h"
#include "shell/time_words.h"
#include "shell/tone.h"
#include "shell/wire_words.h"

#include <QEvent>
#include <QVBoxLayout>

namespace adempauze::client {

namespace {

void ink(QLabel& label, Tone tone, const QPalette& ground)
{
    QPalette inked;
    inked.setColor(QPalette::WindowText, inkFor(tone, ground));
    label.setPalette(inked);
}

} // namespace

CountsBoard::CountsBoard(QWidget* parent)
    : QWidget(parent)
    , m_total(new Heading(2.2, this))
    , m_what(prose(this))
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_total);
    lines->addWidget(m_what);
    m_total->setObjectName(QStringLiteral("total"));
    m_what->setObjectName(QStringLiteral("what"));
    tell();
}

void CountsBoard::showKept(const std::optional<Counts>& counts, Moment now)
{
    m_counts = counts;
    m_criteria.reset();
    m_now = now;
    m_live = false;
    m_refused = false;
    tell();
}

void CountsBoard::showFound(const Counts& counts, const Criteria& criteria)
{
    m_counts = counts;
    m_criteria = criteria;
    m_now = counts.asOf;
    m_live = true;
    m_refused = false;
    tell();
}

void CountsBoard::showNone()
{
    m_counts.reset();
    m_criteria.reset();
    m_refused = true;
    tell();
}

void CountsBoard::setAge(Moment now, bool live)
{
    m_now = now;
    m_live = live;
    tell();
}

void CountsBoard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationPaletteChange)
        tell();
}

QString CountsBoard::total() const
{
    if (!m_counts)
        return m_refused ? tr("No answer") : tr("Not known yet");
    if (m_criteria && m_criteria->persons > 1) {
        if (m_counts->free == 0)
            return tr("No unit free");
        return m_counts->free == 1 ? tr("1 unit free") : tr("%1 units free").arg(m_counts->free);
    }
    if (m_counts->free == 0)
        return tr("No place free");
    return m_counts->free == 1 ? tr("1 place free") : tr("%1 places free").arg(m_counts->free);
}

QString CountsBoard::what() const
{
    if (!m_counts)
        return m_refused ? tr("For this there is no number.") : tr("What is free is being asked.");
    const bool family = m_criteria && m_criteria->persons > 1;
    const QString of = m_counts->places == 1 ? family ? tr("of 1 unit") : tr("of 1 place")
                                             : (family ? tr("of %1 units") : tr("of %1 places")).arg(m_counts->places);
    const QString known = tr("as of %1 (%2)").arg(completeDate(m_counts->asOf), age(m_counts->asOf, m_now));
    if (!m_criteria)
        return tr("%1, %2. Old numbers: what is free now is being asked.").arg(of, known);
    const QString reason = m_criteria->underOrder && m_criteria->afterwards
        ? tr("for after an order imposed on %1").arg(completeDate(m_criteria->imposed))
        : m_criteria->underOrder
        ? tr("for the whole first period of an order imposed on %1").arg(completeDate(m_criteria->imposed))
        : tr("for a first period without an order");
    QString person =
        m_criteria->gender ? tr("for: %1").arg(wordText(Vocabulary::Gender, *m_criteria->gender)) : tr("for anyone");
    if (m_criteria->persons > 1)
        person = tr("%1, %2 together, who take a unit whole").arg(person).arg(m_criteria->persons);
    if (m_criteria->wheelchair)
        person = tr("%1, with wheelchair access").arg(person);
    const QString arrival = tr("arrival %1").arg(completeDate(m_criteria->arrival));
    return QStringList{of, reason, person, arrival, known}.join(QStringLiteral(", "));
}

void CountsBoard::tell()
{
    setAccessibleName(tr("How many places are free"));
    m_total->setText(total());
    m_what->setText(what());
    const bool sure = m_live && m_criteria && m_counts;
    const QPalette ground = parentWidget() ? parentWidget()->palette() : palette();
    ink(*m_total, !sure ? Tone::Quiet : m_counts->free > 0 ? Tone::Good : Tone::Urgent, ground);
    ink(*m_what, sure ? Tone::Plain : Tone::Quiet, ground);
}

} // namespace adempauze::client
