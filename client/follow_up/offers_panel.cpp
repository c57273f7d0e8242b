#include "follow_up/offers_panel.h"

#include "shell/answers.h"
#include "shell/form.h"
#include "shell/keyed_button.h"
#include "shell/task_title.h"
#include "shell/time_words.h"
#include "shell/wrap_layout.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace adempauze::client {

OffersPanel::OffersPanel(DaemonLink& link, const TaskSight& sight, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_asked(link, QStringLiteral("/v1/hand-overs"), [this](const auto& reply) { heard(reply); })
    , m_agenciesAsked(link, QStringLiteral("/v1/agencies"),
                      [this](const Reply<wire::Agencies>& reply) {
                          if (const auto* agencies = std::get_if<wire::Agencies>(&reply))
                              m_agencies = agencies->items;
                          retell();
                      })
    , m_act(link)
    , m_model(columns(sight), &wire::HandOver::id)
    , m_title(heading(this))
    , m_table(new Table(this))
    , m_take(new QPushButton(this))
    , m_decline(new QPushButton(this))
    , m_withdraw(new QPushButton(this))
    , m_said(new StateLine(this))
{
    m_table->setObjectName(QStringLiteral("taskOffers"));
    m_take->setObjectName(QStringLiteral("takeOffer"));
    m_decline->setObjectName(QStringLiteral("declineOffer"));
    m_withdraw->setObjectName(QStringLiteral("withdrawOffer"));
    m_said->setObjectName(QStringLiteral("offersSaid"));
    build();
    tell();
}

void OffersPanel::build()
{
    m_table->setModel(&m_model);
    m_table->setRowsShown(1, 5);
    auto* buttons = new QWidget(this);
    auto* row = new WrapLayout(buttons);
    for (QPushButton* each : {m_take, m_decline, m_withdraw})
        row->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_table, buttons, m_said})
        column->addWidget(each);
    connect(m_take, &QPushButton::clicked, this, [this] { answer("accepted"); });
    connect(m_decline, &QPushButton::clicked, this, [this] { answer("declined"); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { answer("withdrawn"); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OffersPanel::allow);
    connect(&m_act, &Act::runningChanged, this, &OffersPanel::allow);
}

std::vector<Column<wire::HandOver>> OffersPanel::columns(const TaskSight& sight)
{
    using Row = wire::HandOver;
    const auto now = sight.now;
    const auto due = [now](const Row& row) {
        return tr("%1 (%2)", "moment, how long").arg(completeDate(row.dueAt), hint(row.dueAt, now()));
    };
    const auto plain = [old = sight.old](const Row&) { return old() ? Tone::Quiet : Tone::Plain; };
    const auto ours = [this, old = sight.old](const Row& row) {
        return old() ? Tone::Quiet : isForMe(row) ? Tone::Attention : Tone::Plain;
    };
    return {
        {[] { return tr("Task"); }, [](const Row& row) { return taskTitleOf(row); }, plain,
         [this, due](const Row& row) {
             return tr("%1, %2, due %3.", "task, from or to whom, when").arg(taskTitleOf(row), wayText(row), due(row));
         }},
        {[] { return tr("On its way"); }, [this](const Row& row) { return wayText(row); }, ours},
        {[] { return tr("Due"); }, due, plain},
        {[] { return tr("Offered"); }, [](const Row& row) { return completeDate(row.offeredAt); }, plain},
    };
}

void OffersPanel::begin()
{
    m_agenciesAsked.ask();
    m_asked.ask();
}

void OffersPanel::ask()
{
    m_asked.ask();
}

void OffersPanel::forget()
{
    m_asked.forget();
    m_agenciesAsked.forget();
    m_act.forget();
    m_agencies.clear();
    m_said->clear();
    m_model.setRows({});
    retell();
}

void OffersPanel::heard(const Reply<wire::HandOvers>& reply)
{
    if (const auto* offers = std::get_if<wire::HandOvers>(&reply)) {
        m_model.setRows(offers->items);
        const auto nameless = [this](const wire::HandOver& offer) {
            return !knows(offer.fromOrganisationId) || !knows(offer.toOrganisationId);
        };
        if (std::ranges::any_of(offers->items, nameless)) // one that came later than the names
            m_agenciesAsked.ask();
        if (m_table->currentRow() < 0 && !offers->items.empty())
            m_table->selectRow(0);
    }
    retell();
}

OffersPanel::Way OffersPanel::wayOf(const wire::HandOver& offer) const
{
    const auto& account = m_link.account();
    const QUuid us = account ? account->organisationId : QUuid();
    const bool named = offer.toAccountId && (!account || *offer.toAccountId != account->id);
    if (offer.toOrganisationId == us && !named)
        return Way::ToUs;
    return offer.fromOrganisationId == us ? Way::FromUs : Way::Elsewhere;
}

bool OffersPanel::isForMe(const wire::HandOver& offer) const
{
    const auto& account = m_link.account();
    return wayOf(offer) == Way::ToUs
        && (!offer.toTeamId || !account || account->teams.empty()
            || std::ranges::find(account->teams, *offer.toTeamId, &wire::Team::id) != account->teams.end());
}

bool OffersPanel::knows(const QUuid& organisation) const
{
    const auto& account = m_link.account();
    return (account && account->organisationId == organisation)
        || std::ranges::find(m_agencies, organisation, &wire::Agency::id) != m_agencies.end();
}

QString OffersPanel::organisation(const QUuid& id) const
{
    const auto found = std::ranges::find(m_agencies, id, &wire::Agency::id);
    return found == m_agencies.end() ? tr("another organisation") : QString::fromStdString(found->name);
}

QString OffersPanel::wayText(const wire::HandOver& offer) const
{
    const QString team = QString::fromStdString(offer.toTeamName.value_or(""));
    switch (wayOf(offer)) {
    case Way::ToUs:
        return offer.toTeamId ? tr("to %1 (our team), from %2").arg(team, organisation(offer.fromOrganisationId))
                              : tr("to us, from %1").arg(organisation(offer.fromOrganisationId));
    case Way::FromUs:
        if (offer.toOrganisationId == offer.fromOrganisationId)
            return tr("to a colleague");
        return offer.toTeamId ? tr("from us, to %1, %2 (team)").arg(organisation(offer.toOrganisationId), team)
                              : tr("from us, to %1").arg(organisation(offer.toOrganisationId));
    case Way::Elsewhere: return tr("to a colleague, from %1").arg(organisation(offer.fromOrganisationId));
    }
    return {};
}

void OffersPanel::answer(const char* word)
{
    const wire::HandOver* offer = m_model.rowAt(m_table->currentIndex());
    if (!offer || m_act.running())
        return;
    const QString task = taskTitleOf(*offer);
    const QString what = QLatin1String(word) == QLatin1String("accepted") ? tr("It is yours now: %1.").arg(task)
        : QLatin1String(word) == QLatin1String("declined")                ? tr("Not taken on: %1.").arg(task)
                                                                          : tr("Taken back: %1.").arg(task);
    m_said->say(Tone::Plain, tr("Busy…"));
    m_act.run<wire::HandOver>(QStringLiteral("/v1/hand-overs/%1/answer").arg(offer->id.toString(QUuid::WithoutBraces)),
                              wire::AnswerHandOver{word}, 0,
                              [this, what](const Reply<wire::HandOver>& reply) { told(reply, what); });
}

void OffersPanel::told(const Reply<wire::HandOver>& reply, const QString& what)
{
    if (std::holds_alternative<wire::HandOver>(reply)) {
        m_said->say(Tone::Good, what);
        Q_EMIT answered();
    } else {
        m_said->say(Tone::Attention, whyNot(reply, true));
    }
    m_asked.ask();
}

void OffersPanel::retell()
{
    m_model.retell();
    allow();
}

// A button that goes away would take the keyboard with it.
void OffersPanel::allow()
{
    const bool any = m_model.rowCount() > 0;
    setVisible(any || !m_said->sentence().isEmpty());
    m_title->setVisible(any);
    m_table->setVisible(any);
    const wire::HandOver* offer = m_model.rowAt(m_table->currentIndex());
    const bool may = offer && !m_act.running() && m_link.state() != LinkState::Offline;
    for (QPushButton* each : {m_take, m_decline, m_withdraw}) {
        const bool theirs = offer && (each == m_withdraw ? wayOf(*offer) == Way::FromUs : wayOf(*offer) == Way::ToUs);
        if (!(theirs && may) && each->hasFocus())
            m_table->setFocus();
        each->setVisible(theirs);
        each->setEnabled(may);
    }
}

void OffersPanel::tell()
{
    setAccessibleName(tr("Tasks on their way to somebody else"));
    m_title->setText(tr("On their way to somebody else"));
    m_table->setName(tr("Tasks on their way to somebody else"));
    m_table->setEmptyText(tr("No task is on its way to somebody else."));
    nameWithKey(m_take, tr("Take it on"), Qt::Key_F6);
    nameWithKey(m_decline, tr("Do not take it on"), Qt::Key_F7);
    nameWithKey(m_withdraw, tr("Take it back"), Qt::Key_F8);
    retell();
}

void OffersPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
