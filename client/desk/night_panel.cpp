#include "desk/night_panel.h"

#include "desk/happened_edit.h"
#include "shell/answers.h"
#include "shell/form.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"
#include "shell/wrap_layout.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace adempauze::client {

namespace {

QString saidOf(const NightRow& row)
{
    return row.guest.check ? wordText(Vocabulary::Presence, row.guest.check->presence) : NightPanel::tr("not said yet");
}

Tone toneOf(const NightRow& row)
{
    if (!row.guest.check)
        return Tone::Attention;
    return row.guest.check->presence == "absent" ? Tone::Urgent : Tone::Plain;
}

std::vector<Column<NightRow>> columns(const Sight& sight)
{
    const auto toned = [old = sight.old](const NightRow& row) { return old() ? Tone::Quiet : toneOf(row); };
    const auto plain = [old = sight.old](const NightRow&) { return old() ? Tone::Quiet : Tone::Plain; };
    return {
        {[] { return NightPanel::tr("Place"); },
         [](const NightRow& row) { return QString::fromStdString(row.guest.placeName); }, plain,
         [](const NightRow& row) {
             return NightPanel::tr("Place %1: %2.").arg(QString::fromStdString(row.guest.placeName), saidOf(row));
         }},
        {[] { return NightPanel::tr("Tonight"); }, saidOf, toned},
        {[] { return NightPanel::tr("Seen at"); },
         [](const NightRow& row) {
             return row.guest.check ? completeDate(row.guest.check->checkedAt, houseZone()) : QStringLiteral("–");
         },
         plain},
        {[] { return NightPanel::tr("Code"); },
         [](const NightRow& row) { return QString::fromStdString(row.guest.code); }, plain},
    };
}

} // namespace

NightPanel::NightPanel(DaemonLink& link, QWidget* parent)
    : DeskPanel(link, parent)
    , m_model(columns(sight()), [](const NightRow& row) { return row.id; })
    , m_table(new Table(this))
    , m_title(heading(this))
    , m_momentLabel(new QLabel(this))
    , m_moment(new HappenedEdit([this] { return now(); }, this))
    , m_there(new QPushButton(this))
    , m_absent(new QPushButton(this))
    , m_announced(new QPushButton(this))
    , m_unknown(new QPushButton(this))
{
    m_table->setModel(&m_model);
    m_table->setRowsShown(1, 12);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_table->setObjectName(QStringLiteral("night"));
    m_moment->setObjectName(QStringLiteral("checkedAt"));
    m_there->setObjectName(QStringLiteral("there"));
    m_absent->setObjectName(QStringLiteral("absent"));
    m_announced->setObjectName(QStringLiteral("announced"));
    m_unknown->setObjectName(QStringLiteral("notKnown"));
    build();
    tell();
}

void NightPanel::build()
{
    auto* when = new QHBoxLayout;
    m_momentLabel->setBuddy(m_moment);
    when->addWidget(m_momentLabel);
    when->addWidget(m_moment);
    when->addStretch();
    auto* acts = new QWidget(this);
    acts->setObjectName(QStringLiteral("nightActs"));
    new WrapLayout(acts);
    for (QPushButton* button : {m_there, m_absent, m_announced, m_unknown})
        acts->layout()->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_table);
    column->addLayout(when);
    column->addWidget(acts);
    column->addWidget(m_state);
    connect(m_table, &QAbstractItemView::activated, this, [this] { press("present"); });
    connect(m_there, &QPushButton::clicked, this, [this] { press("present"); });
    connect(m_absent, &QPushButton::clicked, this, [this] { press("absent"); });
    connect(m_announced, &QPushButton::clicked, this, [this] { press("absent_with_notice"); });
    connect(m_unknown, &QPushButton::clicked, this, [this] { press("unknown"); });
}

void NightPanel::ask()
{
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    const int turn = ++m_turn;
    m_link.get<wire::NightRound>(QStringLiteral("/v1/night-checks"), this,
                                 [this, turn](const Reply<wire::NightRound>& reply) {
                                     if (turn != m_turn)
                                         return;
                                     m_asking = false;
                                     if (const auto* round = std::get_if<wire::NightRound>(&reply))
                                         heard(*round);
                                     if (std::exchange(m_again, false))
                                         ask();
                                 });
}

