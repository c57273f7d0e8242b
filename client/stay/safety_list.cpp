#include "stay/safety_list.h"

#include "shell/answers.h"
#include "shell/form.h"
#include "shell/keyed_button.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "shell/time_words.h"

#include <QEvent>
#include <QVBoxLayout>

namespace adempauze::client {

SafetyList::SafetyList(DaemonLink& link, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_act(link)
    , m_model(columns(), [](const SafetyRow& row) { return row.id; })
    , m_title(heading(this))
    , m_table(new Table(this))
    , m_lift(new QPushButton(this))
    , m_state(new StateLine(this))
{
    m_table->setModel(&m_model);
    m_table->setRowsShown(1, 6);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_table->setObjectName(QStringLiteral("safety"));
    m_lift->setObjectName(QStringLiteral("liftSafety"));
    m_state->setObjectName(QStringLiteral("safetyState"));
    build();
    tell();
}

std::vector<Column<SafetyRow>> SafetyList::columns()
{
    using Row = SafetyRow;
    const auto plain = [this](const Row&) { return m_link.state() == LinkState::Offline ? Tone::Quiet : Tone::Plain; };
    const auto until = [](const Row& row) {
        if (row.zone)
            return tr("as long as the order");
        return row.untilAt ? completeDate(*row.untilAt) : tr("until lifted");
    };
    return {
        {[] { return tr("What"); }, [this](const Row& row) { return what(row); }, plain,
         [this, until](const Row& row) { return tr("%1, %2.", "what, until when").arg(what(row), until(row)); }},
        {[] { return tr("Reason"); },
         [](const Row& row) { return row.zone ? QStringLiteral("–") : wordText(Vocabulary::PairReason, row.reason); },
         plain},
        {[] { return tr("Until"); }, until, plain},
        {[] { return tr("Recorded"); }, [](const Row& row) { return completeDate(row.recordedAt); }, plain},
        {[] { return tr("Lifted by"); },
         [](const Row& row) { return row.mayLift ? tr("us") : tr("whoever recorded it"); }, plain},
    };
}

void SafetyList::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_table);
    column->addWidget(m_lift, 0, Qt::AlignLeft);
    column->addWidget(m_state);
    connect(m_lift, &QPushButton::clicked, this, [this] { lift(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_liftSaid.reset();
        allow();
    });
    connect(&m_act, &Act::runningChanged, this, &SafetyList::allow);
}

void SafetyList::follow(const std::optional<StayView>& view)
{
    const auto person = view ? view->stay.personId : std::nullopt;
    const auto order = view && view->order ? std::optional(view->order->id) : std::nullopt;
    if (person == m_person && order == m_order)
        return;
    if (person != m_person) {
        m_act.forget();
        m_state->clear();
        m_pairs.clear();
        m_liftSaid.reset();
    }
    m_zones.clear();
    m_person = person;
    m_order = order;
    fill();
    ask();
}

// The answer to the latest question counts.
void SafetyList::ask()
{
    const int turn = ++m_turn;
    if (m_person)
        m_link.get<wire::MustNotMeetPairs>(QStringLiteral("/v1/must-not-meet-pairs"), this,
                                           [this, turn](const Reply<wire::MustNotMeetPairs>& reply) {
                                               const auto* pairs = std::get_if<wire::MustNotMeetPairs>(&reply);
                                               if (pairs && turn == m_turn)
                                                   heard(*pairs);
                                           });
    if (m_order)
        m_link.get<wire::BanZones>(
            QStringLiteral("/v1/orders/%1/ban-zones").arg(m_order->toString(QUuid::WithoutBraces)), this,
            [this, turn](const Reply<wire::BanZones>& reply) {
                const auto* zones = std::get_if<wire::BanZones>(&reply);
                if (zones && turn == m_turn)
                    heard(*zones);
            });
}

void SafetyList::heard(const wire::MustNotMeetPairs& pairs)
{
    m_pairs.clear();
    for (const wire::MustNotMeetPair& each : pairs.items) {
        const bool over = each.liftedAt || (each.untilAt && *each.untilAt <= m_link.now());
        if (over || (each.personId != m_person && each.otherPersonId != m_person))
            continue;
        m_pairs.push_back({.id = each.id,
                           .other = each.personId == m_person ? each.otherPersonId : each.personId,
                           .reason = each.reason,
                           .untilAt = each.untilAt,
                           .mayLift = each.own,
                           .recordedAt = each.recordedAt,
                           .version = each.version});
    }
    fill();
}

void SafetyList::heard(const wire::BanZones& zones)
{
    m_zones.clear();
    for (const wire::BanZone& each : zones.items)
        if (!each.liftedAt)
            m_zones.push_back({.id = each.id,
                               .zone = true,
                               .radiusMetres = each.radiusMetres,
                               .mayLift = true,
                               .recordedAt = each.recordedAt,
                               .version = each.version});
    fill();
}

void SafetyList::fill()
{
    std::vector<SafetyRow> rows = m_pairs;
    rows.insert(rows.end(), m_zones.begin(), m_zones.end());
    const bool wasEmpty = m_model.rowCount() == 0;
    m_model.setRows(rows);
    if (wasEmpty && !rows.empty())
        m_table->selectRow(0);
    retell();
}

QString SafetyList::what(const SafetyRow& row) const
{
    if (row.zone)
        return tr("Zone of the order, %1 m around").arg(row.radiusMetres);
    const QString known = row.other ? m_people.value(*row.other) : QString();
    return known.isEmpty() ? tr("Must not meet somebody who does not stay here")
                           : tr("Must not meet whoever is at %1").arg(known);
}

void SafetyList::retell()
{
    m_model.retell();
    allow();
}

void SafetyList::allow()
{
    setVisible(m_model.rowCount() > 0 || !m_state->sentence().isEmpty());
    const SafetyRow* row = m_model.rowAt(m_table->currentIndex());
    const bool may = row && row->mayLift && !m_act.running() && m_link.state() != LinkState::Offline;
    if (!may && m_lift->hasFocus())
        m_table->setFocus();
    m_lift->setVisible(m_model.rowCount() > 0);
    m_lift->setEnabled(may);
}

void SafetyList::lift()
{
    const SafetyRow* row = m_model.rowAt(m_table->currentIndex());
    if (!row || !row->mayLift || m_act.running())
        return;
    if (m_liftSaid != row->id) {
        m_liftSaid = row->id;
        m_state->say(Tone::Attention, tr("%1: does it hold no longer? Press again.").arg(what(*row)));
        return;
    }
    m_liftSaid.reset();
    m_state->say(Tone::Plain, tr("Busy…"));
    const SafetyRow lifted = *row;
    if (lifted.zone)
        lift<wire::BanZone>(lifted, "ban-zones");
    else
        lift<wire::MustNotMeetPair>(lifted, "must-not-meet-pairs");
}

template<class Answer>
void SafetyList::lift(const SafetyRow& row, const char* noun)
{
    m_act.run<Answer>(
        QStringLiteral("/v1/%1/%2/lifting").arg(QLatin1String(noun), row.id.toString(QUuid::WithoutBraces)),
        wire::LiftSafety{}, row.version, [this](const Reply<Answer>& reply) { answered(whyNot(reply, true)); });
}

void SafetyList::answered(const QString& whyNot)
{
    if (whyNot.isEmpty())
        m_state->say(Tone::Good, tr("Lifted. It is kept in the record that it held."));
    else
        m_state->say(Tone::Urgent, whyNot);
    ask();
}

bool SafetyList::back()
{
    if (!m_liftSaid)
        return false;
    m_liftSaid.reset();
    m_state->clear();
    return true;
}

void SafetyList::forget()
{
    ++m_turn;
    m_act.forget();
    m_liftSaid.reset();
    m_state->clear();
    m_person.reset();
    m_order.reset();
    m_pairs.clear();
    m_zones.clear();
    fill();
}

void SafetyList::tell()
{
    m_title->setText(tr("What keeps this person and others safe"));
    nameWithKey(m_lift, tr("Holds no longer…"), QKeySequence(Qt::CTRL | Qt::Key_Delete));
    m_table->setName(tr("Pairs and zones"));
    m_table->setEmptyText(tr("Nothing holds now."));
    setAccessibleName(tr("Pairs and zones"));
    m_liftSaid.reset();
    m_state->clear();
    retell();
}

void SafetyList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
