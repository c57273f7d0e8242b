#include "stay/stay_head.h"

#include "shell/claim_words.h"
#include "shell/form.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"

#include <QEvent>
#include <QVBoxLayout>

namespace adempauze::client {

StayHead::StayHead(QWidget* parent)
    : QWidget(parent)
    , m_place(heading())
    , m_difference(heading())
    , m_missing(new StateLine)
    , m_missed(new StateLine)
    , m_confirm(new StateLine)
    , m_condition(new StateLine)
    , m_facts(prose())
    , m_axis(new TimeAxis)
{
    m_place->setObjectName(QStringLiteral("place"));
    m_difference->setObjectName(QStringLiteral("difference"));
    m_confirm->setObjectName(QStringLiteral("confirm"));
    m_condition->setObjectName(QStringLiteral("condition"));
    m_missing->setObjectName(QStringLiteral("missing"));
    m_missed->setObjectName(QStringLiteral("missed"));
    m_facts->setObjectName(QStringLiteral("facts"));
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_axis->setObjectName(QStringLiteral("axis"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_place);
    column->addWidget(m_difference);
    column->addWidget(m_missing);
    column->addWidget(m_missed);
    column->addWidget(m_confirm);
    column->addWidget(m_condition);
    column->addWidget(m_facts);
    column->addWidget(m_axis);
    tell();
}

void StayHead::show(const std::optional<StayView>& view, const Names& names, Moment now)
{
    m_view = view;
    m_names = names;
    m_now = now;
    tell();
}

QString StayHead::orderText(const wire::Order& order) const
{
    const Zone zone = Zone::named(order.zone).value_or(houseZone());
    return tr("Order: %1, %2, imposed %3.\nFirst end %4; latest end by law %5; end in force %6.")
        .arg(wordText(Vocabulary::OrderState, order.state), QString::fromStdString(order.municipality),
             completeDate(order.imposedLocal), completeDate(order.firstUntilLocal),
             completeDate(order.latestUntilLocal), StayWords::withHint(order.untilAt, zone, m_now));
}

QString StayHead::leadText() const
{
    if (!m_view->ofCase)
        return {};
    if (!m_view->ofCase->leadAccountId) { // the organisation that has the lead is named beside the network
        const bool led = m_view->network && m_view->network->lead.organisationId;
        return led ? QString() : tr("No lead coordinator is named yet.");
    }
    return tr("Lead coordinator: %1.").arg(StayWords::colleague(m_view->ofCase->leadAccountId, m_names));
}

QString StayHead::stayText() const
{
    const wire::Stay& stay = m_view->stay;
    const Zone zone = Zone::named(stay.zone).value_or(houseZone());
    QString told =
        tr("Stay: from %1 until %2.").arg(completeDate(stay.fromLocal), StayWords::withHint(stay.untilAt, zone, m_now));
    if (stay.departureOverdue)
        told += QLatin1Char(' ') + tr("The departure is not recorded yet.");
    if (stay.wheelchair)
        told += QLatin1Char(' ') + tr("The place must have wheelchair access.");
    return told;
}

void StayHead::tell()
{
    setAccessibleName(tr("The stay that is shown"));
    const bool dated = m_view && (m_view->stayId() || m_view->order);
    m_axis->setVisible(dated);
    if (!m_view) {
        m_place->setText(tr("Choose a stay: arrow keys, then Enter."));
        m_difference->hide();
        m_facts->hide();
        m_missing->clear();
        m_missed->clear();
        m_confirm->clear();
        m_condition->clear();
        m_axis->show(std::nullopt);
        return;
    }
    const wire::Stay& stay = m_view->stay;
    const bool anywhere = m_view->stayId().has_value();
    m_place->setText(!anywhere
                         ? tr("No stay belongs to this case")
                         : tr("%1: %2").arg(StayWords::place(stay), wordText(Vocabulary::ClaimState, stay.state)));
    m_difference->setText(StayWords::difference(stay, m_view->order));
    m_difference->setVisible(anywhere && !stay.detailsMissing);
    m_missing->say(Tone::Attention,
                   stay.detailsMissing ? tr("Details are missing: who this is and which order it "
                                            "is about. Ctrl+N completes them.")
                                       : QString());
    const Zone zone = Zone::named(stay.zone).value_or(houseZone());
    m_missed->say(Tone::Urgent,
                  stay.missedAt ? tr("Nobody came, recorded %1: whereabouts unknown. The place stays theirs until they "
                                     "arrive or somebody decides.")
                                      .arg(StayWords::withHint(*stay.missedAt, zone, m_now))
                                : QString());
    m_confirm->say(Tone::Attention, m_view->order ? StayWords::confirmation(*m_view->order) : QString());
    m_condition->say(Tone::Attention,
                     stay.conditionalUntilAt ? conditionalText(*stay.conditionalUntilAt, zone) : QString());
    QStringList facts;
    if (anywhere)
        facts << stayText();
    if (m_view->order)
        facts << orderText(*m_view->order);
    if (m_view->order && m_view->order->condition)
        facts << StayWords::condition(*m_view->order);
    if (const QString returns = StayWords::mayReturn(stay); !returns.isEmpty())
        facts << returns;
    if (m_view->ofCase)
        facts << StayWords::nextStep(*m_view->ofCase, zone);
    if (const QString lead = leadText(); !lead.isEmpty())
        facts << lead;
    m_facts->setText(facts.join(QLatin1Char('\n')));
    m_facts->show();
    m_axis->show(dated ? std::optional(AxisTeller::factsOf(*m_view, m_now)) : std::nullopt);
}

void StayHead::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
