#include "stay/safety_acts.h"

#include "shell/claim_words.h"
#include "shell/time_words.h"
#include "wire/override_messages.h"
#include "wire/safety_messages.h"

namespace adempauze::client {

BanAct::BanAct(const Frame& frame, QWidget* parent)
    : StayAct(frame, parent)
    , m_reasonLabel(new QLabel)
    , m_reason(new WordChoice(Vocabulary::HouseBanReason, wire::HouseBanReasons, true))
{
    m_reason->setObjectName(QStringLiteral("banReason"));
    addRow(form(), m_reasonLabel, m_reason);
    m_until = new OptionalMoment(
        form(), "banUntil", [link = &frame.link] { return link->now(); }, this);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &BanAct::edited);
    connect(m_until, &OptionalMoment::changed, this, &BanAct::edited);
    setFocusProxy(m_reason);
}

QString BanAct::title() const
{
    return tr("Keep out of this house");
}

void BanAct::fill()
{
    m_reason->setWord(std::nullopt);
    m_until->fill(frame().link.now() + std::chrono::hours(24 * 28), stayZone());
}

QString BanAct::missing() const
{
    if (!view().stay.personId || view().stay.placements.empty())
        return tr("First complete the details: it is not recorded who this is.");
    return m_reason->word() ? QString() : tr("Choose a reason.");
}

void BanAct::send(bool preview)
{
    put<wire::HouseBan>(preview, QStringLiteral("/v1/house-bans"),
                        wire::BanFromHouse{.personId = view().stay.personId.value_or(QUuid()),
                                           .facilityId = placementOf(view().stay).facilityId,
                                           .untilAt = m_until->moment(stayZone()),
                                           .reason = m_reason->word().value_or(std::string())},
                        [zone = stayZone()](const wire::HouseBan& ban) {
                            const QString house = QString::fromStdString(ban.facilityAlias);
                            return Lines{{Tone::Good,
                                          ban.untilAt ? tr("This person is kept out of %1 until %2. This does not end "
                                                           "the stay.")
                                                            .arg(house, completeDate(*ban.untilAt, zone))
                                                      : tr("This person is kept out of %1 until somebody lifts it. "
                                                           "This does not end the stay.")
                                                            .arg(house)}};
                        });
}

QString BanAct::typed() const
{
    const auto until = m_until->local();
    return until ? tr("%1, until %2").arg(m_reason->currentText(), completeDate(*until)) : m_reason->currentText();
}

QString BanAct::verb() const
{
    return tr("Keep out  Enter");
}

void BanAct::tell()
{
    m_reasonLabel->setText(tr("Reason"));
    m_until->tell(tr("Until a moment; else until somebody lifts it"), tr("Until"));
}

ExceptionAct::ExceptionAct(const Frame& frame, QWidget* parent)
    : StayAct(frame, parent)
    , m_what(prose())
    , m_houseLabel(new QLabel)
    , m_house(new QComboBox)
    , m_reasonLabel(new QLabel)
    , m_reason(new WordChoice(Vocabulary::OverrideReason, wire::OverrideReasons, true))
{
    m_house->setObjectName(QStringLiteral("exceptionHouse"));
    m_house->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_house->setMinimumContentsLength(24);
    m_reason->setObjectName(QStringLiteral("exceptionReason"));
    form()->addRow(m_what);
    addRow(form(), m_houseLabel, m_house);
    addRow(form(), m_reasonLabel, m_reason);
    connect(m_house, &QComboBox::currentIndexChanged, this, &ExceptionAct::edited);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &ExceptionAct::edited);
    setFocusProxy(m_house);
}

QString ExceptionAct::title() const
{
    return tr("Ask for an exception");
}

void ExceptionAct::fill()
{
    m_reason->setWord(std::nullopt);
    ++m_turn;
    m_house->clear();
    if (!subject().isNull())
        askHouses();
}

void ExceptionAct::askHouses()
{
    const int turn = ++m_turn;
    frame().link.get<wire::Facilities>(
        QStringLiteral("/v1/facilities"), this, [this, turn](const Reply<wire::Facilities>& reply) {
            if (const auto* all = std::get_if<wire::Facilities>(&reply); all && turn == m_turn)
                offer(*all);
        });
}

void ExceptionAct::offer(const wire::Facilities& facilities)
{
    for (const wire::Facility& house : facilities.items)
        m_house->addItem(QString::fromStdString(house.alias), house.id);
}

QString ExceptionAct::missing() const
{
    if (!view().stay.personId)
        return tr("First complete the details: it is not recorded who this is.");
    if (m_house->currentIndex() < 0)
        return tr("Looking for houses…");
    return m_reason->word() ? QString() : tr("Choose a reason.");
}

void ExceptionAct::send(bool preview)
{
    put<wire::SafetyOverride>(preview, QStringLiteral("/v1/safety-overrides"),
                              wire::RequestOverride{.personId = view().stay.personId.value_or(QUuid()),
                                                    .facilityId = m_house->currentData().toUuid(),
                                                    .reason = m_reason->word().value_or(std::string())},
                              [](const wire::SafetyOverride& asked) {
                                  return Lines{{Tone::Good,
                                                tr("Asked for an exception for %1. A second person answers; until then "
                                                   "nothing changes.")
                                                    .arg(QString::fromStdString(asked.facilityAlias))}};
                              });
}

QString ExceptionAct::typed() const
{
    return tr("%1: %2", "house: reason").arg(m_house->currentText(), m_reason->currentText());
}

QString ExceptionAct::verb() const
{
    return tr("Ask  Enter");
}

void ExceptionAct::tell()
{
    m_what->setText(tr("For a house that said: not for this person. It counts for one booking or move. Somebody of "
                       "another organisation, or in another role, has to approve it."));
    m_houseLabel->setText(tr("House"));
    m_reasonLabel->setText(tr("Reason"));
}

} // namespace adempauze::client
