#include "follow_up/hand_over_screen.h"

#include "follow_up/news_panel.h"
#include "follow_up/task_words.h"
#include "follow_up/team_choice.h"
#include "shell/answers.h"
#include "shell/form.h"
#include "shell/keyed_button.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "shell/time_words.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace adempauze::client {

namespace {

constexpr std::chrono::minutes AskAgain{1}; // what becomes overdue is no event

} // namespace

HandOverScreen::HandOverScreen(const Frame& frame, QWidget* parent)
    : Screen(parent)
    , m_link(frame.link)
    , m_asked(frame.link, QStringLiteral("/v1/shift-report"), [this](const auto& reply) { heard(reply); })
    , m_colleaguesAsked(frame.link, QStringLiteral("/v1/colleagues"),
                        [this](const Reply<wire::Colleagues>& reply) {
                            if (const auto* answer = std::get_if<wire::Colleagues>(&reply))
                                m_colleagues = *answer;
                            m_whose->setTeams(m_link.account(), m_colleagues.teams);
                            fill();
                        })
    , m_refresh([this] { m_asked.ask(); }, this)
    , m_taking(frame.link)
    , m_unowned(unownedColumns(sight()), &TaskRow::id)
    , m_expected(expectedColumns(sight()), &wire::ExpectedMove::claimId)
    , m_nights(nightColumns(sight()), &wire::NightSaid::stayId)
    , m_state(new StateLine(this))
    , m_whose(new TeamChoice(this))
    , m_news(new NewsPanel(frame.link, sight(), this))
    , m_unownedTitle(heading(this))
    , m_unownedTable(new Table(this))
    , m_take(new QPushButton(this))
    , m_said(new StateLine(this))
    , m_expectedTitle(heading(this))
    , m_expectedTable(new Table(this))
    , m_nightsTitle(heading(this))
    , m_nightsTable(new Table(this))
{
    nameAll();
    build();
    connectAll();
    tell();
}

void HandOverScreen::nameAll()
{
    m_state->setObjectName(QStringLiteral("handOverState"));
    m_said->setObjectName(QStringLiteral("handOverSaid"));
    m_unownedTable->setObjectName(QStringLiteral("unowned"));
    m_take->setObjectName(QStringLiteral("take"));
    m_expectedTable->setObjectName(QStringLiteral("expected"));
    m_nightsTable->setObjectName(QStringLiteral("nights"));
}

void HandOverScreen::build()
{
    m_unownedTable->setModel(&m_unowned);
    m_expectedTable->setModel(&m_expected);
    m_nightsTable->setModel(&m_nights);
    for (Table* each : {m_unownedTable, m_expectedTable, m_nightsTable})
        each->setRowsShown(1, 6);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    for (QWidget* each : std::initializer_list<QWidget*>{m_news, m_unownedTitle, m_unownedTable})
        column->addWidget(each);
    column->addWidget(m_take, 0, Qt::AlignLeft);
    for (QWidget* each :
         std::initializer_list<QWidget*>{m_said, m_expectedTitle, m_expectedTable, m_nightsTitle, m_nightsTable})
        column->addWidget(each);
    column->addStretch();
    auto* area = new QScrollArea(this);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* whole = new QVBoxLayout(this);
    whole->addWidget(m_state);
    whole->addWidget(m_whose);
    whole->addWidget(area);
}

void HandOverScreen::connectAll()
{
    m_minute.setInterval(AskAgain);
    connect(&m_minute, &QTimer::timeout, &m_refresh, [this] { m_refresh.soon(); });
    connect(m_whose, &TeamChoice::changed, this, &HandOverScreen::turnTo);
    connect(m_take, &QPushButton::clicked, this, &HandOverScreen::take);
    connect(&m_taking, &Act::runningChanged, this, &HandOverScreen::retell);
    const auto open = [this](const QUuid& stay) { Q_EMIT wanted(Destination::Stay, stay); };
    connect(m_news, &NewsPanel::chosen, this, open);
    connect(m_news, &NewsPanel::seen, this, [this] { m_refresh.now(); });
    connect(m_unownedTable, &QAbstractItemView::activated, this, [this, open](const QModelIndex& at) {
        const TaskRow* row = m_unowned.rowAt(at);
        if (row && row->task.stayId)
            open(*row->task.stayId);
        else if (row && row->task.caseId && m_link.account() && m_link.account()->role != "facility_staff")
            Q_EMIT wantedCase(*row->task.caseId);
    });
    // A hold has no stay to show yet.
    connect(m_expectedTable, &QAbstractItemView::activated, this, [this, open](const QModelIndex& at) {
        if (const auto* row = m_expected.rowAt(at); row && row->state != "held")
            open(row->claimId);
    });
    connect(m_nightsTable, &QAbstractItemView::activated, this, [this, open](const QModelIndex& at) {
        if (const auto* row = m_nights.rowAt(at))
            open(row->stayId);
    });
}

TaskSight HandOverScreen::sight()
{
    return {.now = [this] { return m_link.now(); },
            .old = [this] { return offline(); },
            .me = [this] { return m_link.account() ? m_link.account()->id : QUuid(); }};
}

QString HandOverScreen::title() const
{
    return tr("Hand-&over");
}

QString HandOverScreen::help() const
{
    return tr("What you must know when you come on duty.\n"
              "On top you choose whose: of your own teams, of another team, or of all.\n"
              "F6: you have seen what happened there, and next time that list begins there.\n"
              "F7: take the selected task on. Enter: the stay that a line is about, or its case.\n"
              "Tasks of people who came without papers stand first.");
}

