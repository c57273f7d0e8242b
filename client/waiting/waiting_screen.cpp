#include "waiting/waiting_screen.h"

#include "shell/keyed_button.h"
#include "shell/named_key.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "shell/time_words.h"
#include "shell/wrap_layout.h"
#include "waiting/entry_details.h"
#include "waiting/offer_strip.h"
#include "waiting/placed_panel.h"
#include "waiting/register_form.h"
#include "waiting/turned_away_panel.h"
#include "waiting/waiting_words.h"
#include "waiting/word_strip.h"
#include "wire/words.h"

#include <QEvent>
#include <QScrollArea>
#include <QTabBar>
#include <QVBoxLayout>

namespace adempauze::client {

namespace {

constexpr std::chrono::minutes AskAgain{1}; // the rank also changes with the hour, and no event says so

} // namespace

WaitingScreen::WaitingScreen(const Frame& frame, QWidget* parent)
    : Screen(parent)
    , m_link(frame.link)
    , m_asked(frame.link, QStringLiteral("/v1/waiting-list-entries"),
              [this](const Reply<wire::WaitingList>& reply) { heard(reply); })
    , m_refresh([this] { m_asked.ask(); }, this)
    , m_registering(frame.link)
    , m_offering(frame.link)
    , m_answering(frame.link)
    , m_model(entryColumns(sight()), &EntryRow::id)
    , m_state(new StateLine(this))
    , m_tabs(new QTabBar(this))
    , m_scroll(new QScrollArea(this))
    , m_waiting(new QWidget)
    , m_table(new Table(m_waiting))
    , m_acts(new QWidget(m_waiting))
    , m_putButton(new QPushButton(m_acts))
    , m_accept(new QPushButton(m_acts))
    , m_declineButton(new QPushButton(m_acts))
    , m_offerButton(new QPushButton(m_acts))
    , m_needsButton(new QPushButton(m_acts))
    , m_withdrawButton(new QPushButton(m_acts))
    , m_again(new QPushButton(m_acts))
    , m_form(new RegisterForm([this] { return m_link.now(); }, RegisterForm::For::NewEntry, m_waiting))
    , m_needs(new RegisterForm([this] { return m_link.now(); }, RegisterForm::For::Correction, m_waiting))
    , m_offer(new OfferStrip(m_link, m_waiting))
    , m_decline(new WordStrip(Vocabulary::OfferDecline, wire::OfferDeclineReasons, "decline", m_waiting))
    , m_withdraw(new WordStrip(Vocabulary::WithdrawReason, wire::WithdrawReasons, "withdraw", m_waiting))
    , m_said(new StateLine(m_waiting))
    , m_placed(new PlacedPanel(m_waiting))
    , m_details(new EntryDetails(m_link, sight(), m_waiting))
    , m_turnedAway(new TurnedAwayPanel(m_link, sight()))
{
    const auto named = [](QWidget* widget, const char* name) { widget->setObjectName(QString::fromLatin1(name)); };
    named(m_state, "waitingState");
    named(m_tabs, "waitingTabs");
    named(m_table, "entries");
    named(m_putButton, "putOnList");
    named(m_accept, "acceptOffer");
    named(m_declineButton, "declineOffer");
    named(m_offerButton, "offerPlace");
    named(m_needsButton, "correctNeeds");
    named(m_withdrawButton, "withdrawEntry");
    named(m_again, "askAgain");
    named(m_said, "waitingSaid");
    build();
    connectAll();
    tell();
}

void WaitingScreen::build()
{
    m_table->setModel(&m_model);
    m_table->setRowsShown(3, 9);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setElideMode(Qt::ElideNone);
    auto* acts = new WrapLayout(m_acts);
    for (QPushButton* each :
         {m_putButton, m_offerButton, m_accept, m_declineButton, m_needsButton, m_withdrawButton, m_again})
        acts->addWidget(each);
    auto* first = new QVBoxLayout(m_waiting);
    first->setContentsMargins({});
    for (QWidget* each : std::initializer_list<QWidget*>{m_placed, m_table, m_acts, m_form, m_needs, m_offer, m_decline,
                                                         m_withdraw, m_said, m_details})
        first->addWidget(each);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->addWidget(m_waiting);
    column->addWidget(m_turnedAway);
    column->addStretch();
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QVBoxLayout(this);
    whole->addWidget(m_state);
    whole->addWidget(m_tabs);
    whole->addWidget(m_scroll);
    m_turnedAway->setVisible(false);
}

void WaitingScreen::connectAll()
{
    m_minute.setInterval(AskAgain);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_refresh.soon();
        retell();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &WaitingScreen::showTab);
    new NamedKey(
        Qt::CTRL | Qt::Key_Tab, this, Qt::WindowShortcut, [] { return tr("The other list"); },
        [this] {
            m_tabs->setCurrentIndex(1 - m_tabs->currentIndex());
            enter();
        });
    new NamedKey(
        Qt::Key_Space, m_table, Qt::WidgetShortcut, [] { return tr("Choose this one too, or not"); },
        [this] { choose(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WaitingScreen::rowChanged);
    connect(m_table, &Table::activated, this, &WaitingScreen::askOffer);
    connect(m_putButton, &QPushButton::clicked, this, &WaitingScreen::openForm);
    connect(m_accept, &QPushButton::clicked, this, &WaitingScreen::accept);
    connect(m_declineButton, &QPushButton::clicked, this, &WaitingScreen::askDecline);
    connect(m_offerButton, &QPushButton::clicked, this, &WaitingScreen::askOffer);
    connect(m_needsButton, &QPushButton::clicked, this, &WaitingScreen::askNeeds);
    connect(m_withdrawButton, &QPushButton::clicked, this, &WaitingScreen::askWithdraw);
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_refresh.now();
        m_details->placesChanged();
    });
    connect(m_form, &RegisterForm::wanted, this, &WaitingScreen::put);
    connect(m_form, &RegisterForm::closeWanted, this, [this] { m_form->vanish(m_table); });
    connect(m_needs, &RegisterForm::wanted, this, &WaitingScreen::correctNeeds);
    connect(m_needs, &RegisterForm::closeWanted, this, [this] { m_needs->vanish(m_table); });
    connect(m_offer, &OfferStrip::wanted, this, &WaitingScreen::offer);
    connect(m_decline, &WordStrip::said, this, &WaitingScreen::decline);
    connect(m_withdraw, &WordStrip::said, this, &WaitingScreen::withdraw);
    connect(m_placed, &PlacedPanel::goOnWanted, this,
            [this](const QUuid& hold) { Q_EMIT wanted(Destination::Availability, hold); });
    connect(m_placed, &PlacedPanel::closeWanted, this, [this] { back(); });
    connect(m_turnedAway, &TurnedAwayPanel::counted, this, &WaitingScreen::tellTabs);
    connect(m_turnedAway, &TurnedAwayPanel::done, this, &Screen::done);
    for (Act* act : {&m_registering, &m_offering, &m_answering})
        connect(act, &Act::runningChanged, this, &WaitingScreen::allow);
}

