#include "availability/nothing_fits.h"

#include "availability/offer_words.h"
#include "shell/form.h"
#include "shell/time_words.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace adempauze::client {

namespace {

constexpr std::size_t OptionsShown = 2;

} // namespace

NothingFits::NothingFits(QWidget* parent)
    : QWidget(parent)
    , m_title(heading(this))
    , m_options(prose(this))
    , m_call(new Heading(1.5, this))
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    for (QLabel* line : {m_title, m_options, m_call})
        lines->addWidget(line);
    m_options->setObjectName(QStringLiteral("nextOptions"));
    m_call->setObjectName(QStringLiteral("onCall"));
    m_call->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    clear();
}

// The daemon ranks what is not free by when it is free again: the first that say a time are the next ones.
void NothingFits::showFor(const wire::PlaceOffers& offers, const std::optional<wire::DeskNumber>& onCall, Moment now)
{
    m_next.clear();
    for (const wire::PlaceOffer& offer : offers.items)
        if (offer.freeAgainAt && m_next.size() < OptionsShown)
            m_next.push_back(offer);
    m_onCall = onCall;
    m_now = now;
    setVisible(offers.freeCount == 0);
    tell();
}

void NothingFits::clear()
{
    m_next.clear();
    m_onCall.reset();
    setVisible(false);
    tell();
}

void NothingFits::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void NothingFits::tell()
{
    setAccessibleName(tr("No place is free"));
    m_title->setText(tr("No place is free for this. What you can do:"));
    QStringList options;
    for (const wire::PlaceOffer& offer : m_next)
        options.append(tr("%1: free again on %2 (%3), telephone %4")
                           .arg(placeOf(offer), completeDate(*offer.freeAgainAt), hint(*offer.freeAgainAt, m_now),
                                QString::fromStdString(offer.phone)));
    if (options.isEmpty())
        options.append(tr("Of no place is known when it is free again."));
    m_options->setText(options.join(QLatin1Char('\n')));
    m_call->setText(
        m_onCall
            ? tr("Call %1: %2").arg(QString::fromStdString(m_onCall->label), QString::fromStdString(m_onCall->phone))
            : tr("There is no on-call number for your region."));
}

} // namespace adempauze::client
