#include "stay/apart_acts.h"

#include "shell/time_words.h"
#include "stay/map_position.h"

#include <algorithm>

namespace adempauze::client {

namespace {

constexpr int PersonRole = Qt::UserRole;
constexpr int OrderRole = Qt::UserRole + 1;
constexpr int UsualRadius = 500;

std::optional<QUuid> known(const QUuid& id)
{
    return id.isNull() ? std::nullopt : std::optional(id);
}

} // namespace

PairAct::PairAct(const Frame& frame, QWidget* parent)
    : StayAct(frame, parent)
    , m_otherLabel(new QLabel)
    , m_other(new QComboBox)
    , m_reasonLabel(new QLabel)
    , m_reason(new WordChoice(Vocabulary::PairReason, wire::PairReasons, true))
{
    m_other->setObjectName(QStringLiteral("pairOther"));
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_other->setMinimumContentsLength(32);
    m_reason->setObjectName(QStringLiteral("pairReason"));
    addRow(form(), m_otherLabel, m_other);
    addRow(form(), m_reasonLabel, m_reason);
    m_until = new OptionalMoment(
        form(), "pairUntil", [link = &frame.link] { return link->now(); }, this);
    connect(m_other, &QComboBox::currentIndexChanged, this, &PairAct::edited);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &PairAct::edited);
    connect(m_until, &OptionalMoment::changed, this, &PairAct::edited);
    setFocusProxy(m_other);
}

QString PairAct::title() const
{
    return tr("Must not meet");
}

void PairAct::fill()
{
    ++m_turn;
    m_askedOrders.clear();
    m_other->clear();
    m_reason->setWord(std::nullopt);
    m_until->fill(frame().link.now() + std::chrono::hours(24 * 28), stayZone());
    refreshed();
    tell();
}

void PairAct::refreshed()
{
    if (subject().isNull())
        return;
    offerStays();
    offerOrders();
}

// Who is here or expected first; each person once.
void PairAct::offerStays()
{
    for (const wire::Stay& stay : names().stays)
        if (stay.personId && stay.personId != view().stay.personId)
            offer(
                tr("%1: %2", "place, state").arg(StayWords::place(stay), wordText(Vocabulary::ClaimState, stay.state)),
                *stay.personId, QUuid());
}

void PairAct::offerOrders()
{
    if (!view().ofCase)
        return;
    for (const QUuid& id : view().ofCase->orderIds) {
        if (id == view().stay.orderId || std::ranges::find(m_askedOrders, id) != m_askedOrders.end())
            continue;
        m_askedOrders.push_back(id);
        frame().link.get<wire::Order>(
            QStringLiteral("/v1/orders/") + id.toString(QUuid::WithoutBraces), this,
            [this, turn = m_turn](const Reply<wire::Order>& reply) {
                const auto* order = std::get_if<wire::Order>(&reply);
                if (order && turn == m_turn && order->personId != view().stay.personId)
                    offer(tr("whom the order of %1 is about, %2")
                              .arg(completeDate(order->imposedLocal), QString::fromStdString(order->municipality)),
                          order->personId, order->id);
            });
    }
}

// Nobody is chosen by chance.
void PairAct::offer(const QString& who, const QUuid& person, const QUuid& order)
{
    if (m_other->findData(person, PersonRole) >= 0)
        return;
    const int before = m_other->currentIndex();
    m_other->addItem(who, person);
    m_other->setItemData(m_other->count() - 1, order, OrderRole);
    m_other->setCurrentIndex(before);
    tell();
}

QString PairAct::missing() const
{
    if (!view().stay.personId)
        return tr("First complete the details: it is not recorded who this is.");
    if (m_other->count() == 0)
        return tr("Nobody else is in sight here. A stay or an order of the other person is needed.");
    if (m_other->currentIndex() < 0)
        return tr("Choose whom this person must not meet.");
    return m_reason->word() ? QString() : tr("Choose a reason.");
}

