#include "availability/own_holds.h"

#include "shell/answers.h"
#include "shell/form.h"

#include <QBoxLayout>
#include <QEvent>

namespace adempauze::client {

namespace {

/// While the house is silent: how often its numbers are asked for.
constexpr std::chrono::seconds BetweenLooks{15};

QString pathOf(const QUuid& hold)
{
    return QStringLiteral("/v1/holds/") + hold.toString(QUuid::WithoutBraces);
}

} // namespace

OwnHolds::OwnHolds(DaemonLink& link, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_refresh([this] { ask(); }, this)
    , m_act(link, this)
    , m_model(new HoldsModel(this))
    , m_title(heading(this))
    , m_table(new Table(this))
    , m_panel(new HoldPanel(this))
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_panel);
    lines->addWidget(m_title);
    lines->addWidget(m_table);
    m_table->setObjectName(QStringLiteral("ownHolds"));
    m_table->setModel(m_model);
    m_table->setRowsShown(1, 4);
    connect(m_table, &Table::activated, this, [this](const QModelIndex& at) { open(at.row()); });
    connect(m_table, &Table::clicked, this, [this](const QModelIndex& at) { open(at.row()); });
    connect(m_panel, &HoldPanel::extendWanted, this, [this] { act(QStringLiteral("renewal"), wire::RenewHold{}); });
    connect(m_panel, &HoldPanel::releaseWanted, this, [this] { act(QStringLiteral("release"), wire::ReleaseHold{}); });
    connect(m_panel, &HoldPanel::calledWanted, this, &OwnHolds::recordCall);
    connect(m_panel, &HoldPanel::wayWanted, this, &OwnHolds::askWay);
    connect(m_panel, &HoldPanel::closeWanted, this, &OwnHolds::close);
    connect(&m_act, &Act::runningChanged, this, [this] { m_panel->setAsking(m_act.running()); });
    tell();
    showList();
}

void OwnHolds::begin()
{
    m_refresh.now();
}

void OwnHolds::forget()
{
    ++m_session;
    m_refresh.stop();
    m_act.forget();
    m_calledAt.reset();
    m_arrived.reset();
    m_shorterThan.clear();
    m_opened = false;
    m_model->setRows({});
    m_panel->clear();
    showList();
}

void OwnHolds::happened(const FeedEvent& event)
{
    const auto& shown = m_panel->hold();
    if (event.kind == QStringLiteral("stay.began") && shown && event.subject == shown->id)
        m_arrived = shown->id;
    if (event.subjectKind == QStringLiteral("hold") || m_model->rowOf(event.subject) >= 0)
        m_refresh.soon();
}

void OwnHolds::linkChanged(const QString& whyNothingCanBeDone)
{
    m_panel->setPossible(whyNothingCanBeDone);
    if (m_link.state() == LinkState::Live)
        m_refresh.soon();
}

void OwnHolds::tick()
{
    const Moment now = m_link.now();
    m_panel->setNow(now);
    const auto& hold = m_panel->hold();
    if (!hold || hold->state != "held" || now < m_askedAt + BetweenLooks)
        return;
    const bool silent = hold->answer == "awaited" && hold->answerDueAt && *hold->answerDueAt <= now;
    if (silent || (hold->expiresAt && *hold->expiresAt <= now))
        m_refresh.now();
}

bool OwnHolds::back()
{
    if (!m_panel->hold())
        return false;
    if (!m_panel->back())
        close();
    return true;
}

void OwnHolds::take(const wire::Hold& hold, std::optional<LocalTime> shorterThan)
{
    if (shorterThan)
        m_shorterThan.insert(hold.id, shorterThan);
    m_opened = true;
    show(hold);
    showList();
    m_refresh.soon();
    Q_EMIT shown();
}

bool OwnHolds::stands(const QUuid& hold) const
{
    const auto& shown = m_panel->hold();
    const wire::Hold* known =
        shown && shown->id == hold ? &*shown : m_model->rowAt(m_model->index(m_model->rowOf(hold), 0));
    return known && known->state == "held";
}

void OwnHolds::lookAt(const QUuid& hold)
{
    const auto then = [this, session = m_session](const Reply<wire::Hold>& reply) {
        const auto* found = std::get_if<wire::Hold>(&reply);
        if (!found || session != m_session)
            return;
        take(*found);
        m_panel->focusCode();
    };
    m_link.get<wire::Hold>(pathOf(hold), this, then);
}

void OwnHolds::ask()
{
    if (!m_link.account())
        return;
    m_askedAt = m_link.now();
    const auto then = [this, session = m_session](const Reply<wire::Holds>& reply) {
        if (const auto* holds = std::get_if<wire::Holds>(&reply); holds && session == m_session)
            took(*holds);
    };
    m_link.get<wire::Holds>(QStringLiteral("/v1/holds"), this, then);
    askShown();
}

