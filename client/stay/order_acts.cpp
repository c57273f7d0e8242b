#include "stay/order_acts.h"

#include "shell/time_words.h"
#include "shell/wire_words.h"

namespace adempauze::client {

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
    m_until = new OptionalMoment(
        form(), "untilAt", [link = &frame.link] { return link->now(); }, this);
    connect(m_until, &OptionalMoment::changed, this, [this] {
        m_days->setEnabled(!m_until->local());
        edited();
    });
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
    m_until->fill(view().order ? view().order->latestUntilAt : frame().link.now(), orderZone());
}

void ExtensionAct::send(bool preview)
{
    wire::ExtendOrder message{.decidedAt = m_decided->moment(orderZone()), .untilAt = m_until->moment(orderZone())};
    if (!message.untilAt)
        message.days = m_days->value();
    decide(preview, "extensions", message);
}

QString ExtensionAct::typed() const
{
    const QString decided = completeDate(m_decided->local());
    if (const auto until = m_until->local())
        return tr("until %1; decided %2").arg(completeDate(*until), decided);
    return tr("days: %1; decided %2").arg(m_days->value()).arg(decided);
}

QString ExtensionAct::verb() const
{
    return tr("Extend  Enter");
}

void ExtensionAct::tell()
{
    m_daysLabel->setText(tr("Days, from the first end"));
    m_decidedLabel->setText(tr("Decided"));
    m_until->tell(tr("The decision names a moment instead of days"), tr("Until"));
}

} // namespace adempauze::client
