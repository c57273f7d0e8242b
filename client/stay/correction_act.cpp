#include "stay/correction_act.h"

#include "shell/time_words.h"
#include "shell/wire_words.h"

#include <QSignalBlocker>
#include <algorithm>

namespace adempauze::client {

namespace {

constexpr int Imposition = 0;

} // namespace

CorrectionAct::CorrectionAct(const Frame& frame, QWidget* parent)
    : OrderAct(frame, parent)
    , m_whatLabel(new QLabel)
    , m_what(new QComboBox)
    , m_voids(new QCheckBox)
    , m_whenLabel(new QLabel)
    , m_when(new MomentEdit)
    , m_whichLabel(new QLabel)
    , m_which(new WhichHour(m_when, m_whichLabel))
    , m_namedLabel(new QLabel)
    , m_named(new MomentEdit)
    , m_daysLabel(new QLabel)
    , m_days(new QSpinBox)
    , m_reasonLabel(new QLabel)
    , m_reason(new WordChoice(Vocabulary::CorrectionReason, wire::CorrectionReasons, false))
{
    m_what->setObjectName(QStringLiteral("what"));
    m_which->setObjectName(QStringLiteral("fold"));
    m_what->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_voids->setObjectName(QStringLiteral("voids"));
    m_when->setObjectName(QStringLiteral("when"));
    m_named->setObjectName(QStringLiteral("named"));
    m_days->setObjectName(QStringLiteral("days"));
    m_days->setRange(0, 366);
    m_reason->setObjectName(QStringLiteral("reason"));
    addRow(form(), m_whatLabel, m_what);
    form()->addRow(m_voids);
    addRow(form(), m_whenLabel, m_when);
    addRow(form(), m_whichLabel, m_which);
    addRow(form(), m_namedLabel, m_named);
    addRow(form(), m_daysLabel, m_days);
    addRow(form(), m_reasonLabel, m_reason);
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        show();
        edited();
    });
    connect(m_voids, &QCheckBox::toggled, this, [this] {
        tell();
        edited();
    });
    for (MomentEdit* edit : {m_when, m_named})
        connect(edit, &MomentEdit::dateTimeChanged, this, &CorrectionAct::edited);
    connect(m_days, &QSpinBox::valueChanged, this, &CorrectionAct::edited);
    connect(m_which, &QComboBox::currentIndexChanged, this, &CorrectionAct::edited);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &CorrectionAct::edited);
    setFocusProxy(m_when);
}

QString CorrectionAct::title() const
{
    return tr("Correct what was typed wrong");
}

const wire::OrderEvent* CorrectionAct::wrongOne() const
{
    const int number = m_what->currentData().toInt();
    if (number == Imposition || !view().order)
        return nullptr;
    const auto found = std::ranges::find(view().order->events, number, &wire::OrderEvent::number);
    return found == view().order->events.end() ? nullptr : &*found;
}

void CorrectionAct::fill()
{
    m_reason->setCurrentIndex(0);
    offerEvents();
    show();
}

// A correction is no event that could be wrong: what it put right is corrected again.
void CorrectionAct::offerEvents()
{
    const QSignalBlocker quiet(m_what);
    m_what->clear();
    m_what->addItem(tr("the imposition"), Imposition);
    if (!view().order)
        return;
    for (const wire::OrderEvent& each : view().order->events)
        if (each.kind != "correction")
            m_what->addItem(
                tr("%1, %2", "event, when")
                    .arg(wordText(Vocabulary::OrderEventKind, each.kind), completeDate(each.decidedAt, orderZone())),
                each.number);
}

