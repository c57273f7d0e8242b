#include "stay/decision_act.h"

#include "shell/time_words.h"

namespace adempauze::client {

namespace {

using Kind = DecisionAct::Kind;

const char* pathOf(Kind kind)
{
    switch (kind) {
    case Kind::Withdrawal: return "withdrawals";
    case Kind::Suspension: return "suspensions";
    case Kind::ConditionMet:
    case Kind::ConditionBroken: return "condition-outcomes";
    case Kind::Annulment: return "annulments";
    case Kind::PartialAnnulment: return "partial-annulments";
    case Kind::Reinstatement: return "reinstatements";
    case Kind::Decision: return "decisions";
    case Kind::Notice: return "notices";
    case Kind::CourtRequest: return "court-requests";
    case Kind::Breach: return "breaches";
    }
    return "";
}

} // namespace

DecisionAct::DecisionAct(Kind kind, const Frame& frame, QWidget* parent)
    : OrderAct(frame, parent)
    , m_kind(kind)
    , m_whenLabel(new QLabel)
    , m_when(new MomentEdit)
{
    const auto now = [link = &frame.link] { return link->now(); };
    m_when->setObjectName(QStringLiteral("decidedAt"));
    m_when->setNow(now, houseZone());
    addRow(form(), m_whenLabel, m_when);
    connect(m_when, &MomentEdit::dateTimeChanged, this, &DecisionAct::edited);
    if (!isFact())
        m_effective = new OptionalMoment(form(), "effectiveAt", now, this);
    if (m_kind == Kind::Suspension)
        m_named = new OptionalMoment(form(), "dueAt", now, this);
    if (m_kind == Kind::PartialAnnulment)
        m_named = new OptionalMoment(form(), "untilAt", now, this);
    for (OptionalMoment* each : {m_effective, m_named})
        if (each)
            connect(each, &OptionalMoment::changed, this, &DecisionAct::edited);
    setFocusProxy(m_when);
}

bool DecisionAct::isFact() const
{
    return m_kind == Kind::Notice || m_kind == Kind::CourtRequest || m_kind == Kind::Breach;
}

bool DecisionAct::isOutcome() const
{
    return m_kind == Kind::ConditionMet || m_kind == Kind::ConditionBroken;
}

QString DecisionAct::title() const
{
    switch (m_kind) {
    case Kind::Withdrawal: return tr("Withdrawal of the order");
    case Kind::Suspension: return tr("Suspension of the order by a court");
    case Kind::ConditionMet: return tr("Condition of the suspension met");
    case Kind::ConditionBroken: return tr("Condition of the suspension broken");
    case Kind::Annulment: return tr("Annulment of the order by a court");
    case Kind::PartialAnnulment: return tr("Annulment in part by a court");
    case Kind::Reinstatement: return tr("Order in force again");
    case Kind::Decision: return tr("The decision that the order waits for");
    case Kind::Notice: return tr("Order handed over or told");
    case Kind::CourtRequest: return tr("Request to the court");
    case Kind::Breach: return tr("Breach of the order");
    }
    return {};
}

void DecisionAct::fill()
{
    const Moment now = frame().link.now();
    m_when->setMoment(now, orderZone());
    for (OptionalMoment* each : {m_effective, m_named})
        if (each)
            each->fill(now, orderZone());
}

QString DecisionAct::missing() const
{
    const QString why = OrderAct::missing();
    const bool open = view().order && view().order->condition && !view().order->condition->met;
    if (!why.isEmpty() || !isOutcome() || open)
        return why;
    return tr("The order is not suspended on a condition that is still open.");
}

void DecisionAct::send(bool preview)
{
    const Moment when = m_when->moment(orderZone());
    switch (m_kind) {
    case Kind::Notice: return decide(preview, pathOf(m_kind), wire::ServeOrder{.servedAt = when});
    case Kind::CourtRequest: return decide(preview, pathOf(m_kind), wire::RequestRuling{.requestedAt = when});
    case Kind::Breach: return decide(preview, pathOf(m_kind), wire::ReportBreach{.happenedAt = when});
    default: return sendRuling(preview, when, m_effective->moment(orderZone()));
    }
}

void DecisionAct::sendRuling(bool preview, Moment decided, std::optional<Moment> effective)
{
    const char* path = pathOf(m_kind);
    const auto named = m_named ? m_named->moment(orderZone()) : std::nullopt;
    if (m_kind == Kind::Suspension)
        decide(preview, path, wire::SuspendOrder{.decidedAt = decided, .effectiveAt = effective, .dueAt = named});
    else if (m_kind == Kind::PartialAnnulment)
        decide(preview, path, wire::AnnulPartly{.decidedAt = decided, .effectiveAt = effective, .untilAt = named});
    else if (m_kind == Kind::Reinstatement)
        decide(preview, path, wire::ReinstateOrder{.decidedAt = decided, .effectiveAt = effective});
    else if (isOutcome())
        decide(preview, path,
               wire::ConditionOutcome{
                   .decidedAt = decided, .effectiveAt = effective, .met = m_kind == Kind::ConditionMet});
    else
        decide(preview, path, wire::EndOrderEarly{.decidedAt = decided, .effectiveAt = effective});
}

QString DecisionAct::whenText() const
{
    switch (m_kind) {
    case Kind::Notice: return tr("Handed over or told");
    case Kind::CourtRequest: return tr("Asked for");
    case Kind::Breach: return tr("Happened");
    case Kind::ConditionMet:
    case Kind::ConditionBroken: return tr("Established");
    default: return tr("Decided");
    }
}

QString DecisionAct::typed() const
{
    QStringList all{tr("%1: %2", "what, when").arg(whenText(), completeDate(m_when->local()))};
    if (const auto effective = m_effective ? m_effective->local() : std::nullopt)
        all << tr("takes effect %1").arg(completeDate(*effective));
    if (const auto named = m_named ? m_named->local() : std::nullopt)
        all << (m_kind == Kind::Suspension ? tr("condition to be met by %1").arg(completeDate(*named))
                                           : tr("what is left ends %1").arg(completeDate(*named)));
    return all.join(QStringLiteral(", "));
}

QString DecisionAct::verb() const
{
    return isFact() ? tr("Record it  Enter") : tr("Record the decision  Enter");
}

void DecisionAct::tell()
{
    m_whenLabel->setText(whenText());
    if (m_effective)
        m_effective->tell(tr("It takes effect at another moment"), tr("Takes effect"));
    if (m_kind == Kind::Suspension)
        m_named->tell(tr("On a condition"), tr("To be met by"));
    if (m_kind == Kind::PartialAnnulment)
        m_named->tell(tr("The order ends sooner"), tr("What is left ends"));
}

} // namespace adempauze::client
