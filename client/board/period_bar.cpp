#include "board/period_bar.h"

#include "shell/keyed_button.h"
#include "shell/wrap_layout.h"

#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace adempauze::client {

namespace {

constexpr std::array Lengths{7, 14, 28, 56};
constexpr int Week = 7;

} // namespace

PeriodBar::PeriodBar(QWidget* parent)
    : QWidget(parent)
    , m_earlier(new QPushButton(this))
    , m_now(new QPushButton(this))
    , m_later(new QPushButton(this))
    , m_daysLabel(new QLabel(this))
    , m_days(new QComboBox(this))
    , m_houseLabel(new QLabel(this))
    , m_house(new QComboBox(this))
    , m_list(new QPushButton(this))
{
    m_days->setObjectName(QStringLiteral("days"));
    m_house->setObjectName(QStringLiteral("house"));
    m_list->setObjectName(QStringLiteral("list"));
    m_list->setCheckable(true);
    m_daysLabel->setBuddy(m_days);
    m_houseLabel->setBuddy(m_house);
    for (const int days : Lengths)
        m_days->addItem({}, days);
    m_house->addItem({});
    m_house->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* row = new WrapLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget* each :
         std::initializer_list<QWidget*>{m_earlier, m_now, m_later, m_daysLabel, m_days, m_houseLabel, m_house, m_list})
        row->addWidget(each);
    connect(m_earlier, &QPushButton::clicked, this, [this] { move(-Week); });
    connect(m_later, &QPushButton::clicked, this, [this] { move(Week); });
    connect(m_now, &QPushButton::clicked, this, &PeriodBar::goToday);
    connect(m_days, &QComboBox::currentIndexChanged, this, &PeriodBar::daysChosen);
    connect(m_house, &QComboBox::currentIndexChanged, this, &PeriodBar::houseChosen);
    connect(m_list, &QPushButton::toggled, this, &PeriodBar::listWanted);
    reset();
    tell();
}

void PeriodBar::reset()
{
    const QSignalBlocker quietDays(m_days);
    const QSignalBlocker quietHouse(m_house);
    const QSignalBlocker quietList(m_list);
    m_wish = {};
    m_days->setCurrentIndex(m_days->findData(m_wish.days));
    while (m_house->count() > 1)
        m_house->removeItem(1);
    m_list->setChecked(false);
}

void PeriodBar::setHouses(const wire::Board& wholeBoard)
{
    if (m_wish.only)
        return;
    const QSignalBlocker quiet(m_house);
    while (m_house->count() > 1)
        m_house->removeItem(1);
    for (const wire::BoardPlace& place : wholeBoard.places)
        if (m_house->findData(place.facilityId) < 0)
            m_house->addItem(QString::fromStdString(place.facilityAlias), place.facilityId);
}

void PeriodBar::setList(bool list)
{
    m_list->setChecked(list);
}

void PeriodBar::move(int days)
{
    m_wish.from = m_wish.from.value_or(m_today) + date::days(days);
    if (m_wish.from == m_today)
        m_wish.from.reset(); // goes on with the days
    Q_EMIT changed();
}

void PeriodBar::goToday()
{
    m_wish.from.reset();
    Q_EMIT changed();
}

void PeriodBar::setDays(int days)
{
    m_days->setCurrentIndex(m_days->findData(days));
}

void PeriodBar::daysChosen()
{
    m_wish.days = m_days->currentData().toInt();
    Q_EMIT changed();
}

void PeriodBar::houseChosen()
{
    const QVariant house = m_house->currentData();
    m_wish.only = house.isValid() ? std::optional(house.toUuid()) : std::nullopt;
    Q_EMIT changed();
}

void PeriodBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void PeriodBar::tell()
{
    const QSignalBlocker quietDays(m_days);
    const QSignalBlocker quietHouse(m_house);
    setAccessibleName(tr("Days and house"));
    nameWithKey(m_earlier, tr("Week earlier"), QKeySequence(Qt::ALT | Qt::Key_Left));
    nameWithKey(m_now, tr("Today"), QKeySequence(Qt::ALT | Qt::Key_Home));
    nameWithKey(m_later, tr("Week later"), QKeySequence(Qt::ALT | Qt::Key_Right));
    nameWithKey(m_list, tr("As a list"), QKeySequence(Qt::CTRL | Qt::Key_L));
    m_daysLabel->setText(tr("Shown"));
    m_houseLabel->setText(tr("House"));
    for (int at = 0; at < m_days->count(); ++at)
        m_days->setItemText(at, tr("%1 days").arg(m_days->itemData(at).toInt()));
    m_house->setItemText(0, tr("all houses"));
}

} // namespace adempauze::client
