#include "agencies/agencies_screen.h"

#include "agencies/calls_panel.h"
#include "agencies/help_panel.h"
#include "agencies/messages_panel.h"
#include "agencies/systems_panel.h"
#include "agencies/ways_panel.h"
#include "shell/answers.h"
#include "shell/state_line.h"
#include "shell/time_words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QScrollArea>

#include <algorithm>

namespace adempauze::client {

namespace {

constexpr std::chrono::minutes AskAgain{1}; // that a mail server answers again is no event

bool actsOnCases(const std::string& role)
{
    return role == "placement_worker" || role == "coordinator";
}

} // namespace

AgenciesScreen::AgenciesScreen(const Frame& frame, QWidget* parent)
    : Screen(parent)
    , m_link(frame.link)
    , m_agenciesAsked(frame.link, QStringLiteral("/v1/agencies"),
                      [this](const Reply<wire::Agencies>& reply) { heard(reply); })
    , m_waysAsked(frame.link, QStringLiteral("/v1/agency-ways"),
                  [this](const Reply<wire::AgencyWays>& reply) { heard(reply); })
    , m_messagesAsked(frame.link, QStringLiteral("/v1/messages"),
                      [this](const Reply<wire::Messages>& reply) { heard(reply); })
    , m_tasksAsked(frame.link, QStringLiteral("/v1/tasks"), [this](const Reply<wire::Tasks>& reply) { heard(reply); })
    , m_refresh([this] { ask(); }, this)
    , m_state(new StateLine(this))
    , m_calls(new CallsPanel(frame.link, sight(), this))
    , m_messages(new MessagesPanel(frame.link, sight(), this))
    , m_ways(new WaysPanel(frame.link, sight(), this))
    , m_systems(new SystemsPanel(frame.link, sight(), this))
    , m_help(new HelpPanel(frame.link, sight(), this))
{
    m_state->setObjectName(QStringLiteral("agenciesState"));
    build();
    connectAll();
    retell();
}

void AgenciesScreen::build()
{
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    for (QWidget* each : std::initializer_list<QWidget*>{m_calls, m_messages, m_ways, m_systems, m_help})
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

void AgenciesScreen::connectAll()
{
    m_minute.setInterval(AskAgain);
    connect(&m_minute, &QTimer::timeout, &m_refresh, [this] { m_refresh.soon(); });
    connect(m_calls, &CallsPanel::called, this, [this] { m_refresh.now(); });
    const auto open = [this](const QUuid& stay) { Q_EMIT wanted(Destination::Stay, stay); };
    connect(m_calls, &CallsPanel::chosen, this, open);
    connect(m_messages, &MessagesPanel::chosen, this, open);
    connect(m_messages, &MessagesPanel::caseChosen, this, &Screen::wantedCase);
    connect(m_messages, &MessagesPanel::seen, this, [this] { m_refresh.soon(); });
    connect(m_ways, &WaysPanel::tried, this, [this] { m_refresh.soon(); });
    connect(m_systems, &SystemsPanel::turned, this, [this] { m_refresh.now(); });
}

AgencySight AgenciesScreen::sight()
{
    return {.now = [this] { return m_link.now(); }, .old = [this] { return offline(); }};
}

QString AgenciesScreen::title() const
{
    return tr("Organisations and &messages");
}

QString AgenciesScreen::help() const
{
    return tr("Who was told, who was not, and how organisations can be told.\n"
              "On top stand those whom no message reached. F7: the telephone number and the time of the call; Enter: "
              "they were told. Enter in the list: the stay it is about.\n"
              "Below it what your organisation was told. Type the reference of a mail to find its message; Enter: the "
              "stay it is about, or for a connected organisation who leads and why it is told. F6: seen.\n"
              "Then how each organisation can be told, and how that goes. F8 sends a message that says nothing; F5 "
              "tries what waits or was given up again.\n"
              "An administrator sees the systems of organisations: F9 closes one or opens it again. And the help that "
              "they give: F2 enters some, F3 changes or ends what is selected.");
}

bool AgenciesScreen::isFor(const QString& role) const
{
    return actsOnCases(role.toStdString()) || role == QLatin1String("agency") || role == QLatin1String("administrator");
}

AgenciesScreen::Role AgenciesScreen::role() const
{
    const auto& account = m_link.account();
    if (!account)
        return Role::Nobody;
    if (actsOnCases(account->role))
        return Role::CaseWorker;
    return account->role == "administrator" ? Role::Administrator : Role::Agency;
}

void AgenciesScreen::begin()
{
    const Role who = role();
    m_calls->setVisible(who == Role::CaseWorker);
    m_messages->setVisible(who == Role::CaseWorker || who == Role::Agency);
    m_ways->setVisible(who == Role::CaseWorker || who == Role::Administrator);
    m_systems->setVisible(who == Role::Administrator);
    m_help->setVisible(who == Role::Administrator);
    m_minute.start();
    m_refresh.now();
    retell();
}

void AgenciesScreen::ask()
{
    const Role who = role();
    if (who == Role::CaseWorker || who == Role::Administrator) {
        m_agenciesAsked.ask();
        m_waysAsked.ask();
    }
    if (who == Role::CaseWorker || who == Role::Agency)
        m_messagesAsked.ask();
    if (who == Role::CaseWorker)
        m_tasksAsked.ask();
    if (who == Role::Administrator) {
        m_systems->ask();
        m_help->ask();
    }
}

void AgenciesScreen::forget()
{
    m_minute.stop();
    m_refresh.stop();
    m_agenciesAsked.forget();
    m_waysAsked.forget();
    m_messagesAsked.forget();
    m_tasksAsked.forget();
    m_agencies.clear();
    m_told = {};
    m_tasks.clear();
    m_heardAt.reset();
    m_silence.fill({});
    m_calls->forget();
    m_messages->forget();
    m_ways->forget();
    m_systems->forget();
    m_help->forget();
    fill();
    m_state->clear();
}

// What was sent, was not, was seen or was told by telephone is told as what it is about.
void AgenciesScreen::happened(const FeedEvent&)
{
    m_refresh.soon();
}

void AgenciesScreen::enter()
{
    QWidget* first = role() == Role::Administrator ? m_ways->first()
        : role() == Role::Agency                   ? m_messages->first()
                                                   : m_calls->first();
    first->setFocus(Qt::OtherFocusReason);
}

bool AgenciesScreen::back()
{
    return m_calls->back() || m_help->back();
}

void AgenciesScreen::note(Asked what, const QString& silence)
{
    m_silence[static_cast<std::size_t>(what)] = silence;
    if (silence.isEmpty())
        m_heardAt = m_link.now();
}

void AgenciesScreen::heard(const Reply<wire::Agencies>& reply)
{
    note(Asked::Agencies, whyNot(reply, false));
    if (const auto* agencies = std::get_if<wire::Agencies>(&reply))
        m_agencies = agencies->items;
    fill();
}

void AgenciesScreen::heard(const Reply<wire::AgencyWays>& reply)
{
    note(Asked::Ways, whyNot(reply, false));
    if (const auto* ways = std::get_if<wire::AgencyWays>(&reply))
        m_told = *ways;
    fill();
}

void AgenciesScreen::heard(const Reply<wire::Messages>& reply)
{
    note(Asked::Messages, whyNot(reply, false));
    if (const auto* messages = std::get_if<wire::Messages>(&reply))
        m_messages->setMessages(messages->items);
    retell();
}

void AgenciesScreen::heard(const Reply<wire::Tasks>& reply)
{
    note(Asked::Tasks, whyNot(reply, false));
    if (const auto* tasks = std::get_if<wire::Tasks>(&reply))
        m_tasks = tasks->items;
    fill();
}

void AgenciesScreen::fill()
{
    m_calls->setRows(callRows(m_tasks, m_agencies));
    m_ways->setRows(m_told.sinceAt == Moment() ? std::vector<WayRow>() : wayRows(m_agencies, m_told));
    m_systems->setAgencies(m_agencies);
    m_help->setAgencies(m_agencies);
    retell();
}

void AgenciesScreen::retell()
{
    m_calls->retell();
    m_messages->retell();
    m_ways->retell();
    m_systems->retell();
    m_help->retell();
    tellState();
}

void AgenciesScreen::tellState()
{
    const QString seen = m_heardAt
        ? tr("What you see is of %1 (%2).").arg(completeDate(*m_heardAt), age(*m_heardAt, m_link.now()))
        : tr("Nothing was heard from the server yet.");
    const auto silent = std::ranges::find_if(m_silence, [](const QString& each) { return !each.isEmpty(); });
    if (offline())
        m_state->say(Tone::Urgent, tr("There is no connection.") + QLatin1Char(' ') + seen);
    else
        m_state->say(Tone::Attention,
                     silent == m_silence.end() ? QString() : QString(*silent + QLatin1Char(' ') + seen));
}

void AgenciesScreen::changeEvent(QEvent* event)
{
    Screen::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retell();
}

} // namespace adempauze::client
