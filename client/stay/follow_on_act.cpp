#include "stay/follow_on_act.h"

#include "shell/claim_words.h"
#include "shell/time_words.h"
#include "wire/follow_on_messages.h"
#include "wire/hold_messages.h"

namespace adempauze::client {

FollowOnAct::FollowOnAct(const Frame& frame, QWidget* parent)
    : StayAct(frame, parent)
    , m_placeLabel(new QLabel)
    , m_place(new QComboBox)
{
    m_place->setObjectName(QStringLiteral("placeAfterwards"));
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_place->setMinimumContentsLength(24);
    addRow(form(), m_placeLabel, m_place);
    connect(m_place, &QComboBox::currentIndexChanged, this, &FollowOnAct::edited);
    setFocusProxy(m_place);
}

QString FollowOnAct::title() const
{
    return tr("Hold a place for afterwards");
}

void FollowOnAct::fill()
{
    ++m_searches;
    m_place->clear();
    if (subject().isNull())
        return;
    if (!view().stay.placements.empty())
        m_place->addItem(tr("%1: the same place").arg(StayWords::place(view().stay)), placementOf(view().stay).placeId);
    search();
}

void FollowOnAct::search()
{
    const int turn = ++m_searches;
    frame().link.post<wire::PlaceOffers>(
        QStringLiteral("/v1/places/_search"),
        wire::PlaceSearch{.expectedArrivalAt = view().stay.untilAt,
                          .wheelchair = view().stay.wheelchair ? std::optional(true) : std::nullopt,
                          .persons = view().stay.persons,
                          .watching = true},
        Ask{}, this, [this, turn](const Reply<wire::PlaceOffers>& reply) {
            const auto* offers = std::get_if<wire::PlaceOffers>(&reply);
            if (!offers || turn != m_searches)
                return;
            for (const wire::PlaceOffer& each : offers->items)
                if (each.free && m_place->findData(each.placeId) < 0)
                    m_place->addItem(
                        tr("%1, %2", "facility, place")
                            .arg(QString::fromStdString(each.facilityAlias), QString::fromStdString(each.placeName)),
                        each.placeId);
        });
}

QString FollowOnAct::missing() const
{
    return m_place->currentIndex() < 0 ? tr("Looking for places…") : QString();
}

void FollowOnAct::send(bool preview)
{
    const QString path = QStringLiteral("/v1/stays/%1/follow-on-holds").arg(subject().toString(QUuid::WithoutBraces));
    put<wire::Hold>(preview, path, wire::FollowOn{.placeId = m_place->currentData().toUuid(), .untilAt = {}},
                    [](const wire::Hold& hold) {
                        const Zone zone = Zone::named(hold.zone).value_or(houseZone());
                        return Lines{
                            {Tone::Good,
                             tr("Held from %1 on: %2, %3. It expires on %4 unless the order is extended; then "
                                "it moves along.")
                                 .arg(completeDate(hold.fromAt, zone), QString::fromStdString(hold.facilityAlias),
                                      QString::fromStdString(hold.placeName),
                                      completeDate(hold.expiresAt.value_or(hold.fromAt), zone))}};
                    });
}

QString FollowOnAct::typed() const
{
    return m_place->currentText();
}

QString FollowOnAct::verb() const
{
    return tr("Hold it  Enter");
}

void FollowOnAct::tell()
{
    m_placeLabel->setText(tr("Place afterwards"));
}

} // namespace adempauze::client
