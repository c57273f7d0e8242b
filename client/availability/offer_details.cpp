#include "availability/offer_details.h"

#include "shell/claim_words.h"
#include "shell/form.h"
#include "shell/offer_words.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"

#include <QEvent>

namespace adempauze::client {

namespace {

QString withSign(const wire::ReachableDate& date)
{
    return QString(signFor(date.free ? Tone::Good : Tone::Attention) + QStringLiteral("  ") + reachInFull(date));
}

} // namespace

OfferDetails::OfferDetails(const OfferLight& light, const HouseConfidences& confidences, QWidget* parent)
    : QWidget(parent)
    , m_light(light)
    , m_confidences(confidences)
    , m_form(new QFormLayout(this))
    , m_place(heading(this))
    , m_unit(line())
    , m_orderEnd(line())
    , m_latestEnd(line())
    , m_houseLimit(line())
    , m_room(line())
    , m_conditions(line())
    , m_condition(new StateLine(this))
    , m_reasons(line())
    , m_confidence(line())
    , m_contact(line())
{
    setObjectName(QStringLiteral("details"));
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_unit->setObjectName(QStringLiteral("unit"));
    m_condition->setObjectName(QStringLiteral("condition"));
    m_form->addRow(m_place);
    m_form->addRow(m_unit);
    m_form->addRow(m_condition);
    for (QLabel* field :
         {m_orderEnd, m_latestEnd, m_houseLimit, m_room, m_conditions, m_reasons, m_confidence, m_contact})
        m_form->addRow(new QLabel(this), field);
    m_confidence->setObjectName(QStringLiteral("confidence"));
    connect(&m_confidences, &HouseConfidences::changed, this, &OfferDetails::tell);
    showOffer(nullptr);
}

QLabel* OfferDetails::line()
{
    QLabel* label = prose(this);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void OfferDetails::showOffer(const wire::PlaceOffer* offer)
{
    m_offer = offer ? std::optional(*offer) : std::nullopt;
    setVisible(m_offer.has_value());
    tell();
}

void OfferDetails::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void OfferDetails::tell()
{
    setAccessibleName(tr("About the selected place"));
    const auto title = [this](QLabel* field, const QString& text) {
        static_cast<QLabel*>(m_form->labelForField(field))->setText(QString(text + QStringLiteral(":")));
    };
    title(m_orderEnd, m_light.underOrder ? tr("End of the order") : tr("End of the first period"));
    title(m_latestEnd, tr("Latest legal end"));
    title(m_houseLimit, tr("Limit of the house"));
    title(m_room, tr("Free until"));
    title(m_conditions, tr("Conditions"));
    title(m_reasons, tr("Why it stands here"));
    title(m_confidence, tr("How sure “free” is in this house"));
    title(m_contact, tr("Intake and telephone"));
    if (!m_offer)
        return;
    m_place->setText(placeOf(*m_offer));
    m_unit->setVisible(m_offer->unitName.has_value());
    if (m_offer->unitName)
        m_unit->setText(tr("A family takes %1 whole, with all its %2 places, for as many persons at most.")
                            .arg(QString::fromStdString(*m_offer->unitName))
                            .arg(m_offer->unitPlaces.value_or(1)));
    m_condition->say(Tone::Attention,
                     m_offer->conditionalUntilAt ? conditionalText(*m_offer->conditionalUntilAt, houseZone())
                                                 : QString());
    m_orderEnd->setText(withSign(m_offer->orderEnd));
    m_latestEnd->setText(withSign(m_offer->latestEnd));
    m_houseLimit->setText(withSign(m_offer->houseLimit));
    m_room->setText(roomOf(*m_offer));
    m_conditions->setText(m_offer->conditions.empty() ? QStringLiteral("–")
                                                      : QString::fromStdString(m_offer->conditions));
    m_reasons->setText(reasonsOf(*m_offer));
    const wire::HouseConfidence* known = m_confidences.of(m_offer->facilityId);
    m_form->setRowVisible(m_confidence, known != nullptr);
    m_confidence->setText(known ? confidenceText(*known).join(QLatin1Char('\n')) : QString());
    m_contact->setText(tr("%1; %2").arg(intakeHours(*m_offer), QString::fromStdString(m_offer->phone)));
}

} // namespace adempauze::client
