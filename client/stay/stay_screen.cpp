#include "stay/stay_screen.h"

#include "shell/exception_list.h"
#include "shell/time_words.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace adempauze::client {

namespace {

constexpr std::chrono::minutes HintsAge{1};

bool actsOnCases(const std::string& role)
{
    return role == "placement_worker" || role == "coordinator";
}

} // namespace

StayScreen::StayScreen(const Frame& frame, QWidget* parent)
    : Screen(parent)
    , m_frame(frame)
    , m_reader(frame.link)
    , m_list(new StayList([link = &frame.link] { return link->now(); }))
    , m_said(new StateLine)
    , m_head(new StayHead)
    , m_acts(new StayActsBar(frame, m_reader))
    , m_looks(new StayLooks(frame))
    , m_exceptions(new ExceptionList(frame.link))
    , m_safety(new SafetyList(frame.link))
    , m_records(new StayRecords)
    , m_scroll(new QScrollArea)
{
    m_said->setObjectName(QStringLiteral("said"));
    auto* inner = new QWidget;
    auto* below = new QVBoxLayout(inner);
    below->setContentsMargins({});
    below->addWidget(m_said);
    below->addWidget(m_head);
    below->addWidget(m_looks);
    below->addWidget(m_acts);
    below->addWidget(m_safety);
    below->addWidget(m_exceptions);
    below->addWidget(m_records);
    below->addStretch(1);
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_list);
    column->addWidget(m_scroll, 1);
    m_minute.setInterval(HintsAge);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        showAge();
        showView();
    });
    connect(m_list, &StayList::chosen, this, &StayScreen::showChosen);
    connect(&m_reader, &StayReader::staysChanged, this, &StayScreen::showStays);
    connect(&m_reader, &StayReader::viewChanged, this, &StayScreen::showView);
    connect(&m_reader, &StayReader::ledTo, m_list, &StayList::select);
    connect(&m_reader, &StayReader::namesChanged, this, &StayScreen::showView);
    connect(&m_reader, &StayReader::failed, this,
            [this](const QString& sentence) { m_said->say(Tone::Attention, sentence); });
    connect(m_acts, &StayActsBar::succeeded, this, &StayScreen::succeeded);
    connect(m_acts, &StayActsBar::unseen, this, [this](const Line& told) { m_said->say(told.tone, told.sentence); });
    connect(m_acts, &StayActsBar::opened, this, [this](QWidget* panel) {
        m_said->clear();
        m_looks->closeOpen();
        opened(panel);
    });
    connect(m_looks, &StayLooks::opened, this, [this](QWidget* panel) {
        m_acts->closeOpen();
        opened(panel);
    });
    connect(m_looks, &StayLooks::closed, this, [this] { m_list->enter(); });
    connect(m_acts, &StayActsBar::closed, this, [this] { m_list->enter(); });
    tell();
}

void StayScreen::opened(QWidget* panel)
{
    panel->installEventFilter(this); // an answer may make it grow below the window; twice is once
    bring(panel);
}

bool StayScreen::eventFilter(QObject* watched, QEvent* event)
{
    auto* panel = qobject_cast<QWidget*>(watched);
    if (panel && event->type() == QEvent::Resize && panel->isAncestorOf(focusWidget()))
        keepInSight(panel);
    return Screen::eventFilter(watched, event);
}

// Where somebody types stays in sight; the beginning of what is too long does not push it out.
void StayScreen::keepInSight(QWidget* panel)
{
    QTimer::singleShot(0, panel, [this, panel] {
        const bool whole = panel->height() <= m_scroll->viewport()->height();
        QWidget* typedIn = panel->isAncestorOf(focusWidget()) ? focusWidget() : panel;
        m_scroll->ensureWidgetVisible(whole ? panel : typedIn, 0, 0);
    });
}

// Once it has its size; before that there is nothing to scroll to. Of one that is too long for the window its beginning
// is shown.
void StayScreen::bring(QWidget* panel)
{
    QTimer::singleShot(0, panel, [this, panel] {
        m_scroll->ensureWidgetVisible(panel, 0, 0);
        if (panel->height() > m_scroll->viewport()->height())
            m_scroll->verticalScrollBar()->setValue(panel->mapTo(m_scroll->widget(), QPoint()).y());
    });
}

QString StayScreen::title() const
{
    return tr("Sta&y");
}