WaitingSight WaitingScreen::sight()
{
    return {.now = [this] { return m_link.now(); }, .old = [this] { return offline(); }};
}

QString WaitingScreen::title() const
{
    return tr("&Waiting list");
}

QString WaitingScreen::help() const
{
    return tr(
        "Who waits for a place, first in rank first, and why each stands there. The rules are your region's; nobody "
        "moves anybody by hand.\n"
        "Ctrl+N: put somebody on the list. From Place now F6 leads here with what you typed.\n"
        "F2: accept the place that is offered. Its code is shown at once. F3: decline it, and why; the rank stays.\n"
        "Enter or F8: offer a place. Space chooses several: they are asked at once, and the first yes gets it. "
        "Placement workers offer.\n"
        "F6: put right what is needed, of somebody of your own; the rank follows.\n"
        "Ctrl+Delete: take somebody off the list, and why.\n"
        "Ctrl+Tab: who got no place at all, why, and what became of it (F7).\n"
        "Without a connection nothing can be done here. Call the on-call number.");
}

bool WaitingScreen::isFor(const QString& role) const
{
    return role == QLatin1String("police_liaison") || role == QLatin1String("placement_worker")
        || role == QLatin1String("coordinator");
}

bool WaitingScreen::mayOffer() const
{
    const auto& account = m_link.account();
    return account && account->role == "placement_worker";
}

QString WaitingScreen::whyNothingCanBeDone() const
{
    if (!offline())
        return {};
    const auto& account = m_link.account();
    if (!account || !account->onCall)
        return tr("Without a connection nothing can be done here. What you typed stays.");
    return tr("Without a connection nothing can be done here. What you typed stays. Call %1: %2.")
        .arg(QString::fromStdString(account->onCall->label), QString::fromStdString(account->onCall->phone));
}

void WaitingScreen::begin()
{
    m_minute.start();
    m_refresh.now();
    m_turnedAway->ask();
    linkChanged();
}

void WaitingScreen::forget()
{
    ++m_turn;
    m_minute.stop();
    m_refresh.stop();
    m_asked.forget();
    for (Act* act : {&m_registering, &m_offering, &m_answering})
        act->forget();
    m_list.reset();
    m_chosen.clear();
    m_put = m_went = {};
    m_heardAt.reset();
    m_silence.clear();
    for (WordStrip* each : {m_decline, m_withdraw})
        each->forget();
    m_offer->forget();
    m_form->clear();
    m_needs->forget();
    for (Strip* each : std::initializer_list<Strip*>{m_form, m_needs, m_offer, m_decline, m_withdraw})
        each->vanish(m_table);
    m_placed->clear();
    m_said->clear();
    m_turnedAway->forget();
    m_tabs->setCurrentIndex(0);
    fill();
    m_state->clear();
}

void WaitingScreen::happened(const FeedEvent& event)
{
    if (event.kind.startsWith(QLatin1String("turn_away.")))
        return m_turnedAway->soon();
    const bool places = event.subjectKind == QLatin1String("places");
    if (places)
        m_details->placesChanged();
    if (places && m_offer->isOpen())
        m_offer->search();
    if (event.kind.startsWith(QLatin1String("waiting.")) || event.kind.startsWith(QLatin1String("hold.")) || places)
        m_refresh.soon();
}

void WaitingScreen::linkChanged()
{
    const bool wasOld = std::exchange(m_old, offline());
    if (wasOld && m_link.state() == LinkState::Live) {
        m_refresh.now();
        m_turnedAway->ask();
    }
    m_form->setPossible(whyNothingCanBeDone());
    m_needs->setPossible(whyNothingCanBeDone());
    m_offer->setPossible(whyNothingCanBeDone());
    m_turnedAway->setPossible(whyNothingCanBeDone());
    retell();
}

void WaitingScreen::enter()
{
    if (m_tabs->currentIndex() == 1)
        return m_turnedAway->enter();
    m_table->setFocus(Qt::OtherFocusReason);
}

void WaitingScreen::showTab()
{
    m_waiting->setVisible(m_tabs->currentIndex() == 0);
    m_turnedAway->setVisible(m_tabs->currentIndex() == 1);
    if (m_tabs->currentIndex() == 1)
        m_turnedAway->ask();
}

void WaitingScreen::changeEvent(QEvent* event)
{
    Screen::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
