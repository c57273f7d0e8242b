#include "desk/desk_screen.h"

#include "desk/arrival_panel.h"
#include "desk/bans_panel.h"
#include "desk/confidence_panel.h"
#include "desk/departed_panel.h"
#include "desk/expected_panel.h"
#include "desk/incoming_panel.h"
#include "desk/night_panel.h"
#include "desk/present_panel.h"
#include "shell/exception_list.h"
#include "shell/named_key.h"
#include "shell/state_line.h"
#include "shell/time_words.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace adempauze::client {

namespace {

constexpr std::chrono::seconds Tick{20};
constexpr int LettersForTwoColumns = 230; // both columns show their tables whole

} // namespace

DeskScreen::DeskScreen(const Frame& frame, QWidget* parent)
    : Screen(parent)
    , m_link(frame.link)
    , m_data(frame.link)
    , m_refresh([this] { m_data.ask(); }, this)
    , m_state(new StateLine(this))
    , m_area(new QScrollArea(this))
    , m_columns(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_incoming(new IncomingPanel(frame.link))
    , m_arrival(new ArrivalPanel(frame.link))
    , m_expected(new ExpectedPanel(frame.link))
    , m_present(new PresentPanel(frame.link))
    , m_night(new NightPanel(frame.link))
    , m_departed(new DepartedPanel(frame.link))
    , m_bans(new BansPanel(frame.link))
    , m_confidence(new ConfidencePanel(frame.link))
    , m_exceptions(new ExceptionList(frame.link))
{
    m_state->setObjectName(QStringLiteral("deskState"));
    build();
    connectPanels();
    m_minute.setInterval(Tick);
    connect(&m_minute, &QTimer::timeout, this, &DeskScreen::tick);
    connect(&m_data, &DeskData::heard, this, &DeskScreen::heard);
    connect(&m_data, &DeskData::silent, this, [this](const QString& why) {
        m_silence = why;
        tellState();
    });
    retell();
}

void DeskScreen::build()
{
    const int gap = fontMetrics().height();
    auto* left = new QVBoxLayout;
    left->setSpacing(gap);
    for (QWidget* panel : std::initializer_list<QWidget*>{m_incoming, m_exceptions, m_arrival, m_expected})
        left->addWidget(panel);
    left->addStretch();
    auto* right = new QVBoxLayout;
    right->setSpacing(gap);
    for (QWidget* panel : std::initializer_list<QWidget*>{m_present, m_night, m_departed, m_bans, m_confidence})
        right->addWidget(panel);
    right->addStretch();
    m_columns->setSpacing(2 * gap);
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 1);
    auto* inside = new QWidget;
    inside->setLayout(m_columns);
    m_area->setWidget(inside);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_state);
    column->addWidget(m_area);
}

void DeskScreen::connectPanels()
{
    for (DeskPanel* panel : panels())
        connect(panel, &DeskPanel::acted, this, [this] { m_refresh.now(); });
    connect(m_expected, &ExpectedPanel::codeWanted, m_arrival, &ArrivalPanel::jump);
    connect(m_arrival, &ArrivalPanel::jumped, this, [this] { m_area->ensureWidgetVisible(m_arrival); });
    connect(m_departed, &DepartedPanel::chosen, this,
            [this](const QUuid& stay) { Q_EMIT wanted(Destination::Stay, stay); });
    new NamedKey(
        Qt::Key_F7, this, Qt::WidgetWithChildrenShortcut, [] { return tr("Type the code of somebody who arrives"); },
        [this] { m_arrival->jump(); });
}

std::vector<DeskPanel*> DeskScreen::panels() const
{
    return {m_incoming, m_arrival, m_expected, m_present, m_night, m_departed, m_bans, m_confidence};
}

QString DeskScreen::title() const
{
    return tr("&House desk");
}

QString DeskScreen::help() const
{
    return tr(
        "The desk of your house: who asks for a place, who comes, who is there, who left.\n"
        "F2 or Ctrl+Enter: accept the request that is selected. F3: decline it, with a reason. F6: you telephoned. "
        "Ctrl+I: what was answered to the questions of your house.\n"
        "F7: type the code of somebody who is at the door, then Enter.\n"
        "Enter on somebody who is expected: arrival. F8, twice: nobody came.\n"
        "Enter or F9 on somebody who is present: departure. Fill in when and where to; press Enter twice.\n"
        "Ctrl+F2, twice: you approve an exception that waits for you. Ctrl+F3: you do not.\n"
        "Somebody who must not come again: open the stay (Ctrl+4), then Ctrl+H. Below you see who.\n"
        "F11: check in. You say that what is called free in your house is free. Below you see how sure others are of "
        "it.\n"
        "Evening round: Enter on somebody who is there. Absent is said twice. Saying it again corrects.\n"
        "Ctrl+Space in a date: now. A moment may lie in the past: from paper.\n"
        "Esc: close what you opened. There are no names here.");
}

