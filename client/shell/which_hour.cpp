#include "shell/which_hour.h"

#include "shell/time_words.h"

#include <QEvent>

namespace adempauze::client {

namespace {

constexpr int Second = 1;

} // namespace

WhichHour::WhichHour(MomentEdit* field, QLabel* label, QWidget* parent)
    : QComboBox(parent)
    , m_field(field)
    , m_label(label)
    , m_zone(houseZone())
{
    addItem({});
    addItem({});
    setSizeAdjustPolicy(AdjustToContents);
    setCurrentIndex(Second);
    connect(m_field, &MomentEdit::dateTimeChanged, this, &WhichHour::show);
    tell();
    show();
}

void WhichHour::setZone(const Zone& zone)
{
    m_zone = zone;
    show();
}

void WhichHour::choose(Moment at)
{
    const auto second = resolve(m_zone, m_field->local()).at;
    setCurrentIndex(isAsked() && at < second ? 0 : Second);
}

std::optional<int> WhichHour::fold() const
{
    return isAsked() ? std::optional(currentIndex()) : std::nullopt;
}

bool WhichHour::isAsked() const
{
    return resolve(m_zone, m_field->local()).how == Resolution::InDoubled;
}

void WhichHour::show()
{
    setVisible(isAsked());
    m_label->setVisible(isAsked());
    if (!isAsked())
        setCurrentIndex(Second);
}

void WhichHour::changeEvent(QEvent* event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void WhichHour::tell()
{
    m_label->setText(tr("The clock showed this time twice"));
    setItemText(0, tr("the first time, before the clock went back"));
    setItemText(Second, tr("the second time, after it"));
}

} // namespace adempauze::client
