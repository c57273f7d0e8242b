#include "stay/order_acts.h"

#include "shell/time_words.h"
#include "shell/wire_words.h"

namespace adempauze::client {

namespace {

const char* pathOf(DecisionAct::Kind kind)
{
    switch (kind) {
    case DecisionAct::Kind::Withdrawal: return "withdrawals";
    case DecisionAct::Kind::Annulment: return "annulments";
    case DecisionAct::Kind::Suspension: return "suspensions";
    case DecisionAct::Kind::Reinstatement: return "reinstatements";
    }
    return "withdrawals";
}

} // namespace

QUuid OrderAct::subject() const
{
    return view().order ? view().order->id : QUuid();
}

std::int64_t OrderAct::version() const
{
    return view().order ? view().order->version : 0;
}

QString OrderAct::missing() const
{
    return view().order ? QString() : tr("The order is not known here yet.");
}

QString OrderAct::stands() const
{
    if (!view().order)
        return tr("not known");
    return tr("order %1, until %2")
        .arg(wordText(Vocabulary::OrderState, view().order->state), completeDate(view().order->untilAt, orderZone()));
}

void OrderAct::take(const QJsonObject& current)
{
    std::vector<wire::InputError> errors;
    const auto order = wire::fromJson<wire::Order>(current, wire::Unknown::Ignored, errors);
    if (errors.empty() && order.id == subject())
        viewToUpdate().order = order;
    else
        Q_EMIT stale();
}

QString OrderAct::path(const char* act) const
{
    return QStringLiteral("/v1/orders/%1/%2").arg(subject().toString(QUuid::WithoutBraces), QLatin1String(act));
}

ExtensionAct::ExtensionAct(const Frame& frame, QWidget* parent)
    : OrderAct(frame, parent)
    , m_decidedLabel(new QLabel)
    , m_decided(new MomentEdit)
    , m_daysLabel(new QLabel)
    , m_days(new QSpinBox)
{
    m_days->setRange(1, 366);
    m_days->setObjectName(QStringLiteral("days"));
    m_decided->setObjectName(QStringLiteral("decidedAt"));
    m_decided->setNow([link = &frame.link] { return link->now(); }, houseZone());
    addRow(form(), m_daysLabel, m_days);
    addRow(form(), m_decidedLabel, m_decided);
    connect(m_days, &QSpinBox::valueChanged, this, &ExtensionAct::edited);
    connect(m_decided, &MomentEdit::dateTimeChanged, this, &ExtensionAct::edited);
    setFocusProxy(m_days);
}

QString ExtensionAct::title() const
{
    return tr("Extend the order");
}

// The days are only what the daemon's own dates leave open; whether so many may be had is its answer.
void ExtensionAct::fill()
{
    m_decided->setMoment(frame().link.now(), orderZone());
    const auto open =
        view().order ? view().order->latestUntilLocal - view().order->firstUntilLocal : std::chrono::seconds(0);
    m_days->setValue(static_cast<int>(std::chrono::floor<date::days>(open).count()));
    m_days->selectAll();
}

void ExtensionAct::send(bool preview)
{
    decide(preview, "extensions",
           wire::ExtendOrder{.decidedAt = m_decided->moment(orderZone()), .days = m_days->value()});
}

QString ExtensionAct::typed() const
{
    return tr("days: %1; decided %2").arg(m_days->value()).arg(completeDate(m_decided->local()));
}

QString ExtensionAct::verb() const
{
    return tr("Extend  Enter");
}

void ExtensionAct::tell()
{
    m_daysLabel->setText(tr("Days, from the first end"));
    m_decidedLabel->setText(tr("Decided"));
}

DecisionAct::DecisionAct(Kind kind, const Frame& frame, QWidget* parent)
    : OrderAct(frame, parent)
    , m_kind(kind)
    , m_decidedLabel(new QLabel)
    , m_decided(new MomentEdit)
    , m_otherMoment(new QCheckBox)
    , m_effectiveLabel(new QLabel)
    , m_effective(new MomentEdit)
{
    m_decided->setObjectName(QStringLiteral("decidedAt"));
    m_effective->setObjectName(QStringLiteral("effectiveAt"));
    m_otherMoment->setObjectName(QStringLiteral("otherMoment"));
    for (MomentEdit* edit : {m_decided, m_effective})
        edit->setNow([link = &frame.link] { return link->now(); }, houseZone());
    addRow(form(), m_decidedLabel, m_decided);
    form()->addRow(m_otherMoment);
    addRow(form(), m_effectiveLabel, m_effective);
    for (MomentEdit* edit : {m_decided, m_effective})
        connect(edit, &MomentEdit::dateTimeChanged, this, &DecisionAct::edited);
    connect(m_otherMoment, &QCheckBox::toggled, this, [this](bool other) {
        m_effective->setEnabled(other);
        edited();
    });
    setFocusProxy(m_decided);
}

QString DecisionAct::title() const
{
    switch (m_kind) {
    case Kind::Withdrawal: return tr("Withdrawal of the order");
    case Kind::Annulment: return tr("Annulment of the order by a court");
    case Kind::Suspension: return tr("Suspension of the order by a court");
    case Kind::Reinstatement: return tr("Order in force again");
    }
    return {};
}

void DecisionAct::fill()
{
    m_decided->setMoment(frame().link.now(), orderZone());
    m_effective->setMoment(frame().link.now(), orderZone());
    m_otherMoment->setChecked(false);
    m_effective->setEnabled(false);
}

void DecisionAct::send(bool preview)
{
    const auto effective = m_otherMoment->isChecked() ? std::optional(m_effective->moment(orderZone())) : std::nullopt;
    const Moment decided = m_decided->moment(orderZone());
    if (m_kind == Kind::Reinstatement)
        decide(preview, pathOf(m_kind), wire::ReinstateOrder{.decidedAt = decided, .effectiveAt = effective});
    else
        decide(preview, pathOf(m_kind), wire::EndOrderEarly{.decidedAt = decided, .effectiveAt = effective});
}

QString DecisionAct::typed() const
{
    const QString decided = tr("decided %1").arg(completeDate(m_decided->local()));
    if (!m_otherMoment->isChecked())
        return decided;
    return tr("%1, takes effect %2").arg(decided, completeDate(m_effective->local()));
}

QString DecisionAct::verb() const
{
    return tr("Record the decision  Enter");
}

void DecisionAct::tell()
{
    m_decidedLabel->setText(tr("Decided"));
    m_otherMoment->setText(tr("It takes effect at another moment"));
    m_effectiveLabel->setText(tr("Takes effect"));
}

CorrectionAct::CorrectionAct(const Frame& frame, QWidget* parent)
    : OrderAct(frame, parent)
    , m_imposedLabel(new QLabel)
    , m_imposed(new MomentEdit)
    , m_reasonLabel(new QLabel)
    , m_reason(new WordChoice(Vocabulary::CorrectionReason, wire::CorrectionReasons, false))
{
    m_imposed->setObjectName(QStringLiteral("imposedLocal"));
    m_reason->setObjectName(QStringLiteral("reason"));
    addRow(form(), m_imposedLabel, m_imposed);
    addRow(form(), m_reasonLabel, m_reason);
    connect(m_imposed, &MomentEdit::dateTimeChanged, this, &CorrectionAct::edited);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &CorrectionAct::edited);
    setFocusProxy(m_imposed);
}

QString CorrectionAct::title() const
{
    return tr("Correct the moment of imposition");
}

void CorrectionAct::fill()
{
    if (view().order)
        m_imposed->setLocal(view().order->imposedLocal);
    else
        m_imposed->setMoment(frame().link.now(), orderZone());
    m_reason->setCurrentIndex(0);
}

void CorrectionAct::send(bool preview)
{
    decide(preview, "corrections",
           wire::CorrectOrder{.imposedAt = std::nullopt,
                              .imposedLocal = m_imposed->local(),
                              .reason = m_reason->word().value_or(std::string())});
}

QString CorrectionAct::typed() const
{
    return tr("imposed %1, %2").arg(completeDate(m_imposed->local()), m_reason->currentText());
}

QString CorrectionAct::verb() const
{
    return tr("Correct  Enter");
}

void CorrectionAct::tell()
{
    m_imposedLabel->setText(tr("Imposed, as the decision says"));
    m_reasonLabel->setText(tr("Reason"));
}

} // namespace adempauze::client
