#include "availability/nothing_fits.h"

#include "shell/form.h"
#include "shell/keyed_button.h"
#include "shell/offer_words.h"
#include "shell/time_words.h"
#include "shell/wrap_layout.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace adempauze::client {

NothingFits::NothingFits(QWidget* parent)
    : QWidget(parent)
    , m_title(heading(this))
    , m_options(prose(this))
    , m_call(new Heading(1.5, this))
    , m_acts(new QWidget(this))
    , m_take{new QPushButton(m_acts), new QPushButton(m_acts)}
    , m_wait(new QPushButton(m_acts))
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    for (QWidget* line : std::initializer_list<QWidget*>{m_title, m_options, m_acts, m_call})
        lines->addWidget(line);
    new WrapLayout(m_acts);
    for (std::size_t nth = 0; nth < OptionsShown; ++nth) {
        m_acts->layout()->addWidget(m_take[nth]);
        m_take[nth]->setObjectName(QStringLiteral("takeOption%1").arg(nth + 1));
        connect(m_take[nth], &QPushButton::clicked, this, [this, nth] { Q_EMIT optionWanted(m_next[nth]); });
    }
    m_acts->layout()->addWidget(m_wait);
    m_options->setObjectName(QStringLiteral("nextOptions"));
    m_call->setObjectName(QStringLiteral("onCall"));
    m_wait->setObjectName(QStringLiteral("waitForPlace"));
    connect(m_wait, &QPushButton::clicked, this, &NothingFits::waitWanted);
    m_call->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    clear();
}

// Which other times there are, and in what order, is the daemon's to say.
void NothingFits::showFor(const wire::PlaceOffers& offers, const std::optional<wire::DeskNumber>& onCall, Moment now,
                          bool placed)
{
    m_placed = placed;
    m_next.clear();
    m_units.clear();
    for (const wire::PlaceOffer& offer : offers.items)
        if (offer.unitName)
            m_units.insert(offer.placeId, placeOf(offer));
    for (const wire::OtherTime& time : offers.otherTimes)
        if (m_next.size() < OptionsShown)
            m_next.push_back(time);
    m_elsewhere = offers.elsewhere;
    m_onCall = onCall;
    m_now = now;
    setVisible(offers.freeCount == 0);
    tell();
}

void NothingFits::clear()
{
    m_next.clear();
    m_elsewhere.clear();
    m_onCall.reset();
    setVisible(false);
    tell();
}

void NothingFits::allowActs(bool may)
{
    m_mayAct = may;
    tell();
}

void NothingFits::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

QString NothingFits::placeAt(const wire::OtherTime& time) const
{
    return m_units.value(time.placeId, placeOf(time));
}

// A shorter stay begins as asked, so only its end is news; one that begins later lasts as long as was asked.
QString NothingFits::sentence(const wire::OtherTime& time) const
{
    const QString phone = QString::fromStdString(time.phone);
    if (time.untilAt)
        return tr("%1: free until %2 only (%3), telephone %4")
            .arg(placeAt(time), completeDate(*time.untilAt), hint(*time.untilAt, m_now), phone);
    return tr("%1: free from %2 (%3), telephone %4")
        .arg(placeAt(time), completeDate(time.fromAt), hint(time.fromAt, m_now), phone);
}

QString NothingFits::sentence(const wire::PlaceElsewhere& place) const
{
    const QString said = tr("%1, in the region %2: free until %3")
                             .arg(QString::fromStdString(place.alias), QString::fromStdString(place.regionName),
                                  completeDate(place.untilAt));
    return place.regionPhone ? tr("%1, telephone %2").arg(said, QString::fromStdString(*place.regionPhone)) : said;
}

void NothingFits::tellOption(std::size_t nth)
{
    QPushButton* button = m_take[nth];
    button->setVisible(m_mayAct && !m_placed && nth < m_next.size());
    if (nth >= m_next.size())
        return;
    const wire::OtherTime& time = m_next[nth];
    const QString place = placeAt(time);
    nameWithKey(button,
                time.untilAt ? tr("%1 for some nights…").arg(place)
                             : tr("%1 from %2 on…").arg(place, shortDate(time.fromAt)),
                nth == 0 ? Qt::Key_F2 : Qt::Key_F3);
    button->setAccessibleName(tr("Hold. %1").arg(sentence(time)));
}

void NothingFits::tell()
{
    for (std::size_t nth = 0; nth < OptionsShown; ++nth)
        tellOption(nth);
    m_wait->setVisible(m_mayAct && !m_placed);
    m_acts->setVisible(m_mayAct && !m_placed);
    m_options->setVisible(!m_placed);
    m_acts->setAccessibleName(tr("What you can do"));
    setAccessibleName(tr("No place is free"));
    nameWithKey(m_wait, tr("Put on the waiting list…"), Qt::Key_F6);
    m_title->setText(m_placed ? tr("Nothing else is free for this. Ctrl+N begins the next request and says what you "
                                   "can do for it.")
                              : tr("No place is free for this. What you can do:"));
    QStringList options;
    for (const wire::OtherTime& time : m_next)
        options.append(sentence(time));
    if (options.isEmpty())
        options.append(tr("Of no place is known when it is free again."));
    for (const wire::PlaceElsewhere& place : m_elsewhere)
        options.append(sentence(place));
    m_options->setText(options.join(QLatin1Char('\n')));
    m_call->setText(
        m_onCall
            ? tr("Call %1: %2").arg(QString::fromStdString(m_onCall->label), QString::fromStdString(m_onCall->phone))
            : tr("There is no on-call number for your region."));
}

} // namespace adempauze::client