bool DeskScreen::isFor(const QString& role) const
{
    return role == QLatin1String("facility_staff");
}

void DeskScreen::begin()
{
    m_minute.start();
    retell();
    m_refresh.now();
}

void DeskScreen::forget()
{
    m_minute.stop();
    m_refresh.stop();
    m_data.forget();
    m_lists = {};
    m_lastTick.reset();
    m_silence.clear();
    for (DeskPanel* panel : panels())
        panel->forget();
    m_exceptions->forget();
    m_state->clear();
}

void DeskScreen::happened(const FeedEvent& event)
{
    if (event.subjectKind == QLatin1String("hold") || event.subjectKind == QLatin1String("stay"))
        m_refresh.soon();
    if (event.subjectKind == QLatin1String("task"))
        m_exceptions->ask();
}

void DeskScreen::linkChanged()
{
    retell();
}

// No event tells of a ban, and one may have been recorded at the stay just now.
void DeskScreen::enter()
{
    m_bans->ask();
    if (!m_lists.incoming.empty())
        m_incoming->first()->setFocus(Qt::OtherFocusReason);
    else
        m_arrival->first()->setFocus(Qt::OtherFocusReason);
}

bool DeskScreen::back()
{
    for (DeskPanel* panel : panels())
        if (panel->isAncestorOf(focusWidget()) && panel->back())
            return true;
    for (DeskPanel* panel : panels())
        if (panel->back())
            return true;
    return m_exceptions->back();
}

void DeskScreen::heard()
{
    m_silence.clear();
    const auto& account = m_link.account();
    m_lists = deskListsFrom(m_data.holds(), m_data.stays(), account ? account->facilityId : std::nullopt, m_link.now());
    m_lastTick = m_link.now();
    m_incoming->setHolds(m_lists.incoming);
    m_expected->setRows(m_lists.expected);
    m_present->setStays(m_lists.present);
    m_departed->setStays(m_lists.departed);
    m_night->ask();
    m_bans->setPeople(people());
    m_exceptions->setPeople(people());
    m_bans->ask();
    m_exceptions->ask();
    m_confidence->ask();
    retell();
}

void DeskScreen::tick()
{
    const Moment now = m_link.now();
    if (m_lastTick && fellDue(m_lists, *m_lastTick, now))
        m_refresh.soon();
    m_lastTick = now;
    m_arrival->tick();
    m_expected->tick();
    m_present->tick();
    m_night->tick();
    retell();
}

void DeskScreen::retell()
{
    for (DeskPanel* panel : panels())
        panel->retell();
    m_exceptions->retell();
    tellState();
}

// Whoever is, will be or was here is told apart as everywhere at this desk: by place and code.
People DeskScreen::people() const
{
    People known;
    for (const wire::Stay& stay : m_data.stays().items)
        if (stay.personId && !known.contains(*stay.personId))
            known[*stay.personId] = stay.code
                ? tr("%1, %2", "place, code").arg(placeOf(stay), QString::fromStdString(*stay.code))
                : placeOf(stay);
    return known;
}

void DeskScreen::tellState()
{
    const QString seen = m_data.heardAt()
        ? tr("What you see is of %1 (%2).").arg(completeDate(*m_data.heardAt()), age(*m_data.heardAt(), m_link.now()))
        : tr("Nothing was heard from the daemon yet.");
    if (m_link.state() != LinkState::Offline) {
        m_state->say(Tone::Attention,
                     m_silence.isEmpty() ? QString() : QString(m_silence + QStringLiteral(" ") + seen));
        return;
    }
    QString said = tr("There is no connection, so nothing can be recorded now. %1").arg(seen);
    if (const auto& account = m_link.account(); account && account->onCall)
        said += QStringLiteral(" ")
            + tr("In need, call %1: %2.")
                  .arg(QString::fromStdString(account->onCall->label), QString::fromStdString(account->onCall->phone));
    m_state->say(Tone::Urgent, said);
}

void DeskScreen::fitColumns()
{
    const bool two = width() > LettersForTwoColumns * fontMetrics().averageCharWidth();
    m_columns->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setStretch(0, two ? 1 : 0); // below each other the first takes what it needs
}

void DeskScreen::changeEvent(QEvent* event)
{
    Screen::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retell();
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

void DeskScreen::resizeEvent(QResizeEvent* event)
{
    Screen::resizeEvent(event);
    fitColumns();
}

} // namespace adempauze::client
