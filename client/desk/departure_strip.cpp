#include "desk/departure_strip.h"

#include "desk/desk_columns.h"
#include "desk/happened_edit.h"
#include "shell/form.h"
#include "shell/time_words.h"
#include "shell/word_list.h"
#include "wire/words.h"

#include <QCheckBox>
#include <QDateEdit>
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
    , m_returnLabel(new QLabel(this))
    , m_return(new WordList(Vocabulary::Return, wire::Returns, this))
    , m_returnFrom(new QDateEdit(this))
    , m_even(new QCheckBox(this))
    , m_go(new QPushButton(this))
    , m_says(prose(this))
{
    setObjectName(QStringLiteral("departureStrip"));
    m_moment->setObjectName(QStringLiteral("departedAt"));
    m_destination->setObjectName(QStringLiteral("destination"));
    m_return->setObjectName(QStringLiteral("mayReturn"));
    m_returnFrom->setObjectName(QStringLiteral("mayReturnFrom"));
    m_returnFrom->setCalendarPopup(false);
    m_even->setObjectName(QStringLiteral("evenIfMovePlanned"));
    m_even->hide();
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
    fields->addWidget(m_returnLabel, 0, 2);
    fields->addWidget(m_return, 1, 2, Qt::AlignTop | Qt::AlignLeft);
    fields->addWidget(m_returnFrom, 2, 2, Qt::AlignTop | Qt::AlignLeft);
    fields->addWidget(m_even, 2, 1, Qt::AlignTop | Qt::AlignLeft);
    fields->setColumnStretch(3, 1);
    m_returnLabel->setBuddy(m_return);
    body()->addItem(fields);
    body()->addWidget(m_says);
    body()->addWidget(m_go, 0, Qt::AlignLeft);
    connect(this, &Strip::entered, m_go, &QPushButton::click);
    connect(m_go, &QPushButton::clicked, this, &DepartureStrip::goOn);
    connect(m_moment, &HappenedEdit::changed, this, &DepartureStrip::startAgain);
    connect(m_destination, &QListWidget::itemSelectionChanged, this, &DepartureStrip::destinationChosen);
    connect(m_even, &QCheckBox::toggled, this, &DepartureStrip::startAgain);
    connect(m_return, &QListWidget::itemSelectionChanged, this, &DepartureStrip::returnChosen);
    connect(m_returnFrom, &QDateEdit::dateChanged, this, &DepartureStrip::startAgain);
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
        chooseNoReturn();
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
    chooseNoReturn();
}

void DepartureStrip::chooseNoReturn()
{
    m_return->chooseNothing();
    m_returnFrom->setDate(QDate(1970, 1, 1).addDays(m_now().time_since_epoch() / std::chrono::hours(24) + 1));
    m_returnFrom->hide();
}

void DepartureStrip::destinationChosen()
{
    const bool another = m_destination->word() == "other_facility";
    m_even->setVisible(another);
    if (!another)
        m_even->setChecked(false);
    startAgain();
}

void DepartureStrip::returnChosen()
{
    m_returnFrom->setVisible(m_return->word() == "not_before");
    startAgain();
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
        Q_EMIT confirmed(departure());
        return;
    }
    tick();
    m_asked = true;
    retell();
}

wire::DepartStay DepartureStrip::departure() const
{
    wire::DepartStay said{.departedAt = m_moment->happenedAt(),
                          .destination = m_destination->word().value_or(std::string()),
                          .mayReturn = m_return->word(),
                          .mayReturnFromDate = {},
                          .evenIfMovePlanned = m_even->isChecked()};
    if (said.mayReturn == "not_before")
        said.mayReturnFromDate = m_returnFrom->date().toString(Qt::ISODate).toStdString();
    return said;
}

QString DepartureStrip::whatWillBe() const
{
    const Moment at = m_moment->happenedAt();
    const QString left =
        tr("Place %1: left on %2, to: %3. From then on the place is empty. Right? Press Enter again.")
            .arg(placeOf(*m_stay), dateWithHint(at, m_stay->zone, m_now()), m_destination->chosenText());
    if (m_return->word() != "no")
        return left;
    return QStringLiteral("%1 %2").arg(left, tr("That they may not come back is only said here; it keeps nobody out."));
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
    m_even->setText(tr("To another house than was planned"));
    m_returnLabel->setText(tr("May they come back? (if you know)"));
    m_return->setAccessibleName(tr("May they come back?"));
    m_returnFrom->setAccessibleName(tr("From which date on"));
    retell();
}

void DepartureStrip::changeEvent(QEvent* event)
{
    Strip::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
