#include "follow_up/tasks_screen.h"

#include "follow_up/hand_over_strip.h"
#include "follow_up/offers_panel.h"
#include "follow_up/phone_round.h"
#include "follow_up/snooze_strip.h"
#include "follow_up/task_filter.h"
#include "follow_up/task_words.h"
#include "shell/answers.h"
#include "shell/form.h"
#include "shell/named_key.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "shell/time_words.h"
#include "shell/wrap_layout.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace adempauze::client {

namespace {

constexpr std::chrono::minutes AskAgain{1}; // work also opens when a message went out, and no event says so

} // namespace

TasksScreen::TasksScreen(const Frame& frame, QWidget* parent)
    : Screen(parent)
    , m_link(frame.link)
    , m_tasksAsked(frame.link, QStringLiteral("/v1/tasks"), [this](const Reply<wire::Tasks>& reply) { heard(reply); })
    , m_colleaguesAsked(frame.link, QStringLiteral("/v1/colleagues"),
                        [this](const Reply<wire::Colleagues>& reply) { heard(reply); })
    , m_refresh([this] { m_tasksAsked.ask(); }, this)
    , m_ticks(frame.link)
    , m_handing(frame.link)
    , m_model(taskColumns(sight()), &TaskRow::id)
    , m_state(new StateLine(this))
    , m_filter(new TaskFilter(this))
    , m_table(new Table(this))
    , m_done(new QPushButton(this))
    , m_putOff(new QPushButton(this))
    , m_handOver(new QPushButton(this))
    , m_take(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_strip(new HandOverStrip(this))
    , m_snooze(new SnoozeStrip(this))
    , m_said(new StateLine(this))
    , m_offers(new OffersPanel(frame.link, sight(), this))
    , m_call(new PhoneRound(frame.link, this))
    , m_details(prose(this))
{
    m_state->setObjectName(QStringLiteral("tasksState"));
    m_said->setObjectName(QStringLiteral("tasksSaid"));
    m_table->setObjectName(QStringLiteral("tasks"));
    m_done->setObjectName(QStringLiteral("done"));
    m_putOff->setObjectName(QStringLiteral("putOff"));
    m_handOver->setObjectName(QStringLiteral("handOver"));
    m_take->setObjectName(QStringLiteral("takeOn"));
    m_open->setObjectName(QStringLiteral("openStay"));
    m_details->setObjectName(QStringLiteral("details"));
    build();
    connectAll();
    giveKeys();
    tell();
}

void TasksScreen::build()
{
    m_table->setModel(&m_model);
    m_table->setRowsShown(4, 14);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* buttons = new QWidget(this);
    auto* acts = new WrapLayout(buttons);
    for (QPushButton* button : {m_done, m_take, m_putOff, m_handOver, m_open}) {
        button->setFocusPolicy(Qt::TabFocus);
        acts->addWidget(button);
    }
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    for (QWidget* each :
         std::initializer_list<QWidget*>{m_filter, m_table, buttons, m_strip, m_snooze, m_said, m_details, m_offers})
        column->addWidget(each);
    column->addStretch();
    auto* area = new QScrollArea(this);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* whole = new QVBoxLayout(this);
    whole->addWidget(m_state);
    whole->addWidget(area);
}

void TasksScreen::connectAll()
{
    m_minute.setInterval(AskAgain);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_refresh.soon();
        fill(false);
    });
    connect(m_filter, &TaskFilter::changed, this, [this] { fill(true); });
    connect(&m_ticks, &TickQueue::changed, this, [this] { fill(false); });
    connect(&m_ticks, &TickQueue::recorded, this, &TasksScreen::recorded);
    connect(&m_ticks, &TickQueue::refused, this, &TasksScreen::refused);
    connect(&m_handing, &Act::runningChanged, this, &TasksScreen::retell);
    connect(m_strip, &HandOverStrip::chosen, this, &TasksScreen::handOver);
    connect(m_strip, &HandOverStrip::offered, this, &TasksScreen::offer);
    connect(m_snooze, &SnoozeStrip::chosen, this, &TasksScreen::putOff);
    connect(m_offers, &OffersPanel::answered, this, [this] { m_refresh.now(); });
    connect(m_call, &PhoneRound::changed, this, &TasksScreen::tellRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_vouched = {};
        tellRow();
    });
    connect(m_table, &QAbstractItemView::activated, this, &TasksScreen::openStay);
    connect(m_done, &QPushButton::clicked, this, &TasksScreen::tick);
    connect(m_take, &QPushButton::clicked, this, &TasksScreen::takeOnLooked);
    connect(m_putOff, &QPushButton::clicked, this, &TasksScreen::askUntilWhen);
    connect(m_handOver, &QPushButton::clicked, this, &TasksScreen::askWhom);
    connect(m_open, &QPushButton::clicked, this, &TasksScreen::openStay);
}

