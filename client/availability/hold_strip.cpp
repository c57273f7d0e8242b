#include "availability/hold_strip.h"

#include "shell/offer_words.h"
#include "shell/time_words.h"
#include "shell/wrap_layout.h"
#include "wire/words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QSignalBlocker>

namespace adempauze::client {

HoldStrip::HoldStrip(QWidget* parent)
    : QWidget(parent)
    , m_title(heading(this))
    , m_reference(new QLineEdit(this))
    , m_arrival(new MomentEdit(this))
    , m_imposed(new MomentEdit(this))
    , m_remark(new WordChoice(Vocabulary::Remark, wire::Remarks, true, this))
    , m_hold(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_possible(new StateLine(this))
    , m_state(new StateLine(this))
    , m_fields(new QWidget(this))
{
    setObjectName(QStringLiteral("strip"));
    new WrapLayout(m_fields);
    add(m_referenceLabel, m_reference);
    add(m_arrivalLabel, m_arrival);
    add(m_imposedLabel, m_imposed);
    add(m_remarkLabel, m_remark);
    m_fields->layout()->addWidget(m_hold);
    m_fields->layout()->addWidget(m_close);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    for (QWidget* line :
         {static_cast<QWidget*>(m_title), m_fields, static_cast<QWidget*>(m_possible), static_cast<QWidget*>(m_state)})
        lines->addWidget(line);

    m_reference->setObjectName(QStringLiteral("reference"));
    m_reference->setMaxLength(wire::TextMax);
    m_reference->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    m_arrival->setObjectName(QStringLiteral("stripArrival"));
    m_imposed->setObjectName(QStringLiteral("stripImposed"));
    m_remark->setObjectName(QStringLiteral("remark"));
    m_hold->setObjectName(QStringLiteral("hold"));
    m_possible->setObjectName(QStringLiteral("holdPossible"));
    m_state->setObjectName(QStringLiteral("holdState"));
    m_hold->setFocusPolicy(Qt::TabFocus);
    m_close->setFocusPolicy(Qt::TabFocus);
    const auto moved = [this] { Q_EMIT momentsChanged(m_imposed->local(), m_arrival->moment(houseZone())); };
    connect(m_arrival, &QDateTimeEdit::dateTimeChanged, this, moved);
    connect(m_imposed, &QDateTimeEdit::dateTimeChanged, this, moved);
    connect(m_hold, &QPushButton::clicked, this, &HoldStrip::holdWanted);
    connect(m_close, &QPushButton::clicked, this, &HoldStrip::closeWanted);
    setVisible(false);
    tell();
}

void HoldStrip::add(QLabel*& label, QWidget* field)
{
    auto* pair = new QWidget(m_fields);
    auto* line = new QHBoxLayout(pair);
    line->setContentsMargins(0, 0, 0, 0);
    label = new QLabel(pair);
    label->setBuddy(field);
    line->addWidget(label);
    line->addWidget(field);
    m_fields->layout()->addWidget(pair);
}

void HoldStrip::aimAt(const wire::PlaceOffer& offer)
{
    m_target = offer;
    tell();
    setVisible(true);
}

HoldDraft HoldStrip::draft() const
{
    return {.reference = m_reference->text(), .remark = m_remark->word()};
}

void HoldStrip::setDraft(const HoldDraft& draft)
{
    m_reference->setText(draft.reference);
    m_remark->setWord(draft.remark);
}

void HoldStrip::clear()
{
    setDraft({});
    m_state->clear();
    m_target.reset();
    setVisible(false);
    tell();
}

void HoldStrip::setCriteria(const Criteria& criteria)
{
    const QSignalBlocker noArrival(m_arrival);
    const QSignalBlocker noImposed(m_imposed);
    // A field that says so already is left alone: somebody may be typing in it.
    if (m_arrival->moment(houseZone()) != criteria.arrival)
        m_arrival->setMoment(criteria.arrival, houseZone());
    if (m_imposed->local() != criteria.imposed)
        m_imposed->setLocal(criteria.imposed);
    m_imposed->parentWidget()->setVisible(criteria.underOrder);
}

void HoldStrip::setAsking(bool asking)
{
    m_asking = asking;
    if (asking && m_hold->hasFocus())
        focusReference();
    m_hold->setEnabled(!asking && m_whyNot.isEmpty());
    tell();
}

void HoldStrip::setPossible(const QString& whyNot)
{
    m_whyNot = whyNot;
    m_possible->say(Tone::Urgent, whyNot);
    setAsking(m_asking);
}

void HoldStrip::focusReference()
{
    m_reference->setFocus();
}

void HoldStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

// Fields and lists pass Enter on. A button that has the keyboard is what Enter is meant for.
void HoldStrip::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter)
        return QWidget::keyPressEvent(event);
    if (m_close->hasFocus())
        m_close->click();
    else
        m_hold->click();
}

void HoldStrip::tell()
{
    setAccessibleName(tr("Hold a place"));
    m_fields->setAccessibleName(tr("Hold a place"));
    m_title->setText(
        m_target ? tr("Hold %1 until %2").arg(placeOf(*m_target), completeDate(m_target->orderEnd.departureLocal))
                 : tr("Hold a place"));
    m_referenceLabel->setText(tr("Your reference:"));
    m_arrivalLabel->setText(tr("Expected arrival:"));
    m_imposedLabel->setText(tr("Order imposed:"));
    m_remarkLabel->setText(tr("Remark:"));
    for (const QLabel* label : {m_referenceLabel, m_arrivalLabel, m_imposedLabel, m_remarkLabel}) {
        label->buddy()->setAccessibleName(QString(label->text()).remove(QLatin1Char(':')));
        label->parentWidget()->setAccessibleName(label->buddy()->accessibleName());
    }
    m_hold->setText(m_asking ? tr("Busy…") : tr("Hold  Enter"));
    m_hold->setAccessibleName(m_asking ? tr("Busy…") : tr("Hold"));
    m_close->setText(tr("Close  Esc"));
    m_close->setAccessibleName(tr("Close"));
}

} // namespace adempauze::client