QString StayScreen::help() const
{
    return tr(
        "Here you see a stay beside its order, on one axis of time. The table beneath says the same in words.\n"
        "Enter shows the stay that is selected. Esc closes what is open.\n"
        "Ctrl+E extends the order. Ctrl+D records another decision, or a departure. Ctrl+B adds the next basis. "
        "Ctrl+T records the next step that was agreed on. Ctrl+R: what happens around the case: a contact, help, the "
        "safety plan, who takes part, who has the lead, who talks to whom. Ctrl+M moves the stay. Ctrl+N completes the "
        "details.\n"
        "Ctrl+J asks for an exception, where a house said \"not for this person\"; a second person answers with "
        "Ctrl+F2 "
        "(twice) or Ctrl+F3. Ctrl+H, at the house: this person must not come again. Ctrl+G: two people must not "
        "meet. Ctrl+O: a zone "
        "where the order forbids to be. Ctrl+Delete, twice: the one that is selected holds no longer.\n"
        "F2 explains how each date came about, also as it was known on an earlier day. "
        "Ctrl+L writes the letter for the resident: to print, to save, and to note as given. "
        "What would happen is shown before you press Enter. Ctrl+Space fills in the time of now.");
}

bool StayScreen::isFor(const QString& role) const
{
    return actsOnCases(role.toStdString()) || role == QLatin1String("facility_staff");
}

void StayScreen::begin()
{
    m_acts->begin(isCaseWorker());
    m_reader.begin(isCaseWorker());
    m_minute.start();
    linkChanged();
}

void StayScreen::forget()
{
    m_minute.stop();
    m_wanted = {};
    m_said->clear();
    m_acts->forget();
    m_exceptions->forget();
    m_safety->forget();
    m_looks->forget();
    m_reader.forget();
    m_list->forget();
}

void StayScreen::happened(const FeedEvent& event)
{
    m_reader.happened(event);
    if (event.subjectKind == QLatin1String("task"))
        askExceptions();
}

bool StayScreen::isCaseWorker() const
{
    const auto& account = m_frame.link.account();
    return account && actsOnCases(account->role);
}

// At the house's own desk they stand on its own screen.
void StayScreen::askExceptions()
{
    if (!isCaseWorker())
        return;
    People known;
    for (const wire::Stay& stay : m_reader.names().stays)
        if (stay.personId && !known.contains(*stay.personId))
            known[*stay.personId] = StayWords::place(stay);
    m_safety->setPeople(known);
    m_safety->ask();
    m_exceptions->setPeople(std::move(known));
    m_exceptions->ask();
}

void StayScreen::linkChanged()
{
    m_acts->setLive(m_frame.link.state() != LinkState::Offline);
    m_looks->setLive(m_frame.link.state() != LinkState::Offline);
    m_exceptions->retell();
    m_safety->retell();
    showAge();
}

void StayScreen::enter()
{
    m_reader.freshenNames();
    m_list->enter();
}

void StayScreen::open(const QUuid& stay)
{
    m_wanted = stay;
    showChosen(stay);
    m_list->select(stay);
}

void StayScreen::openCase(const QUuid& ofCase)
{
    m_wanted = {};
    m_said->clear();
    m_acts->closeOpen();
    m_looks->closeOpen();
    m_list->selectNone();
    m_reader.chooseCase(ofCase);
}

bool StayScreen::back()
{
    return m_acts->closeOpen() || m_looks->closeOpen() || m_safety->back() || m_exceptions->back();
}

void StayScreen::showChosen(const QUuid& stay)
{
    m_said->clear();
    if (stay != m_reader.chosen())
        m_looks->closeOpen();
    m_reader.choose(stay);
}

void StayScreen::showStays()
{
    m_list->setStays(m_reader.names().stays);
    if (!m_wanted.isNull() && !m_reader.names().stays.empty())
        m_list->select(std::exchange(m_wanted, QUuid()));
    if (m_reader.looksAtNothing() && !m_list->current().isNull())
        m_reader.choose(m_list->current()); // the first one, so that the screen is not empty
    m_acts->refresh();
    askExceptions();
    showAge();
}

void StayScreen::showView()
{
    const Moment now = m_frame.link.now();
    m_head->show(m_reader.view(), m_reader.names(), now);
    m_records->show(m_reader.view(), m_reader.names(), now, isCaseWorker());
    m_acts->refresh();
    if (isCaseWorker())
        m_safety->follow(m_reader.view());
    m_looks->show(m_reader.view());
}

void StayScreen::showAge()
{
    const auto told = m_reader.toldAt();
    const bool offline = m_frame.link.state() == LinkState::Offline;
    m_list->setStale(offline && told,
                     told ? tr("No connection; this is %1.").arg(age(*told, m_frame.link.now())) : QString());
}

void StayScreen::succeeded(const Line& told, const QUuid& stay)
{
    m_said->say(told.tone == Tone::Plain ? Tone::Good : told.tone, tr("Recorded.\n%1").arg(told.sentence));
    if (!stay.isNull() && stay != m_reader.chosen())
        open(stay);
    m_reader.again();
    if (isCaseWorker())
        m_safety->ask();
}

void StayScreen::changeEvent(QEvent* event)
{
    Screen::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void StayScreen::tell()
{
    m_said->clear();
    m_scroll->setAccessibleName(tr("The stay that is shown"));
    showAge();
}

} // namespace adempauze::client
