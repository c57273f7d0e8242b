#include "follow_up/hand_over_strip.h"

#include "follow_up/task_words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace adempauze::client {

namespace {

constexpr int RowsShown = 8;

} // namespace

HandOverStrip::HandOverStrip(QWidget* parent)
    : Strip(parent)
    , m_list(new QListWidget(this))
    , m_go(new QPushButton(this))
{
    setObjectName(QStringLiteral("handOverStrip"));
    m_list->setObjectName(QStringLiteral("people"));
    m_go->setObjectName(QStringLiteral("handOverGo"));
    m_list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_list->setTabKeyNavigation(false);
    body()->addWidget(m_list);
    body()->addWidget(m_go, 0, Qt::AlignLeft);
    connect(this, &Strip::entered, this, &HandOverStrip::choose);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &HandOverStrip::choose);
    connect(m_go, &QPushButton::clicked, this, &HandOverStrip::choose);
    setPeople({}, {});
    tell();
}

void HandOverStrip::setPeople(const std::optional<wire::Account>& me, const wire::Colleagues& colleagues)
{
    m_me = me;
    m_people.clear();
    if (me)
        m_people.push_back({me->id, QString::fromStdString(me->name)});
    m_people.push_back({});
    for (const wire::Colleague& each : colleagues.items)
        if (!me || each.accountId != me->id)
            m_people.push_back({each.accountId, QString::fromStdString(each.name)});
    for (const wire::Team& each : colleagues.teams)
        m_people.push_back({.name = QString::fromStdString(each.name), .team = each.id});
    fill();
}

void HandOverStrip::setAround(const wire::Network& network)
{
    forgetAround();
    if (!m_task || m_task->caseId != network.caseId)
        return;
    std::vector<QUuid> known;
    if (m_me)
        known.push_back(m_me->organisationId);
    for (const wire::Participation& each : network.participants) {
        if (each.leftAt || std::ranges::find(known, each.organisationId) != known.end())
            continue;
        known.push_back(each.organisationId);
        const auto found = std::ranges::find(network.agencies, each.organisationId, &wire::NetworkAgency::id);
        if (found != network.agencies.end())
            addOthers(network, *found);
    }
    fill();
}

void HandOverStrip::addOthers(const wire::Network& network, const wire::NetworkAgency& agency)
{
    const QString name = QString::fromStdString(agency.name);
    m_people.push_back({.name = name, .organisation = agency.id});
    for (const wire::NetworkTeam& each : network.teams)
        if (each.organisationId == agency.id)
            m_people.push_back({.name = name,
                                .organisation = agency.id,
                                .team = each.id,
                                .teamName = QString::fromStdString(each.name)});
}

void HandOverStrip::forgetAround()
{
    std::erase_if(m_people, [](const Person& each) { return each.organisation.has_value(); });
    fill();
}

void HandOverStrip::fill()
{
    const int at = m_list->currentRow();
    m_list->clear();
    for (std::size_t i = 0; i < m_people.size(); ++i)
        m_list->addItem(textOf(i));
    m_list->setCurrentRow(std::clamp(at, 0, m_list->count() - 1));
    const int rows = std::min(m_list->count(), RowsShown);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
}

QString HandOverStrip::textOf(std::size_t at) const
{
    const Person& person = m_people[at];
    if (person.organisation && person.team)
        return tr("%1, %2 (team, has to take it on)").arg(person.name, person.teamName);
    if (person.organisation)
        return tr("%1 (has to take it on)").arg(person.name);
    if (person.team)
        return tr("%1 (team)").arg(person.name);
    if (!person.account)
        return tr("back to the team");
    if (m_me && *person.account == m_me->id)
        return tr("me (%1)").arg(person.name);
    return person.name;
}

void HandOverStrip::ask(const wire::Task& task)
{
    m_task = task;
    m_open = true;
    forgetAround();
    m_list->setCurrentRow(0);
    tell();
    appear(m_list);
}

void HandOverStrip::refresh(const wire::Task* task)
{
    if (!m_task)
        return;
    m_open = task != nullptr;
    if (task)
        m_task = *task;
    tell();
}

void HandOverStrip::forget()
{
    m_task.reset();
    forgetAround();
}

void HandOverStrip::allow(bool may)
{
    m_may = may;
    m_go->setEnabled(m_may && m_open);
}

void HandOverStrip::choose()
{
    const int at = m_list->currentRow();
    if (!m_task || !m_open || !m_may || at < 0)
        return;
    const Person& person = m_people[static_cast<std::size_t>(at)];
    if (person.organisation) {
        Q_EMIT offered({.organisationId = *person.organisation, .teamId = person.team},
                       person.team ? tr("%1, %2 (team)").arg(person.name, person.teamName) : person.name);
        return;
    }
    Q_EMIT chosen({.accountId = person.account, .teamId = person.team}, textOf(static_cast<std::size_t>(at)));
}

void HandOverStrip::tell()
{
    m_list->setAccessibleName(tr("Whom to hand it to"));
    m_go->setText(tr("Hand over (Enter)"));
    m_go->setFocusPolicy(Qt::TabFocus);
    if (m_task) {
        const QString what = nameOf(*m_task);
        setTitle(m_open ? tr("Hand over: %1. To whom?").arg(what) : tr("%1: this task is no longer open.").arg(what));
    }
    allow(m_may);
}

void HandOverStrip::changeEvent(QEvent* event)
{
    Strip::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fill();
        tell();
    }
}

} // namespace adempauze::client
