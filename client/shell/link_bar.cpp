#include "shell/link_bar.h"

#include "shell/state_line.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"

namespace adempauze::client {

namespace {

QString sentenceOf(const DaemonLink& link)
{
    switch (link.state()) {
    case LinkState::SignedOut: return LinkBar::tr("Not signed in");
    case LinkState::Connecting: return LinkBar::tr("Connecting…");
    case LinkState::Live: return LinkBar::tr("Live");
    case LinkState::Offline:
        return link.offlineSince() ? LinkBar::tr("Offline since %1").arg(clockTime(*link.offlineSince()))
                                   : LinkBar::tr("Offline");
    }
    return {};
}

Tone toneOf(LinkState state)
{
    switch (state) {
    case LinkState::SignedOut: return Tone::Quiet;
    case LinkState::Connecting: return Tone::Attention;
    case LinkState::Live: return Tone::Good;
    case LinkState::Offline: return Tone::Urgent;
    }
    return Tone::Plain;
}

QString whoIs(const std::optional<wire::Account>& account)
{
    if (!account)
        return {};
    const QString where = QString::fromStdString(account->facilityAlias.value_or(account->organisationName));
    return QStringLiteral("%1 · %2 · %3")
        .arg(QString::fromStdString(account->name), wordText(Vocabulary::Role, account->role), where);
}

} // namespace

LinkBar::LinkBar(DaemonLink& link, QWidget* parent)
    : QStatusBar(parent)
    , m_link(link)
    , m_state(new StateLine)
    , m_who(new QLabel)
    , m_time(new QLabel)
{
    m_state->setObjectName(QStringLiteral("linkState"));
    m_state->setWordWrap(false);
    setSizeGripEnabled(false);
    addWidget(m_state);
    addWidget(m_who, 1);
    addPermanentWidget(m_time);
    connect(&m_link, &DaemonLink::stateChanged, this, &LinkBar::tell);
    connect(&m_link, &DaemonLink::accountChanged, this, &LinkBar::tell);
    tell();
}

void LinkBar::tell()
{
    m_state->say(toneOf(m_link.state()), sentenceOf(m_link));
    m_who->setText(whoIs(m_link.account()));
    m_who->setVisible(m_link.account().has_value());
    m_time->setText(completeDate(m_link.now()));
    m_time->setToolTip(tr("The time by the server's clock"));
}

} // namespace adempauze::client
