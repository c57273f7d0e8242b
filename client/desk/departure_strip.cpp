#include "desk/departure_strip.h"

#include "desk/desk_columns.h"
#include "desk/happened_edit.h"
#include "shell/form.h"
#include "shell/time_words.h"
#include "shell/word_list.h"
#include "wire/words.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace adempauze::client {

DepartureStrip::DepartureStrip(std::function<Moment()> now, QWidget* parent)
    : Strip(parent)
    , m_now(std::move(now))
    , m_momentLabel(new QLabel(this))
    , m_moment(new HappenedEdit(m_now, this))
    , m_destinationLabel(new QLabel(this))
    , m_destination(new WordList(Vocabulary::Destination, wire::Destinations, this))
    , m_go(new QPushButton(this))
    , m_says(prose(this))
{
    setObjectName(QStringLiteral("departureStrip"));
    m_moment->setObjectName(QStringLiteral("departedAt"));
    m_destination->setObjectName(QStringLiteral("destination"));
    m_go->setObjectName(QStringLiteral("departureGo"));
    m_says->setObjectName(QStringLiteral("departureSays"));
    build();
    tell();
}

void DepartureStrip::build()
{
    m_momentLabel->setBuddy(m_moment);
    m_destinationLabel->setBuddy(m_destination);
    auto* fields = new QGridLayout;
    fields->setHorizontalSpacing(2 * fontMetrics().height());
    fields->addWidget(m_momentLabel, 0, 0);
    fields->addWidget(m_moment, 1, 0, Qt::AlignTop | Qt::AlignLeft);
    fields->addWidget(m_destinationLabel, 0, 1);
    fields->addWidget(m_destination, 1, 1, Qt::AlignTop | Qt::AlignLeft);
    fields->setColumnStretch(2, 1);
    body()->addItem(fields);
    body()->addWidget(m_says);
    body()->addWidget(m_go, 0, Qt::AlignLeft);
    connect(this, &Strip::entered, m_go, &QPushButton::click);
    connect(m_go, &QPushButton::clicked, this, &DepartureStrip::goOn);
    connect(m_moment, &HappenedEdit::changed, this, &DepartureStrip::startAgain);
    connect(m_destination, &QListWidget::itemSelectionChanged, this, &DepartureStrip::startAgain);
}

void DepartureStrip::ask(const wire::Stay& stay)
{
    const bool goesOn = m_stay && m_stay->id == stay.id;
    m_stay = stay;
    m_present = true;
    m_moment->setZone(zoneOf(stay.zone));
    if (!goesOn) {
        m_moment->follow();
        m_destination->chooseNothing();
        m_asked = false;
    }
    retell();
    appear(m_moment);
}

void DepartureStrip::refresh(const wire::Stay* stay)
{
    if (!m_stay)
        return;
    m_present = stay != nullptr;
    if (stay)
        m_stay = *stay;
    if (!m_present)
        m_asked = false;
    retell();
}

void DepartureStrip::forget()
{
    m_stay.reset();
    m_asked = false;
    m_moment->follow();
    m_destination->chooseNothing();
}

QWidget* DepartureStrip::first() const
{
    return m_moment;
}

void DepartureStrip::tick()
{
    if (!m_asked)
        m_moment->tick();
}

void DepartureStrip::allow(bool may)
{
    m_may = may;
    m_go->setEnabled(m_may && m_present);
}

void DepartureStrip::startAgain()
{
    m_asked = false;
    retell();
}

void DepartureStrip::goOn()
{
    if (!m_stay || !m_may || !m_present)
        return;
    const auto destination = m_destination->word();
    if (!destination) {
        m_says->setText(tr("Choose where the person went. If nobody knows: \"%1\".")
                            .arg(wordText(Vocabulary::Destination, "unknown")));
        m_says->show();
        m_destination->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_asked) {
        Q_EMIT confirmed({.departedAt = m_moment->happenedAt(), .destination = *destination});
        return;
    }
    tick();
    m_asked = true;
    retell();
}

QString DepartureStrip::whatWillBe() const
{
    const Moment at = m_moment->happenedAt();
    return tr("Place %1: left on %2, to: %3. From then on the place is empty. Right? Press Enter again.")
        .arg(placeOf(*m_stay), dateWithHint(at, m_stay->zone, m_now()), m_destination->chosenText());
}

void DepartureStrip::retell()
{
    if (!m_stay)
        return;
    m_go->setText(m_asked ? tr("Confirm: the person has left (Enter)") : tr("Record departure… (Enter)"));
    m_says->setText(m_asked ? whatWillBe() : QString());
    m_says->setVisible(m_asked);
    setTitle(m_present
                 ? tr("Departure, place %1. Planned end %2.")
                       .arg(wholePlaceOf(*m_stay), dateWithHint(m_stay->untilAt, m_stay->zone, m_now()))
                 : tr("Departure, place %1: this person is no longer recorded as present.").arg(wholePlaceOf(*m_stay)));
    allow(m_may);
}

void DepartureStrip::tell()
{
    m_momentLabel->setText(tr("Left on (may be earlier, from paper)"));
    m_moment->setAccessibleName(tr("Left on"));
    m_destinationLabel->setText(tr("Where to"));
    m_destination->setAccessibleName(tr("Where to"));
    retell();
}

void DepartureStrip::changeEvent(QEvent* event)
{
    Strip::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