bool HandOverScreen::isFor(const QString& role) const
{
    return role == QLatin1String("facility_staff") || role == QLatin1String("placement_worker")
        || role == QLatin1String("coordinator");
}

void HandOverScreen::begin()
{
    m_minute.start();
    m_asked.turnTo(whatIsAsked());
    m_colleaguesAsked.ask();
    retell();
}

void HandOverScreen::forget()
{
    m_minute.stop();
    m_refresh.stop();
    m_asked.forget();
    m_colleaguesAsked.forget();
    m_taking.forget();
    m_colleagues = {};
    m_whose->forget();
    m_told.reset();
    m_silence.clear();
    m_said->clear();
    fill();
    m_state->clear();
}

void HandOverScreen::happened(const FeedEvent& event)
{
    for (const char* kind : {"task", "stay", "hold", "order"})
        if (event.subjectKind == QLatin1String(kind))
            m_refresh.soon();
}

void HandOverScreen::enter()
{
    m_news->first()->setFocus(Qt::OtherFocusReason);
}

void HandOverScreen::heard(const Reply<wire::ShiftReport>& reply)
{
    m_silence = whyNot(reply, false);
    if (const auto* told = std::get_if<wire::ShiftReport>(&reply))
        m_told = *told;
    fill();
}

// What was told of others does not stand there meanwhile.
void HandOverScreen::turnTo()
{
    m_told.reset();
    fill();
    m_asked.turnTo(whatIsAsked());
}

QString HandOverScreen::whatIsAsked() const
{
    return QStringLiteral("/v1/shift-report?team=%1").arg(m_whose->asked());
}

QString HandOverScreen::nameOf(const QUuid& account) const
{
    const auto found = std::ranges::find(m_colleagues.items, account, &wire::Colleague::accountId);
    return found == m_colleagues.items.end() ? QString() : QString::fromStdString(found->name);
}

void HandOverScreen::fill()
{
    const wire::ShiftReport told = m_told.value_or(wire::ShiftReport{});
    std::vector<TaskRow> rows;
    for (const wire::Task& task : told.ofNobody)
        rows.push_back({.id = task.id, .task = task});
    m_unowned.setRows(std::move(rows));
    m_expected.setRows(told.expected);
    m_nights.setRows(told.nights);
    if (m_told)
        m_news->setTold(*m_told, m_whose->asked(), [this](const QUuid& account) { return nameOf(account); });
    else
        m_news->forget();
    retell();
}

void HandOverScreen::take()
{
    const TaskRow* row = m_unowned.rowAt(m_unownedTable->currentIndex());
    if (!row) {
        m_said->say(Tone::Attention, tr("Select a task that nobody has taken on."));
        return;
    }
    m_said->say(Tone::Plain, tr("Busy…"));
    m_taking.run<wire::Task>(pathOf(row->task, "taking-on"), wire::TakeOnTask{}, 0,
                             [this](const Reply<wire::Task>& reply) { taken(reply); });
}

void HandOverScreen::taken(const Reply<wire::Task>& reply)
{
    if (const auto* task = std::get_if<wire::Task>(&reply))
        m_said->say(Tone::Good, tr("You have it now: %1.").arg(wordText(Vocabulary::TaskKind, task->kind)));
    else
        m_said->say(Tone::Attention, whyNotTakenOn(reply, [](const QUuid&) { return tr("another organisation"); }));
    m_refresh.now();
}

void HandOverScreen::tell()
{
    nameWithKey(m_take, tr("Take it on"), Qt::Key_F7);
    m_unownedTitle->setText(tr("Nobody has taken this on"));
    m_unownedTable->setName(tr("Tasks that nobody has taken on"));
    m_expectedTable->setName(tr("Who comes and who leaves"));
    m_nightsTitle->setText(tr("Who is there, and the last night"));
    m_nightsTable->setName(tr("Who is there, and the last night"));
    retell();
}

void HandOverScreen::retell()
{
    m_unowned.retell();
    m_expected.retell();
    m_nights.retell();
    m_news->retell();
    const auto known = [this](const QString& none) { return m_told ? none : tr("Not known yet."); };
    m_unownedTable->setEmptyText(known(tr("Every task has somebody.")));
    m_expectedTable->setEmptyText(known(tr("Nobody comes or leaves.")));
    m_nightsTable->setEmptyText(known(tr("Nobody is there.")));
    m_expectedTitle->setText(m_told ? tr("Comes and leaves until %1").arg(completeDate(m_told->untilAt))
                                    : tr("Comes and leaves"));
    m_take->setVisible(m_unowned.rowCount() > 0);
    m_take->setEnabled(!offline() && !m_taking.running());
    tellState();
}

void HandOverScreen::tellState()
{
    const QString seen = m_told
        ? tr("What you see is of %1 (%2).").arg(completeDate(m_told->asOfAt), age(m_told->asOfAt, m_link.now()))
        : tr("Nothing was heard from the server yet.");
    if (offline())
        m_state->say(Tone::Urgent, tr("There is no connection.") + QLatin1Char(' ') + seen);
    else
        m_state->say(Tone::Attention, m_silence.isEmpty() ? QString() : m_silence + QLatin1Char(' ') + seen);
}

void HandOverScreen::changeEvent(QEvent* event)
{
    Screen::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