// Letters and Space are keys of the list only: elsewhere they are typed.
void TasksScreen::giveKeys()
{
    const auto give = [this](Qt::Key key, QPushButton* button, std::function<QString()> what) {
        auto* given = new NamedKey(key, m_table, Qt::WidgetShortcut, std::move(what), [button] { button->click(); });
        given->setAutoRepeat(false);
    };
    give(Qt::Key_Space, m_done, [] { return tr("Done"); });
    give(Qt::Key_T, m_take, [] { return tr("Take on"); });
    give(Qt::Key_S, m_putOff, [] { return tr("Put off…"); });
    give(Qt::Key_A, m_handOver, [] { return tr("Hand over…"); });
}

TaskSight TasksScreen::sight()
{
    return {.now = [this] { return m_link.now(); }, .old = [this] { return offline(); }, .me = [this] { return me(); }};
}

QUuid TasksScreen::me() const
{
    return m_link.account() ? m_link.account()->id : QUuid();
}

Looker TasksScreen::looker() const
{
    return {.me = me(),
            .mine = m_link.account() ? m_link.account()->teams : std::vector<wire::Team>(),
            .all = m_colleagues.teams};
}

QString TasksScreen::title() const
{
    return tr("&Tasks");
}

QString TasksScreen::help() const
{
    return tr(
        "What waits to be done, and by when.\n"
        "Space: done. You can undo it for ten seconds. Space on a tick that still waits for a connection takes it "
        "back. Where you are to telephone a house, Space is pressed twice.\n"
        "T: take it on, so that nobody else is told; also what your organisation was told because nobody had it. Undo "
        "gives it back.\n"
        "S: put off, with a reason. It comes back by itself.\n"
        "A: hand over to a colleague, to yourself, to a team, or back to the team; or to another organisation of the "
        "case or one of its teams, which has to take it on. Enter: the stay it is about, or its case.\n"
        "Below the list stands what is on its way to somebody else. F6: take it on. F7: do not. F8: take back what you "
        "offered.\n"
        "Without a connection a tick waits here and is sent later, once. Taking on, putting off and handing over do "
        "not wait.");
}

bool TasksScreen::isFor(const QString& role) const
{
    return role == QLatin1String("facility_staff") || role == QLatin1String("placement_worker")
        || role == QLatin1String("coordinator");
}

void TasksScreen::begin()
{
    m_minute.start();
    m_refresh.now();
    m_colleaguesAsked.ask();
    m_offers->begin();
    m_ticks.sendWaiting();
    retell();
}

void TasksScreen::forget()
{
    ++m_turn;
    m_minute.stop();
    m_refresh.stop();
    m_tasksAsked.forget();
    m_colleaguesAsked.forget();
    m_handing.forget();
    m_tasks.clear();
    m_colleagues = {};
    m_heardAt.reset();
    m_silence.clear();
    back();
    m_snooze->forget();
    m_offers->forget();
    m_call->forget();
    m_vouched = {};
    m_strip->setPeople({}, {});
    m_ticks.forget();
    m_said->clear();
    fill(false);
    m_state->clear();
}

void TasksScreen::happened(const FeedEvent& event)
{
    for (const char* kind : {"task", "stay", "hold", "order"})
        if (event.subjectKind == QLatin1String(kind))
            m_refresh.soon();
    if (event.subjectKind == QLatin1String("task"))
        m_offers->ask();
}

void TasksScreen::linkChanged()
{
    m_ticks.sendWaiting();
    retell();
}

void TasksScreen::enter()
{
    m_vouched = {};
    m_table->setFocus(Qt::OtherFocusReason);
}

bool TasksScreen::back()
{
    if (m_strip->isOpen()) {
        m_strip->forget();
        m_strip->vanish(m_table);
        return true;
    }
    if (m_snooze->isHidden())
        return false;
    m_snooze->vanish(m_table);
    return true;
}

void TasksScreen::tell()
{
    m_done->setText(tr("Done (Space)"));
    m_take->setText(tr("Take on (T)"));
    m_putOff->setText(tr("Put off… (S)"));
    m_handOver->setText(tr("Hand over… (A)"));
    m_open->setText(tr("Open the stay (Enter)"));
    m_table->setName(tr("Tasks"));
    m_table->setEmptyText(tr("Nothing to do here."));
    retell();
}

void TasksScreen::retell()
{
    m_model.retell();
    m_filter->count(m_tasks, m_link.now(), looker());
    const bool may = !offline() && !m_handing.running();
    m_strip->allow(may);
    m_snooze->allow(may);
    m_offers->retell();
    tellRow();
    tellState();
}

void TasksScreen::changeEvent(QEvent* event)
{
    Screen::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
