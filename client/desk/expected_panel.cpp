#include "desk/expected_panel.h"

#include "desk/happened_edit.h"
#include "shell/answers.h"
#include "shell/form.h"
#include "shell/keyed_button.h"
#include "shell/strip.h"
#include "shell/time_words.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace adempauze::client {

ExpectedPanel::ExpectedPanel(DaemonLink& link, QWidget* parent)
    : DeskPanel(link, parent)
    , m_model(expectedColumns(sight()), [](const Expected& row) { return row.id; })
    , m_table(new Table(this))
    , m_title(heading(this))
    , m_arrived(new QPushButton(this))
    , m_missing(new QPushButton(this))
    , m_strip(new Strip(this))
    , m_momentLabel(new QLabel(m_strip))
    , m_moment(new HappenedEdit([this] { return now(); }, m_strip))
    , m_go(new QPushButton(m_strip))
{
    m_table->setModel(&m_model);
    m_table->setRowsShown(1, 8);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_table->setObjectName(QStringLiteral("expected"));
    m_arrived->setObjectName(QStringLiteral("arrivedBooked"));
    m_missing->setObjectName(QStringLiteral("missing"));
    m_strip->setObjectName(QStringLiteral("expectedStrip"));
    m_moment->setObjectName(QStringLiteral("bookedArrivedAt"));
    m_go->setObjectName(QStringLiteral("expectedGo"));
    build();
    tell();
}

void ExpectedPanel::build()
{
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_arrived);
    acts->addWidget(m_missing);
    acts->addStretch();
    auto* fields = new QHBoxLayout;
    m_momentLabel->setBuddy(m_moment);
    fields->addWidget(m_momentLabel);
    fields->addWidget(m_moment);
    fields->addWidget(m_go);
    fields->addStretch();
    static_cast<QVBoxLayout*>(m_strip->body())->addLayout(fields);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_table);
    column->addLayout(acts);
    column->addWidget(m_strip);
    column->addWidget(m_state);
    connect(m_table, &QAbstractItemView::activated, this, &ExpectedPanel::choose);
    connect(m_arrived, &QPushButton::clicked, this, &ExpectedPanel::choose);
    connect(m_missing, &QPushButton::clicked, this, &ExpectedPanel::askMissing);
    connect(m_strip, &Strip::entered, m_go, &QPushButton::click);
    connect(m_go, &QPushButton::clicked, this, &ExpectedPanel::go);
}

void ExpectedPanel::setRows(const std::vector<Expected>& rows)
{
    show(m_table, &m_model, rows);
    if (const int row = m_model.rowOf(m_subject.id); row >= 0 && m_doing != Doing::Nothing)
        m_subject = m_model.rows()[static_cast<std::size_t>(row)];
    retell();
}

void ExpectedPanel::retell()
{
    m_model.retell();
    const int count = m_model.rowCount();
    m_title->setText(count == 0       ? tr("Expected")
                         : count == 1 ? tr("1 person is expected")
                                      : tr("%1 people are expected").arg(count));
    tellStrip();
    allow();
}

void ExpectedPanel::allow()
{
    const bool any = m_model.rowCount() > 0 && mayAct();
    m_arrived->setEnabled(any);
    m_missing->setEnabled(any);
    m_go->setEnabled(mayAct() && isThere());
}

bool ExpectedPanel::isThere() const
{
    return m_doing != Doing::Nothing && m_model.rowOf(m_subject.id) >= 0;
}

void ExpectedPanel::choose()
{
    const Expected* row = looked(m_table, &m_model);
    if (!row)
        return;
    if (row->booked) {
        begin(Doing::Arriving, *row);
        return;
    }
    say(Tone::Plain, tr("Ask the person for the code and type it here."));
    Q_EMIT codeWanted();
}

void ExpectedPanel::askMissing()
{
    const Expected* row = looked(m_table, &m_model);
    if (!row)
        return;
    if (m_doing == Doing::Missing && row->id == m_subject.id) {
        go();
        return;
    }
    if (row->moves) {
        say(Tone::Plain, tr("They are still where they were: that house is asked about them."));
        return;
    }
    if (row->booked) {
        begin(Doing::Missing, *row);
        return;
    }
    say(Tone::Plain,
        row->expiresAt ? tr("You need not do anything: this hold expires by itself on %1.")
                             .arg(completeDate(*row->expiresAt, zoneOf(row->zone)))
                       : tr("You need not do anything: this hold expires by itself."));
}

