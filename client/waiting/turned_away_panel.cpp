#include "waiting/turned_away_panel.h"

#include "shell/answers.h"
#include "shell/keyed_button.h"
#include "shell/table.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"
#include "waiting/word_strip.h"
#include "wire/words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPointer>

namespace adempauze::client {

TurnedAwayPanel::TurnedAwayPanel(DaemonLink& link, const WaitingSight& sight, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_sight(sight)
    , m_asked(link, QStringLiteral("/v1/turn-aways"), [this](const Reply<wire::TurnAwayList>& reply) { heard(reply); })
    , m_refresh([this] { m_asked.ask(); }, this)
    , m_act(link)
    , m_model(turnAwayColumns(sight), [](const wire::TurnAway& each) { return each.id; })
    , m_table(new Table(this))
    , m_outcome(new QPushButton(this))
    , m_strip(new WordStrip(Vocabulary::TurnAwayOutcome, wire::SaidOutcomes, "outcome", this))
    , m_state(new StateLine(this))
{
    m_table->setObjectName(QStringLiteral("turnedAway"));
    m_outcome->setObjectName(QStringLiteral("recordOutcome"));
    m_state->setObjectName(QStringLiteral("turnedAwayState"));
    build();
    tell();
}

void TurnedAwayPanel::build()
{
    m_table->setModel(&m_model);
    m_table->setRowsShown(4, 14);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins({});
    lines->addWidget(m_table);
    lines->addWidget(m_outcome, 0, Qt::AlignLeft);
    lines->addWidget(m_strip);
    lines->addWidget(m_state);
    connect(m_table, &Table::activated, this, &TurnedAwayPanel::askOutcome);
    connect(m_outcome, &QPushButton::clicked, this, &TurnedAwayPanel::askOutcome);
    connect(m_strip, &WordStrip::said, this, &TurnedAwayPanel::record);
    connect(&m_act, &Act::runningChanged, this, &TurnedAwayPanel::allow);
}

int TurnedAwayPanel::open() const
{
    return static_cast<int>(
        std::ranges::count_if(m_model.rows(), [](const wire::TurnAway& each) { return !each.outcome; }));
}

void TurnedAwayPanel::heard(const Reply<wire::TurnAwayList>& reply)
{
    const auto* list = std::get_if<wire::TurnAwayList>(&reply);
    if (!list) {
        m_state->say(Tone::Attention, whyNot(reply, false));
        return;
    }
    const bool first = m_model.rowCount() == 0;
    m_model.setRows(list->items);
    if (first && m_model.rowCount() > 0)
        m_table->selectRow(0);
    retell();
    Q_EMIT counted();
}

void TurnedAwayPanel::retell()
{
    m_model.retell();
    allow();
    tellStrip();
}

void TurnedAwayPanel::forget()
{
    ++m_turn;
    m_refresh.stop();
    m_asked.forget();
    m_act.forget();
    m_strip->forget();
    m_strip->vanish(m_table);
    m_state->clear();
    m_model.setRows({});
}

void TurnedAwayPanel::setPossible(const QString& whyNot)
{
    m_whyNot = whyNot;
    allow();
}

void TurnedAwayPanel::enter()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

bool TurnedAwayPanel::back()
{
    if (!m_strip->isOpen())
        return false;
    m_strip->vanish(m_table);
    return true;
}

const wire::TurnAway* TurnedAwayPanel::find(const QUuid& id) const
{
    const int row = m_model.rowOf(id);
    return row < 0 ? nullptr : &m_model.rows()[static_cast<std::size_t>(row)];
}

void TurnedAwayPanel::askOutcome()
{
    const auto* row = m_model.rowAt(m_table->currentIndex());
    if (!row)
        return;
    m_state->clear();
    m_strip->ask(row->id);
    tellStrip();
}

void TurnedAwayPanel::record(const std::string& outcome)
{
    const auto* row = find(m_strip->about());
    if (!row || !m_whyNot.isEmpty())
        return;
    m_state->say(Tone::Quiet, tr("Busy…"));
    m_act.run<wire::TurnAway>(
        QStringLiteral("/v1/turn-aways/%1/outcome").arg(row->id.toString(QUuid::WithoutBraces)),
        wire::FollowTurnAway{.outcome = outcome}, row->version,
        [this, before = row->outcome](const Reply<wire::TurnAway>& reply) { recorded(reply, before); });
}

void TurnedAwayPanel::recorded(const Reply<wire::TurnAway>& reply, const std::optional<std::string>& before)
{
    m_refresh.soon();
    const auto* after = std::get_if<wire::TurnAway>(&reply);
    if (!after) {
        m_state->say(Tone::Urgent, whyNot(reply, true));
        return;
    }
    m_strip->forget();
    m_strip->vanish(m_table);
    const QString what = tr("Recorded: %1, %2.")
                             .arg(shortDate(after->happenedAt),
                                  wordText(Vocabulary::TurnAwayOutcome, after->outcome.value_or("unknown")));
    m_state->say(Tone::Good, what);
    if (before && before != after->outcome) // the daemon has no way back to "not recorded"
        Q_EMIT done(what, [self = QPointer(this), turn = m_turn, after = *after, before = *before] {
            if (self && self->m_turn == turn)
                self->takeBack(after, before);
        });
}

void TurnedAwayPanel::takeBack(const wire::TurnAway& after, const std::string& before)
{
    m_link.post<wire::TurnAway>(
        QStringLiteral("/v1/turn-aways/%1/outcome").arg(after.id.toString(QUuid::WithoutBraces)),
        wire::FollowTurnAway{.outcome = before}, Ask{.version = after.version}, this,
        [this, turn = m_turn](const Reply<wire::TurnAway>& reply) {
            if (turn != m_turn)
                return;
            m_refresh.now();
            if (std::holds_alternative<wire::TurnAway>(reply))
                m_state->say(Tone::Good, tr("As it was before."));
            else
                m_state->say(Tone::Attention, tr("It could not be undone. %1").arg(whyNot(reply, false)));
        });
}

void TurnedAwayPanel::allow()
{
    const bool may = m_whyNot.isEmpty() && !m_act.running();
    m_strip->allow(may);
    m_outcome->setEnabled(may && m_model.rowCount() > 0);
}

void TurnedAwayPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void TurnedAwayPanel::tell()
{
    setAccessibleName(tr("Who got no place"));
    m_table->setName(tr("Who got no place, newest first"));
    m_table->setEmptyText(tr("Nobody was turned away."));
    nameWithKey(m_outcome, tr("What became of it…"), Qt::Key_F7);
    retell();
}

void TurnedAwayPanel::tellStrip()
{
    const auto* row = find(m_strip->about());
    const QString what = row
        ? tr("Request of %1 (%2): what became of it?")
              .arg(completeDate(row->happenedAt), wordText(Vocabulary::TurnAwayReason, row->reason))
        : tr("What became of it?");
    m_strip->tell(what, tr("What became of it"), tr("Record"));
}

} // namespace adempauze::client
