#include "stay/transfer_act.h"

#include "shell/claim_words.h"
#include "shell/time_words.h"

namespace adempauze::client {

TransferAct::TransferAct(const Frame& frame, QWidget* parent)
    : StayAct(frame, parent)
    , m_movedLabel(new QLabel)
    , m_moved(new MomentEdit)
    , m_placeLabel(new QLabel)
    , m_place(new QComboBox)
{
    m_moved->setObjectName(QStringLiteral("movedAt"));
    m_moved->setNow([link = &frame.link] { return link->now(); }, houseZone());
    m_place->setObjectName(QStringLiteral("place"));
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_place->setMinimumContentsLength(24);
    addRow(form(), m_placeLabel, m_place);
    addRow(form(), m_movedLabel, m_moved);
    connect(m_moved, &MomentEdit::dateTimeChanged, this, &TransferAct::edited);
    connect(m_place, &QComboBox::currentIndexChanged, this, &TransferAct::edited);
    setFocusProxy(m_place);
}

QString TransferAct::title() const
{
    return tr("Move to another place");
}

void TransferAct::fill()
{
    m_moved->setMoment(frame().link.now(), stayZone());
    ++m_searches;
    m_place->clear();
    if (!subject().isNull())
        search();
}

// The search answers for a stay that begins then. Where it cannot answer, every place of every house is offered.
void TransferAct::search()
{
    const int turn = ++m_searches;
    frame().link.post<wire::PlaceOffers>(
        QStringLiteral("/v1/places/_search"),
        wire::PlaceSearch{.expectedArrivalAt = m_moved->moment(stayZone()),
                          .wheelchair = view().stay.wheelchair ? std::optional(true) : std::nullopt,
                          .persons = view().stay.persons,
                          .watching = true},
        Ask{}, this, [this, turn](const Reply<wire::PlaceOffers>& reply) {
            if (turn != m_searches)
                return;
            if (const auto* offers = std::get_if<wire::PlaceOffers>(&reply); offers && !offers->items.empty()) {
                offer(*offers);
                return;
            }
            frame().link.get<wire::Facilities>(
                QStringLiteral("/v1/facilities"), this, [this, turn](const Reply<wire::Facilities>& other) {
                    if (const auto* all = std::get_if<wire::Facilities>(&other); all && turn == m_searches)
                        offerAll(*all);
                });
        });
}

void TransferAct::offer(const wire::PlaceOffers& offers)
{
    for (const wire::PlaceOffer& each : offers.items) {
        const QString place =
            tr("%1, %2", "facility, place")
                .arg(QString::fromStdString(each.facilityAlias), QString::fromStdString(each.placeName));
        const QString why = each.obstacle ? wordText(Vocabulary::Obstacle, *each.obstacle) : tr("not free");
        addPlace(each.placeId, tr("%1: %2").arg(place, each.free ? tr("free") : why));
    }
}

void TransferAct::offerAll(const wire::Facilities& facilities)
{
    for (const wire::Facility& house : facilities.items)
        for (const wire::PlaceName& place : house.places)
            addPlace(place.id,
                     tr("%1, %2", "facility, place")
                         .arg(QString::fromStdString(house.alias), QString::fromStdString(place.name)));
}

void TransferAct::addPlace(const QUuid& id, const QString& text)
{
    const bool here = !view().stay.placements.empty() && placementOf(view().stay).placeId == id;
    if (!here && m_place->findData(id) < 0)
        m_place->addItem(text, id);
}

QString TransferAct::missing() const
{
    return m_place->currentIndex() < 0 ? tr("Looking for places…") : QString();
}

void TransferAct::send(bool preview)
{
    change(preview, "transfers",
           wire::TransferStay{.placeId = m_place->currentData().toUuid(), .movedAt = m_moved->moment(stayZone())});
}

QString TransferAct::typed() const
{
    return tr("%1; moved %2").arg(m_place->currentText(), completeDate(m_moved->local()));
}

QString TransferAct::verb() const
{
    return tr("Move  Enter");
}

void TransferAct::tell()
{
    m_movedLabel->setText(tr("Moved"));
    m_placeLabel->setText(tr("To"));
}

// The daemon names places that would do. After a "no" to the act the first of them is chosen, and said, and Enter
// takes it; after a look ahead they only stand first.
void TransferAct::refusedWith(const wire::Problem& problem, bool preview)
{
    int at = 0;
    for (const QJsonObject& each : problem.alternatives) {
        std::vector<wire::InputError> errors;
        const auto place = wire::fromJson<wire::Alternative>(each, wire::Unknown::Ignored, errors);
        if (!errors.empty())
            continue;
        const QSignalBlocker quiet(m_place);
        if (const int there = m_place->findData(place.placeId); there >= 0)
            m_place->removeItem(there);
        m_place->insertItem(
            at++,
            tr("%1, %2: free for this stay", "facility, place")
                .arg(QString::fromStdString(place.facilityAlias), QString::fromStdString(place.placeName)),
            place.placeId);
    }
    if (at == 0 || preview)
        return;
    {
        const QSignalBlocker quiet(m_place);
        m_place->setCurrentIndex(0);
    }
    propose(tr("Chosen instead: %1. Enter moves the stay there.").arg(m_place->currentText()));
}

} // namespace adempauze::client