void CorrectionAct::show()
{
    const QSignalBlocker quiet(this);
    m_which->setZone(orderZone());
    m_voids->setChecked(false);
    if (const auto* wrong = wrongOne()) {
        m_when->setMoment(wrong->decidedAt, orderZone());
        m_days->setValue(wrong->days.value_or(0));
        m_named->setMoment(wrong->untilAt.value_or(wrong->dueAt.value_or(wrong->decidedAt)), orderZone());
    } else {
        m_when->setLocal(view().order ? view().order->imposedLocal
                                      : date::floor<std::chrono::minutes>(orderZone().localAt(frame().link.now())));
        if (view().order)
            m_which->choose(view().order->imposedAt);
        m_days->setValue(view().order ? view().order->firstDays.value_or(0) : 0);
    }
    tell();
}

wire::CorrectOrder CorrectionAct::ofImposition() const
{
    wire::CorrectOrder correction;
    correction.imposedLocal = m_when->local();
    correction.fold = m_which->fold();
    if (const int days = m_days->value(); days > 0 && view().order && days != view().order->firstDays)
        correction.firstDays = days;
    return correction;
}

wire::CorrectOrder CorrectionAct::ofEvent(const wire::OrderEvent& event) const
{
    wire::CorrectOrder correction;
    correction.eventNumber = event.number;
    if (m_voids->isChecked()) {
        correction.voids = true;
        return correction;
    }
    correction.decidedAt = m_when->moment(orderZone());
    if (event.days)
        correction.days = m_days->value();
    if (event.untilAt)
        correction.untilAt = m_named->moment(orderZone());
    if (event.dueAt)
        correction.dueAt = m_named->moment(orderZone());
    return correction;
}

void CorrectionAct::send(bool preview)
{
    const auto* wrong = wrongOne();
    wire::CorrectOrder correction = wrong ? ofEvent(*wrong) : ofImposition();
    correction.reason = m_reason->word().value_or(std::string());
    decide(preview, "corrections", correction);
}

QString CorrectionAct::typed() const
{
    QStringList all{m_what->currentText()};
    if (m_voids->isChecked())
        all << m_voids->text();
    else
        all << completeDate(m_when->local());
    if (m_which->isVisibleTo(this))
        all << m_which->currentText();
    if (m_named->isVisibleTo(this))
        all << completeDate(m_named->local());
    if (m_days->isVisibleTo(this))
        all << tr("days: %1").arg(m_days->value());
    all << m_reason->currentText();
    return all.join(QStringLiteral(", "));
}

QString CorrectionAct::gravity() const
{
    return m_voids->isChecked() ? tr("This strikes out: %1.").arg(m_what->currentText()) : QString();
}

QString CorrectionAct::verb() const
{
    return tr("Correct  Enter");
}

void CorrectionAct::tell()
{
    const auto* wrong = wrongOne();
    const bool stands = !m_voids->isChecked();
    m_whatLabel->setText(tr("What was typed wrong"));
    if (m_what->count() > 0)
        m_what->setItemText(0, tr("the imposition"));
    m_voids->setText(tr("It never happened"));
    m_whenLabel->setText(wrong ? tr("When it was decided or happened") : tr("Imposed, as the decision says"));
    m_namedLabel->setText(wrong && wrong->dueAt ? tr("Condition to be met by") : tr("Ends, as the decision says"));
    m_daysLabel->setText(wrong ? tr("Days") : tr("Days of the first period"));
    m_days->setSpecialValueText(tr("as the law says"));
    m_reasonLabel->setText(tr("Reason"));
    m_voids->setVisible(wrong);
    for (QWidget* each : {static_cast<QWidget*>(m_whenLabel), static_cast<QWidget*>(m_when)})
        each->setVisible(stands);
    for (QWidget* each : {static_cast<QWidget*>(m_whichLabel), static_cast<QWidget*>(m_which)})
        each->setVisible(!wrong && m_which->isAsked());
    for (QWidget* each : {static_cast<QWidget*>(m_namedLabel), static_cast<QWidget*>(m_named)})
        each->setVisible(stands && wrong && (wrong->untilAt || wrong->dueAt));
    for (QWidget* each : {static_cast<QWidget*>(m_daysLabel), static_cast<QWidget*>(m_days)})
        each->setVisible(stands && (!wrong || wrong->days));
}

} // namespace adempauze::client