void NightPanel::heard(const wire::NightRound& round)
{
    std::vector<NightRow> rows;
    for (const wire::NightGuest& guest : round.items)
        if (!guest.departedAt)
            rows.push_back({guest.stayId, guest});
    show(m_table, &m_model, rows);
    retell();
}

void NightPanel::retell()
{
    m_model.retell();
    const auto left = std::ranges::count_if(m_model.rows(), [](const NightRow& row) { return !row.guest.check; });
    m_title->setText(m_model.rowCount() == 0 ? tr("Evening round")
                         : left == 0         ? tr("Evening round: everybody is checked")
                                             : tr("Evening round: %1 not checked yet").arg(left));
    for (QPushButton* button : {m_there, m_absent, m_announced, m_unknown})
        button->setEnabled(m_model.rowCount() > 0 && mayAct());
}

void NightPanel::press(const char* presence)
{
    const NightRow* row = looked(m_table, &m_model);
    if (!row || !mayAct())
        return;
    if (QLatin1String(presence) == QLatin1String("absent") && m_absentSaid != row->id) {
        m_absentSaid = row->id;
        say(Tone::Attention,
            tr("Place %1: not there? Press \"Absent\" again. While an order runs, whoever guides this person is "
               "told at once.")
                .arg(placeOf(row->id)));
        return;
    }
    record(presence);
}

void NightPanel::record(const char* presence)
{
    const NightRow* row = looked(m_table, &m_model);
    m_absentSaid.reset();
    sayBusy();
    m_act.run<wire::NightCheck>(QStringLiteral("/v1/stays/%1/night-checks").arg(row->id.toString(QUuid::WithoutBraces)),
                                wire::CheckNight{.presence = presence, .checkedAt = m_moment->happenedAt()}, 0,
                                [this](const Reply<wire::NightCheck>& reply) { answered(reply); });
}

void NightPanel::answered(const Reply<wire::NightCheck>& reply)
{
    if (saidNo(reply))
        return;
    const auto& check = std::get<wire::NightCheck>(reply);
    const QString said = wordText(Vocabulary::Presence, check.presence);
    say(check.presence == "absent" ? Tone::Attention : Tone::Good,
        check.number > 1 ? tr("Corrected: place %1, %2.").arg(placeOf(check.stayId), said)
                         : tr("Recorded: place %1, %2.").arg(placeOf(check.stayId), said));
    m_moment->follow();
    Q_EMIT acted();
}

QString NightPanel::placeOf(const QUuid& stay) const
{
    const int row = m_model.rowOf(stay);
    return row < 0 ? QString() : QString::fromStdString(m_model.rows()[static_cast<std::size_t>(row)].guest.placeName);
}

bool NightPanel::back()
{
    if (!m_absentSaid)
        return false;
    m_absentSaid.reset();
    m_state->clear();
    return true;
}

void NightPanel::tick()
{
    if (!m_act.running() && !m_act.uncertain())
        m_moment->tick();
}

void NightPanel::forget()
{
    DeskPanel::forget();
    ++m_turn;
    m_asking = m_again = false;
    m_absentSaid.reset();
    m_moment->follow();
    m_model.setRows({});
    retell();
}

void NightPanel::tell()
{
    m_momentLabel->setText(tr("Seen at (may be earlier, from paper)"));
    m_moment->setAccessibleName(tr("Seen at"));
    m_there->setText(tr("Present (Enter)"));
    m_absent->setText(tr("Absent…"));
    m_announced->setText(tr("Absent, announced"));
    m_unknown->setText(tr("Not known"));
    m_table->setName(tr("Evening round"));
    m_table->setEmptyText(tr("Nobody is in the house tonight."));
    setAccessibleName(tr("Evening round"));
    retell();
}

void NightPanel::changeEvent(QEvent* event)
{
    DeskPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