void PairAct::send(bool preview)
{
    const QUuid order = m_other->currentData(OrderRole).toUuid();
    const QUuid person = m_other->currentData(PersonRole).toUuid();
    put<wire::MustNotMeetPair>(preview, QStringLiteral("/v1/must-not-meet-pairs"),
                               wire::KeepApart{.personId = view().stay.personId,
                                               .otherPersonId = order.isNull() ? std::optional(person) : std::nullopt,
                                               .otherOrderId = known(order),
                                               .untilAt = m_until->moment(stayZone()),
                                               .reason = m_reason->word().value_or(std::string())},
                               [zone = stayZone()](const wire::MustNotMeetPair& pair) {
                                   const QString until = pair.untilAt
                                       ? tr("until %1").arg(completeDate(*pair.untilAt, zone))
                                       : tr("until somebody lifts it");
                                   return Lines{{Tone::Good,
                                                 tr("The two must not meet, %1. Where they already do, a task is "
                                                    "opened. This moves nobody.")
                                                     .arg(until)}};
                               });
}

QString PairAct::typed() const
{
    const auto until = m_until->local();
    const QString said = QStringLiteral("%1: %2").arg(m_other->currentText(), m_reason->currentText());
    return until ? tr("%1, until %2").arg(said, completeDate(*until)) : said;
}

QString PairAct::verb() const
{
    return tr("Keep apart  Enter");
}

void PairAct::tell()
{
    m_otherLabel->setText(tr("Whom"));
    m_other->setPlaceholderText(m_other->count() == 0 ? tr("nobody else is in sight")
                                                      : tr("choose by where they stay"));
    m_reasonLabel->setText(tr("Reason"));
    m_until->tell(tr("Until a moment; else until somebody lifts it"), tr("Until"));
}

ZoneAct::ZoneAct(const Frame& frame, QWidget* parent)
    : OrderAct(frame, parent)
    , m_what(prose())
    , m_positionLabel(new QLabel)
    , m_position(new QLineEdit)
    , m_radiusLabel(new QLabel)
    , m_radius(new QSpinBox)
{
    m_position->setObjectName(QStringLiteral("zonePosition"));
    m_position->setMaxLength(60);
    m_position->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    m_radius->setObjectName(QStringLiteral("zoneRadius"));
    m_radius->setRange(static_cast<int>(wire::Radii.least), static_cast<int>(wire::Radii.most));
    m_radius->setSingleStep(100);
    form()->addRow(m_what);
    addRow(form(), m_positionLabel, m_position);
    addRow(form(), m_radiusLabel, m_radius);
    connect(m_position, &QLineEdit::textChanged, this, &ZoneAct::edited);
    connect(m_radius, &QSpinBox::valueChanged, this, &ZoneAct::edited);
    connect(this, &ActPanel::succeeded, m_position, &QLineEdit::clear);
    setFocusProxy(m_position);
}

QString ZoneAct::title() const
{
    return tr("Zone of the order");
}

void ZoneAct::fill()
{
    m_position->clear();
    m_radius->setValue(UsualRadius);
}

QString ZoneAct::missing() const
{
    if (const QString why = OrderAct::missing(); !why.isEmpty())
        return why;
    return mapPosition(m_position->text())
        ? QString()
        : tr("Type latitude and longitude as a map gives them, for example 52.090737, 5.121420.");
}

void ZoneAct::send(bool preview)
{
    const MapPosition at = mapPosition(m_position->text()).value_or(MapPosition{});
    put<wire::BanZone>(
        preview, path("ban-zones"),
        wire::RecordBanZone{.latitudeMicrodegrees = at.latitude,
                            .longitudeMicrodegrees = at.longitude,
                            .radiusMetres = m_radius->value()},
        [](const wire::BanZone& zone) {
            return Lines{
                {Tone::Good,
                 tr("A zone of %1 m around, for as long as the order stands. Where it lies is not shown again.")
                     .arg(zone.radiusMetres)}};
        });
}

QString ZoneAct::typed() const
{
    return tr("%1, %2 m", "position, radius").arg(m_position->text()).arg(m_radius->value());
}

QString ZoneAct::verb() const
{
    return tr("Record the zone  Enter");
}

void ZoneAct::tell()
{
    m_what->setText(
        tr("Where the order forbids this person to be. Houses within it, of which the position is known, do "
           "not fit any more. The position is kept secret."));
    m_positionLabel->setText(tr("Middle of the zone: latitude, longitude"));
    m_radiusLabel->setText(tr("Radius"));
    m_radius->setSuffix(tr(" m"));
}

} // namespace adempauze::client
