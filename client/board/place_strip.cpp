#include "board/place_strip.h"

#include "shell/form.h"
#include "shell/moment_edit.h"
#include "shell/state_line.h"
#include "shell/time_words.h"
#include "shell/wrap_layout.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QPushButton>

#include <tuple>

namespace adempauze::client {

PlaceStrip::PlaceStrip(DaemonLink& link, QWidget* parent)
    : Strip(parent)
    , m_link(link)
    , m_zone(houseZone())
    , m_about(prose(this))
    , m_choiceRow(new QWidget(this))
    , m_choiceLabel(new QLabel(m_choiceRow))
    , m_choice(new QComboBox(m_choiceRow))
    , m_fromRow(new QWidget(this))
    , m_fromLabel(new QLabel(m_fromRow))
    , m_from(new MomentEdit(m_fromRow))
    , m_known(new QCheckBox(this))
    , m_untilRow(new QWidget(this))
    , m_untilLabel(new QLabel(m_untilRow))
    , m_until(new MomentEdit(m_untilRow))
    , m_do(new QPushButton(this))
    , m_other(new QPushButton(this))
    , m_act(link)
    , m_undo(link)
    , m_result(new StateLine(this))
    , m_close(new QPushButton(this))
{
    build();
    connect(&m_act, &Act::runningChanged, this, &PlaceStrip::showRunning);
    connect(this, &Strip::entered, this, [this] { act(); });
    connect(m_do, &QPushButton::clicked, this, [this] { act(); });
    connect(m_other, &QPushButton::clicked, this, [this] { actOther(); });
    connect(m_close, &QPushButton::clicked, this, &PlaceStrip::closeWanted);
    connect(m_known, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
}

void PlaceStrip::build()
{
    m_about->setObjectName(QStringLiteral("placeAbout"));
    m_choice->setObjectName(QStringLiteral("placeChoice"));
    m_from->setObjectName(QStringLiteral("placeFrom"));
    m_known->setObjectName(QStringLiteral("placeUntilKnown"));
    m_until->setObjectName(QStringLiteral("placeUntil"));
    m_do->setObjectName(QStringLiteral("placeDo"));
    m_other->setObjectName(QStringLiteral("placeOther"));
    m_result->setObjectName(QStringLiteral("placeResult"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const auto& [row, label, field] :
         std::initializer_list<std::tuple<QWidget*, QLabel*, QWidget*>>{{m_choiceRow, m_choiceLabel, m_choice},
                                                                        {m_fromRow, m_fromLabel, m_from},
                                                                        {m_untilRow, m_untilLabel, m_until}}) {
        label->setBuddy(field);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(label);
        line->addWidget(field);
    }
    auto* fields = new WrapLayout;
    for (QWidget* each : std::initializer_list<QWidget*>{m_choiceRow, m_fromRow, m_known, m_untilRow})
        fields->addWidget(each);
    auto* keys = new WrapLayout;
    for (QWidget* each : std::initializer_list<QWidget*>{m_do, m_other, m_close})
        keys->addWidget(each);
    body()->addWidget(m_about);
    body()->addLayout(fields);
    body()->addLayout(keys);
    body()->addWidget(m_result);
}

void PlaceStrip::begin(const Zone& zone, QWidget* first)
{
    m_zone = zone;
    m_open = true;
    m_armed.reset();
    m_result->clear();
    for (MomentEdit* each : {m_from, m_until})
        each->setNow([this] { return m_link.now(); }, zone);
    tellAll();
    showRunning();
    appear(first);
}

void PlaceStrip::tellAll()
{
    m_close->setText(tr("Back  Esc"));
    tell();
    if (m_place.amongOthers && isAboutOne())
        m_about->setText(
            m_about->text() + QLatin1Char(' ')
            + tr("This is about %1 alone, not about the other places that are selected.").arg(m_place.where));
    m_choiceRow->setAccessibleName(m_choiceLabel->text());
    m_fromRow->setAccessibleName(m_fromLabel->text());
    m_untilRow->setAccessibleName(m_untilLabel->text());
}

bool PlaceStrip::mayLeave()
{
    if (m_act.running())
        told(tr("Busy… What comes of this is still awaited. Esc goes back after that."));
    return !m_act.running();
}

void PlaceStrip::leave()
{
    m_act.forget();
    m_open = false;
    m_armed.reset();
    m_place = {};
    m_result->clear();
}

void PlaceStrip::forget()
{
    m_undo.forget();
    leave();
}

void PlaceStrip::setLive(bool live)
{
    m_live = live;
    showRunning();
}

bool PlaceStrip::ready()
{
    if (!m_open || m_act.running())
        return false;
    if (!m_live)
        m_result->say(Tone::Attention,
                      tr("There is no connection. This is not kept for later: do it when it is back."));
    return m_live;
}

void PlaceStrip::told(const QString& sentence)
{
    m_result->say(Tone::Quiet, sentence);
}

bool PlaceStrip::confirmed(const QString& gravity)
{
    if (!ready())
        return false;
    const QString filledIn = m_from->text() + m_until->text(); // a field says that it changed at every Enter
    if (m_armed == filledIn)
        return true;
    m_armed = filledIn;
    m_result->say(Tone::Attention, tr("%1 Press Enter again to do it.").arg(gravity));
    return false;
}

void PlaceStrip::refused(const Refused* no, const Unreachable* silent)
{
    if (silent)
        return m_result->say(Tone::Urgent, tr("%1 Enter asks again.").arg(sentenceFor(*silent, true)));
    m_armed.reset();
    if (no->problem.status == 412)
        return meet(no->problem);
    m_result->say(Tone::Urgent, tr("This was not done. %1").arg(sentenceFor(no->problem)));
}

void PlaceStrip::meet(const wire::Problem& outdated)
{
    if (outdated.current && take(*outdated.current))
        return;
    m_result->say(Tone::Attention,
                  tr("This was not done: somebody else changed it in the meantime. How it stands now is being asked."));
    Q_EMIT stale();
}

void PlaceStrip::sayChanged(const QString& now)
{
    m_armed.reset();
    tellAll();
    m_result->say(Tone::Attention,
                  tr("Somebody else changed this in the meantime. Now: %1. Enter does it on what holds now.").arg(now));
}

void PlaceStrip::sayOver()
{
    m_armed.reset();
    m_result->say(Tone::Attention, tr("Somebody else ended this in the meantime, or it is over. Esc goes back."));
}

void PlaceStrip::notUndone(const QString& where, const QString& why)
{
    Q_EMIT failed(tr("%1: this was not undone. %2", "place, why").arg(where, why));
}

// A button that cannot be pressed would lose the keyboard; it is handed on before.
void PlaceStrip::showRunning()
{
    const bool can = !m_act.running() && m_live;
    if (!can && (m_do->hasFocus() || m_other->hasFocus()))
        m_close->setFocus();
    m_do->setEnabled(can);
    m_other->setEnabled(can);
}

void PlaceStrip::changeEvent(QEvent* event)
{
    Strip::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_result->clear();
    tellAll();
}

} // namespace adempauze::client