void ExpectedPanel::begin(Doing doing, const Expected& row)
{
    const bool goesOn = m_doing != Doing::Nothing && m_subject.id == row.id;
    m_doing = doing;
    m_subject = row;
    m_moment->setZone(zoneOf(row.zone));
    if (!goesOn)
        m_moment->follow();
    m_momentLabel->setVisible(doing == Doing::Arriving);
    m_moment->setVisible(doing == Doing::Arriving);
    m_state->clear();
    retell();
    m_strip->appear(doing == Doing::Arriving ? static_cast<QWidget*>(m_moment) : m_go);
}

void ExpectedPanel::tellStrip()
{
    if (m_doing == Doing::Nothing)
        return;
    if (!isThere()) {
        m_strip->setTitle(tr("Place %1: nobody is expected there any more.").arg(m_subject.place));
        return;
    }
    const QString expected = dateWithHint(m_subject.at, m_subject.zone, now());
    if (m_doing == Doing::Arriving) {
        m_strip->setTitle(tr("Arrival, place %1. Expected %2.").arg(m_subject.place, expected));
        m_go->setText(tr("Record arrival (Enter)"));
        return;
    }
    m_strip->setTitle(
        tr("Place %1: nobody came? Expected %2. While an order runs this is a safety signal: whoever guides "
           "this person is told at once, and the place stays theirs until somebody decides. Without an "
           "order the place becomes free.")
            .arg(m_subject.place, expected));
    m_go->setText(tr("Confirm: nobody came (F8 again)"));
}

void ExpectedPanel::go()
{
    if (!mayAct() || !isThere())
        return;
    const QString path = QStringLiteral("/v1/stays/%1/%2")
                             .arg(m_subject.id.toString(QUuid::WithoutBraces),
                                  m_doing == Doing::Arriving ? QStringLiteral("arrival") : QStringLiteral("no-show"));
    const auto then = [this](const Reply<wire::Stay>& reply) { answered(reply); };
    sayBusy();
    if (m_doing == Doing::Arriving)
        m_act.run<wire::Stay>(path, wire::ArriveBooked{m_moment->happenedAt()}, m_subject.version, then);
    else
        m_act.run<wire::Stay>(path, wire::MissStay{}, m_subject.version, then);
}

void ExpectedPanel::answered(const Reply<wire::Stay>& reply)
{
    if (saidNo(reply))
        return;
    const auto& stay = std::get<wire::Stay>(reply);
    if (m_doing == Doing::Arriving)
        say(Tone::Good,
            tr("Arrived: %1. The stay is planned until %2.")
                .arg(wholePlaceOf(stay), dateWithHint(stay.untilAt, stay.zone, now())));
    else if (stay.missedAt)
        say(Tone::Attention,
            tr("Recorded: nobody came, whereabouts unknown. Whoever guides this person is told. %1 stays theirs until "
               "somebody decides.")
                .arg(wholePlaceOf(stay)));
    else
        say(Tone::Good, tr("Recorded: nobody came. %1 is free again.").arg(wholePlaceOf(stay)));
    back();
    Q_EMIT acted();
}

QString ExpectedPanel::sentenceOf(const wire::Problem& problem) const
{
    if (problem.reason == "departure_unconfirmed")
        return QString(sentenceFor(problem) + QStringLiteral(" ") + tr("First record that departure."));
    return DeskPanel::sentenceOf(problem);
}

bool ExpectedPanel::back()
{
    if (m_doing == Doing::Nothing)
        return false;
    m_doing = Doing::Nothing;
    m_strip->vanish(m_table);
    return true;
}

void ExpectedPanel::tick()
{
    if (!m_act.running() && !m_act.uncertain())
        m_moment->tick();
}

void ExpectedPanel::forget()
{
    DeskPanel::forget();
    back();
    m_subject = {};
    m_moment->follow();
    setRows({});
}

void ExpectedPanel::tell()
{
    m_arrived->setText(tr("Arrived… (Enter)"));
    m_arrived->setFocusPolicy(Qt::TabFocus);
    nameWithKey(m_missing, tr("Nobody came…"), Qt::Key_F8);
    m_momentLabel->setText(tr("Arrived on"));
    m_moment->setAccessibleName(tr("Arrived on"));
    m_table->setName(tr("Expected"));
    m_table->setEmptyText(tr("Nobody is expected."));
    setAccessibleName(tr("Expected"));
    retell();
}

void ExpectedPanel::changeEvent(QEvent* event)
{
    DeskPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