// Alone it says more than in the list: whom to call when the house is silent.
void OwnHolds::askShown()
{
    const auto& shown = m_panel->hold();
    if (!shown)
        return;
    const auto then = [this, session = m_session, id = shown->id](const Reply<wire::Hold>& reply) {
        if (session != m_session || !m_panel->hold() || m_panel->hold()->id != id)
            return;
        if (const auto* hold = std::get_if<wire::Hold>(&reply))
            took(*hold);
        else if (const auto* no = std::get_if<Refused>(&reply); no && no->problem.status == 404)
            gone(id);
    };
    m_link.get<wire::Hold>(pathOf(shown->id), this, then);
}

void OwnHolds::took(const wire::Holds& holds)
{
    std::vector<wire::Hold> rows;
    std::ranges::copy_if(holds.items, std::back_inserter(rows),
                         [now = m_link.now()](const wire::Hold& hold) { return matters(hold, now); });
    std::ranges::stable_sort(rows, std::greater{}, &wire::Hold::expectedArrivalAt);
    m_model->setRows(rows);
    if (!std::exchange(m_opened, true) && rows.size() == 1 && rows.front().state == "held") {
        show(rows.front());
        askShown();
    }
    showList();
}

void OwnHolds::took(const wire::Hold& hold)
{
    const auto before = m_panel->hold();
    if (before && hold.version < before->version)
        return; // an answer that was overtaken
    show(hold);
    const bool fell = hold.state == "declined" || hold.state == "expired";
    if (fell && before && before->state == "held")
        Q_EMIT lost(hold);
}

void OwnHolds::gone(const QUuid& id)
{
    const bool arrived = m_arrived == id;
    m_panel->conclude(arrived ? Tone::Good : Tone::Plain,
                      arrived ? tr("Arrived: the house recorded it.")
                              : tr("This hold is no longer a hold: it was booked, or the person has arrived."));
}

void OwnHolds::open(int row)
{
    const wire::Hold* hold = m_model->rowAt(m_model->index(row, 0));
    if (!hold)
        return;
    const wire::Hold chosen = *hold;
    show(chosen);
    askShown();
    showList();
    m_panel->focusCode();
    Q_EMIT shown();
}

void OwnHolds::show(const wire::Hold& hold)
{
    m_panel->showHold(hold, m_link.now(), m_shorterThan.value(hold.id));
}

void OwnHolds::close()
{
    m_panel->clear();
    showList();
}

template<class Message>
void OwnHolds::act(const QString& what, const Message& message)
{
    const wire::Hold hold = *m_panel->hold();
    m_act.run<wire::Hold>(pathOf(hold.id) + QLatin1Char('/') + what, message, hold.version,
                          [this](const Reply<wire::Hold>& reply) { answered(reply); });
}

void OwnHolds::recordCall()
{
    if (!m_act.uncertain() || !m_calledAt)
        m_calledAt = m_link.now();
    act(QStringLiteral("call"), wire::RecordHoldCall{.calledAt = *m_calledAt});
}

void OwnHolds::answered(const Reply<wire::Hold>& reply)
{
    const auto& shown = m_panel->hold();
    if (const auto* hold = std::get_if<wire::Hold>(&reply)) {
        if (shown && shown->id == hold->id)
            show(*hold);
        m_panel->say(Tone::Good, hold->state == "released" ? tr("Given back. The place is free again.") : tr("Done."));
        m_refresh.soon();
        return;
    }
    m_panel->say(Tone::Urgent, whyNot(reply, true));
    if (std::holds_alternative<Refused>(reply))
        m_refresh.now(); // how it stands now is shown beside the sentence
}

void OwnHolds::askWay()
{
    const wire::Hold hold = *m_panel->hold();
    m_panel->say(Tone::Quiet, tr("Busy…"));
    const auto then = [this, session = m_session, id = hold.id](const Reply<wire::WayToDoor>& reply) {
        if (session != m_session || !m_panel->hold() || m_panel->hold()->id != id)
            return;
        if (const auto* way = std::get_if<wire::WayToDoor>(&reply))
            m_panel->showWay(*way);
        else
            m_panel->say(Tone::Urgent, whyNot(reply, false));
    };
    m_link.get<wire::WayToDoor>(pathOf(hold.id) + QStringLiteral("/way-to-door"), this, then);
}

void OwnHolds::showList()
{
    const auto& shown = m_panel->hold();
    const std::size_t rows = m_model->rows().size();
    const bool onlyTheShown = rows == 1 && shown && m_model->rowOf(shown->id) == 0;
    const bool visible = rows > 0 && !onlyTheShown;
    m_title->setVisible(visible);
    m_table->setVisible(visible);
    setVisible(visible || shown.has_value());
}

void OwnHolds::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void OwnHolds::tell()
{
    setAccessibleName(tr("Your holds"));
    m_title->setText(tr("Your holds"));
    m_table->setName(tr("Your holds"));
    m_model->retell();
}

} // namespace adempauze::client
