#include "stay/stay_acts.h"

#include "shell/time_words.h"

namespace adempauze::client {

QUuid StayAct::subject() const
{
    return view().stay.id;
}

std::int64_t StayAct::version() const
{
    return view().stay.version;
}

QString StayAct::stands() const
{
    return tr("%1: %2, until %3")
        .arg(StayWords::place(view().stay), wordText(Vocabulary::ClaimState, view().stay.state),
             completeDate(view().stay.untilAt, stayZone()));
}

void StayAct::take(const QJsonObject& current)
{
    std::vector<wire::InputError> errors;
    const auto stay = wire::fromJson<wire::Stay>(current, wire::Unknown::Ignored, errors);
    if (errors.empty() && stay.id == subject())
        viewToUpdate().stay = stay;
    else
        Q_EMIT stale();
}

BasisAct::BasisAct(const Frame& frame, QWidget* parent)
    : StayAct(frame, parent)
    , m_basisLabel(new QLabel)
    , m_basis(new WordChoice(Vocabulary::Basis, wire::NextBases, false))
    , m_orderLabel(new QLabel)
    , m_order(new QComboBox)
    , m_whyLabel(new QLabel)
    , m_why(new WordChoice(Vocabulary::Why, wire::NextWhys, false))
    , m_untilLabel(new QLabel)
    , m_until(new MomentEdit)
{
    m_basis->setObjectName(QStringLiteral("basis"));
    m_why->setObjectName(QStringLiteral("why"));
    m_until->setObjectName(QStringLiteral("untilAt"));
    m_order->setObjectName(QStringLiteral("order"));
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addRow(form(), m_basisLabel, m_basis);
    addRow(form(), m_orderLabel, m_order);
    addRow(form(), m_whyLabel, m_why);
    addRow(form(), m_untilLabel, m_until);
    connect(m_basis, &QComboBox::currentIndexChanged, this, &BasisAct::basisChosen);
    connect(m_why, &QComboBox::currentIndexChanged, this, &BasisAct::edited);
    connect(m_order, &QComboBox::currentIndexChanged, this, &BasisAct::orderChosen);
    connect(m_until, &MomentEdit::dateTimeChanged, this, &BasisAct::edited);
    setFocusProxy(m_basis);
    basisChosen();
}

QString BasisAct::title() const
{
    return tr("Next basis of the stay");
}

void BasisAct::fill()
{
    m_basis->setWord("voluntary");
    m_why->setCurrentIndex(0);
    m_ends.clear();
    m_order->clear();
    m_proposed.reset();
    proposeUntil();
    offerOrders();
}

// The case may be read later than somebody is here.
void BasisAct::refreshed()
{
    if (m_order->count() == 0)
        offerOrders();
}

void BasisAct::basisChosen()
{
    const bool order = m_basis->word() == "next_order";
    m_orderLabel->setVisible(order);
    m_order->setVisible(order);
    orderChosen();
}

void BasisAct::orderChosen()
{
    proposeUntil();
    edited();
}

std::optional<Moment> BasisAct::endOfOrder() const
{
    const auto end = m_ends.find(m_order->currentData().toUuid());
    const bool within =
        m_basis->word() == "next_order" && end != m_ends.end() && end->second < view().stay.houseLimitAt;
    return within ? std::optional(end->second) : std::nullopt;
}

// What somebody filled in themselves stays.
void BasisAct::proposeUntil()
{
    tell();
    if (m_proposed && m_until->local() != *m_proposed)
        return;
    const Moment limit = subject().isNull() ? frame().link.now() : view().stay.houseLimitAt;
    m_until->setMoment(endOfOrder().value_or(limit), stayZone());
    m_proposed = m_until->local();
}

void BasisAct::offerOrders()
{
    if (!view().ofCase)
        return;
    for (const QUuid& id : view().ofCase->orderIds)
        if (id != view().stay.orderId)
            frame().link.get<wire::Order>(QStringLiteral("/v1/orders/") + id.toString(QUuid::WithoutBraces), this,
                                          [this](const Reply<wire::Order>& reply) {
                                              if (const auto* order = std::get_if<wire::Order>(&reply))
                                                  addOrder(*order);
                                          });
}

void BasisAct::addOrder(const wire::Order& order)
{
    const bool ofThisCase = view().ofCase && view().ofCase->id == order.caseId;
    if (!ofThisCase)
        return;
    m_ends[order.id] = order.untilAt;
    if (m_order->findData(order.id) >= 0)
        return orderChosen();
    m_order->addItem(
        tr("imposed %1, %2").arg(completeDate(order.imposedLocal), QString::fromStdString(order.municipality)),
        order.id);
}

QString BasisAct::missing() const
{
    if (m_basis->word() == "next_order" && m_order->currentIndex() < 0)
        return tr("This case has no other order. Record the next order first.");
    return {};
}

void BasisAct::send(bool preview)
{
    const bool onOrder = m_basis->word() == "next_order";
    change(preview, "basis-segments",
           wire::AddBasis{.basis = m_basis->word().value_or(std::string()),
                          .why = m_why->word().value_or(std::string()),
                          .orderId = onOrder ? std::optional(m_order->currentData().toUuid()) : std::nullopt,
                          .untilAt = m_until->moment(stayZone())});
}

QString BasisAct::typed() const
{
    const QString basis = m_basis->word() == "next_order"
        ? QStringLiteral("%1 (%2)").arg(m_basis->currentText(), m_order->currentText())
        : m_basis->currentText();
    return tr("%1, %2, until %3").arg(basis, m_why->currentText(), completeDate(m_until->local()));
}

QString BasisAct::verb() const
{
    return tr("Go on with this basis  Enter");
}

void BasisAct::tell()
{
    m_basisLabel->setText(tr("Basis"));
    m_orderLabel->setText(tr("Order"));
    m_whyLabel->setText(tr("Why"));
    m_untilLabel->setText(endOfOrder() ? tr("Until; proposed: the end of the order")
                                       : tr("Until; proposed: the limit of the house"));
}

DepartureAct::DepartureAct(const Frame& frame, QWidget* parent)
    : StayAct(frame, parent)
    , m_departedLabel(new QLabel)
    , m_departed(new MomentEdit)
    , m_destinationLabel(new QLabel)
    , m_destination(new WordChoice(Vocabulary::Destination, wire::Destinations, false))
    , m_even(new QCheckBox)
{
    m_even->setObjectName(QStringLiteral("evenIfMovePlanned"));
    m_departed->setObjectName(QStringLiteral("departedAt"));
    m_destination->setObjectName(QStringLiteral("destination"));
    m_departed->setNow([link = &frame.link] { return link->now(); }, houseZone());
    addRow(form(), m_departedLabel, m_departed);
    addRow(form(), m_destinationLabel, m_destination);
    form()->addRow(m_even);
    connect(m_even, &QCheckBox::toggled, this, &DepartureAct::edited);
    connect(m_departed, &MomentEdit::dateTimeChanged, this, &DepartureAct::edited);
    connect(m_destination, &QComboBox::currentIndexChanged, this, [this] {
        destinationChosen();
        edited();
    });
    setFocusProxy(m_departed);
}

QString DepartureAct::title() const
{
    return tr("Departure");
}

// Asked only of whoever went to another house.
void DepartureAct::destinationChosen()
{
    const bool another = m_destination->word() == "other_facility";
    form()->setRowVisible(m_even, another);
    if (!another)
        m_even->setChecked(false);
}

void DepartureAct::fill()
{
    m_departed->setMoment(frame().link.now(), stayZone());
    m_destination->setWord("unknown");
    destinationChosen();
}

void DepartureAct::send(bool preview)
{
    change(preview, "departure",
           wire::DepartStay{.departedAt = m_departed->moment(stayZone()),
                            .destination = m_destination->word().value_or(std::string()),
                            .evenIfMovePlanned = m_even->isChecked()});
}

QString DepartureAct::typed() const
{
    const QString left = tr("left %1, to: %2").arg(completeDate(m_departed->local()), m_destination->currentText());
    return m_even->isChecked() ? QString(left + QStringLiteral(", ") + m_even->text()) : left;
}

QString DepartureAct::gravity() const
{
    return tr("This ends the stay at %1. The place becomes free.").arg(StayWords::place(view().stay));
}

QString DepartureAct::verb() const
{
    return tr("Record the departure  Enter");
}

void DepartureAct::tell()
{
    m_departedLabel->setText(tr("Left"));
    m_destinationLabel->setText(tr("To"));
    m_even->setText(tr("To another house than was planned"));
}

Lines DepartureAct::told(const wire::Stay& after) const
{
    return {{Tone::Good,
             tr("Departure from %1 recorded: %2.")
                 .arg(StayWords::place(after), completeDate(after.departedAt.value_or(after.untilAt), stayZone()))}};
}

CancelAct::CancelAct(const Frame& frame, QWidget* parent)
    : StayAct(frame, parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

QString CancelAct::title() const
{
    return tr("Cancel the booking");
}

void CancelAct::send(bool preview)
{
    change(preview, "cancellation", wire::CancelStay{});
}

QString CancelAct::gravity() const
{
    return tr("The booking at %1 lapses, and the organisations of the case are told.")
        .arg(StayWords::place(view().stay));
}

QString CancelAct::verb() const
{
    return tr("Cancel the booking  Enter");
}

Lines CancelAct::told(const wire::Stay& after) const
{
    return {{Tone::Good, tr("The booking at %1 is cancelled.").arg(StayWords::place(after))}};
}

} // namespace adempauze::client
