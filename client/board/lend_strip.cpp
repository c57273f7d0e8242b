#include "board/lend_strip.h"

#include "shell/keyed_button.h"
#include "shell/moment_edit.h"
#include "shell/time_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

namespace adempauze::client {

namespace {

constexpr date::days UsualLength{14};

QString pathOf(const QUuid& loan, const char* act)
{
    return QStringLiteral("/v1/loans/%1/%2").arg(loan.toString(QUuid::WithoutBraces), QLatin1String(act));
}

} // namespace

LendStrip::LendStrip(DaemonLink& link, QWidget* parent)
    : PlaceStrip(link, parent)
{
    m_known->hide(); // nothing is lent for ever
    tell();
}

void LendStrip::open(const std::optional<Moment>& until, QWidget* first)
{
    m_from->setMoment(m_place.from, m_zone);
    m_until->setMoment(until.value_or(m_place.from + UsualLength), m_zone);
    m_choiceRow->setVisible(!m_loan);
    m_untilRow->setVisible(!m_loan);
    m_fromRow->setVisible(!m_loan || isLent());
    m_other->setVisible(isLent() && !m_next.regions.empty());
    begin(m_zone, first);
}

void LendStrip::openNew(const PlaceHere& place, const std::optional<Moment>& until, const Lendable& lendable,
                        const Zone& zone)
{
    m_place = place;
    m_place.from = lendable.from;
    m_loan.reset();
    m_zone = zone;
    m_choice->clear();
    for (const wire::GuestRegion& region : lendable.regions)
        m_choice->addItem(QString::fromStdString(region.name), region.id);
    const Moment usual = lendable.from + UsualLength;
    open(until.value_or(std::min(usual, lendable.until.value_or(usual))), m_choice);
}

void LendStrip::openOn(const wire::Loan& loan, const PlaceHere& place, const Lendable& next, const Zone& zone)
{
    m_place = place;
    m_place.from = std::max(m_link.now(), loan.fromAt);
    m_loan = loan;
    m_next = next;
    m_zone = zone;
    open(loan.untilAt, isLent() ? static_cast<QWidget*>(m_from) : m_do);
}

void LendStrip::leave()
{
    PlaceStrip::leave();
    m_loan.reset();
    m_next = {};
    m_choice->clear();
}

void LendStrip::refresh(const wire::Loan* now)
{
    if (!m_loan || running())
        return;
    if (!now || (now->returnedAt && *now->returnedAt <= m_link.now()))
        sayOver();
    else if (now->version > m_loan->version)
        stands(*now);
}

bool LendStrip::take(const QJsonObject& current)
{
    std::vector<wire::InputError> errors;
    const auto now = wire::fromJson<wire::Loan>(current, wire::Unknown::Ignored, errors);
    if (!errors.empty() || !m_loan || now.id != m_loan->id)
        return false;
    stands(now);
    return true;
}

void LendStrip::stands(const wire::Loan& now)
{
    m_loan = now;
    if (now.returnedAt && *now.returnedAt <= m_link.now())
        return sayOver();
    sayChanged(
        tr("from %1 until %2", "moments").arg(completeDate(now.fromAt, m_zone), completeDate(now.untilAt, m_zone)));
}

QString LendStrip::gravity() const
{
    return tr("%1 is told at once, and this cannot be taken back.", "region")
        .arg(QString::fromStdString(m_loan->regionName));
}

void LendStrip::act()
{
    if (!m_loan)
        lend();
    else if (confirmed(gravity()))
        isLent() ? recall() : giveBack();
}

void LendStrip::actOther()
{
    if (!isLent() || !ready())
        return;
    const PlaceHere place = m_place;
    const Lendable next = m_next;
    openNew(place, std::nullopt, next, m_zone);
}

void LendStrip::lend()
{
    const wire::LendPlace wish{.placeId = m_place.id,
                               .regionId = m_choice->currentData().toUuid(),
                               .fromAt = m_from->moment(m_zone),
                               .untilAt = m_until->moment(m_zone)};
    send<wire::Loan>(QStringLiteral("/v1/loans"), wish, 0, [this](const wire::Loan& loan) {
        const auto undo = [self = QPointer(this), loan, where = m_place.where] {
            if (self)
                self->takeBack<wire::Loan>(pathOf(loan.id, "recall"), wire::RecallPlace{loan.fromAt}, loan.version,
                                           where, tr("The place is not lent any more."));
        };
        Q_EMIT done(tr("Lent: %1, %2.", "place, to whom and when").arg(m_place.where, during(loan)), undo);
    });
}

void LendStrip::recall()
{
    send<wire::Loan>(pathOf(m_loan->id, "recall"), wire::RecallPlace{m_from->moment(m_zone)}, m_loan->version,
                     [this](const wire::Loan& loan) {
                         const QString told = loan.returnedAt
                             ? tr("%1 is not lent any more.").arg(m_place.where)
                             : tr("Lent: %1, %2.", "place, to whom and when").arg(m_place.where, during(loan));
                         Q_EMIT done(told, {});
                     });
}

void LendStrip::giveBack()
{
    send<wire::Loan>(pathOf(m_loan->id, "return"), wire::ReturnPlace{}, m_loan->version,
                     [this](const wire::Loan&) { Q_EMIT done(tr("Given back: %1.").arg(m_place.where), {}); });
}

QString LendStrip::during(const wire::Loan& loan) const
{
    return tr("to %1 from %2 until %3", "region, moments")
        .arg(QString::fromStdString(loan.regionName), completeDate(loan.fromAt, m_zone),
             completeDate(loan.untilAt, m_zone));
}

void LendStrip::tell()
{
    m_choiceLabel->setText(tr("To region"));
    m_untilLabel->setText(tr("Until"));
    m_fromLabel->setText(m_loan ? tr("Back from") : tr("From"));
    nameWithKey(m_other, tr("Lend it for another time"), QKeySequence(Qt::CTRL | Qt::Key_O));
    if (!m_loan) {
        setTitle(tr("Lend %1 to another region").arg(m_place.where));
        m_about->setText(tr("In that time the place is closed here, and the other region finds it as a place of its "
                            "own. Afterwards it is free here as soon as nobody is in it."));
        m_do->setText(tr("Lend the place  Enter"));
        return;
    }
    const QString region = QString::fromStdString(m_loan->regionName);
    if (isLent()) {
        setTitle(tr("%1 is lent to %2").arg(m_place.where, region));
        m_about->setText(tr("Lent %1. You can want it back sooner. Who has it there, or is promised it, keeps it: then "
                            "nothing changes, and you are told until when. The other region is told at once.")
                             .arg(during(*m_loan)));
        m_do->setText(tr("Recall the place  Enter"));
    } else {
        setTitle(tr("%1 is here on loan from %2").arg(m_place.where, region));
        m_about->setText(
            tr("From %1 until %2. You can give it back now if nobody is in it or is promised it. The other "
               "region is told at once.")
                .arg(completeDate(m_loan->fromAt, m_zone), completeDate(m_loan->untilAt, m_zone)));
        m_do->setText(tr("Give the place back  Enter"));
    }
}

} // namespace adempauze::client
