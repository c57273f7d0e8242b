#include "desk/bans_panel.h"

#include "shell/form.h"
#include "shell/time_words.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace adempauze::client {

BansPanel::BansPanel(DaemonLink& link, QWidget* parent)
    : DeskPanel(link, parent)
    , m_model(columns(), [](const wire::HouseBan& ban) { return ban.id; })
    , m_table(new Table(this))
    , m_title(heading(this))
    , m_lift(new QPushButton(this))
{
    m_table->setModel(&m_model);
    m_table->setRowsShown(1, 8);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_table->setObjectName(QStringLiteral("bans"));
    m_lift->setObjectName(QStringLiteral("lift"));
    build();
    tell();
}

std::vector<Column<wire::HouseBan>> BansPanel::columns()
{
    using Row = wire::HouseBan;
    const auto plain = [old = sight().old](const Row&) { return old() ? Tone::Quiet : Tone::Plain; };
    const auto until = [](const Row& ban) { return ban.untilAt ? completeDate(*ban.untilAt) : tr("until lifted"); };
    return {
        {[] { return tr("Who"); }, [this](const Row& ban) { return who(ban); }, plain,
         [this](const Row& ban) {
             return tr("%1, kept out: %2.").arg(who(ban), wordText(Vocabulary::HouseBanReason, ban.reason));
         }},
        {[] { return tr("Reason"); }, [](const Row& ban) { return wordText(Vocabulary::HouseBanReason, ban.reason); },
         plain},
        {[] { return tr("Kept out until"); }, until, plain},
        {[] { return tr("Since"); }, [](const Row& ban) { return completeDate(ban.fromAt); }, plain},
    };
}

void BansPanel::build()
{
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_lift);
    acts->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_table);
    column->addLayout(acts);
    column->addWidget(m_state);
    connect(m_lift, &QPushButton::clicked, this, &BansPanel::lift);
}

void BansPanel::ask()
{
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    const int turn = ++m_turn;
    m_link.get<wire::HouseBans>(QStringLiteral("/v1/house-bans"), this,
                                [this, turn](const Reply<wire::HouseBans>& reply) {
                                    if (turn != m_turn)
                                        return;
                                    m_asking = false;
                                    if (const auto* bans = std::get_if<wire::HouseBans>(&reply))
                                        heard(*bans);
                                    if (std::exchange(m_again, false))
                                        ask();
                                });
}

void BansPanel::heard(const wire::HouseBans& bans)
{
    std::vector<wire::HouseBan> rows;
    for (const wire::HouseBan& each : bans.items)
        if (!each.liftedAt && (!each.untilAt || *each.untilAt > now()))
            rows.push_back(each);
    show(m_table, &m_model, rows);
    retell();
}

QString BansPanel::who(const wire::HouseBan& ban) const
{
    const QString known = m_people.value(ban.personId);
    return known.isEmpty() ? tr("somebody who was here before") : known;
}

void BansPanel::retell()
{
    m_model.retell();
    setVisible(m_model.rowCount() > 0 || !m_state->sentence().isEmpty());
    m_lift->setEnabled(m_model.rowCount() > 0 && mayAct());
}

void BansPanel::lift()
{
    const wire::HouseBan* ban = looked(m_table, &m_model);
    if (!ban || !mayAct())
        return;
    if (m_liftSaid != ban->id) {
        m_liftSaid = ban->id;
        say(Tone::Attention,
            tr("%1, kept out for: %2. May they come again? Press again.")
                .arg(who(*ban), wordText(Vocabulary::HouseBanReason, ban->reason)));
        return;
    }
    m_liftSaid.reset();
    sayBusy();
    m_act.run<wire::HouseBan>(QStringLiteral("/v1/house-bans/%1/lifting").arg(ban->id.toString(QUuid::WithoutBraces)),
                              wire::LiftSafety{}, ban->version,
                              [this](const Reply<wire::HouseBan>& reply) { answered(reply); });
}

void BansPanel::answered(const Reply<wire::HouseBan>& reply)
{
    if (saidNo(reply))
        return;
    say(Tone::Good, tr("Lifted: %1 may come again.").arg(who(std::get<wire::HouseBan>(reply))));
    Q_EMIT acted();
}

bool BansPanel::back()
{
    if (!m_liftSaid)
        return false;
    m_liftSaid.reset();
    m_state->clear();
    retell();
    return true;
}

void BansPanel::forget()
{
    DeskPanel::forget();
    ++m_turn;
    m_asking = m_again = false;
    m_liftSaid.reset();
    m_model.setRows({});
    retell();
}

void BansPanel::tell()
{
    m_title->setText(tr("Kept out of this house"));
    m_lift->setText(tr("May come again…"));
    m_table->setName(tr("Kept out of this house"));
    setAccessibleName(tr("Kept out of this house"));
    retell();
}

void BansPanel::changeEvent(QEvent* event)
{
    DeskPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
