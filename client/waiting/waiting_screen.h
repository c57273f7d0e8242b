#pragma once

#include "shell/act.h"
#include "shell/question.h"
#include "shell/refresh.h"
#include "shell/screen.h"
#include "waiting/waiting_rows.h"
#include "wire/hold_messages.h"

#include <QTimer>

#include <set>

class QPushButton;
class QScrollArea;
class QTabBar;

namespace adempauze::client {

class EntryDetails;
class OfferStrip;
class PlacedPanel;
class RegisterForm;
class StateLine;
class Table;
class TurnedAwayPanel;
class WordStrip;

/// "Wachtlijst": who waits, by rank, and why there; what fits them, what was offered and what was answered. Somebody is
/// put on the list or taken off it, a place is offered to one or asked of several, and an offer is accepted or
/// declined. Its other tab: who got no place at all, why, and what became of it. Nothing is done before the daemon said
/// so, and nothing waits for a connection.
class WaitingScreen : public Screen {
    Q_OBJECT

public:
    explicit WaitingScreen(const Frame& frame, QWidget* parent = nullptr);

    QString title() const override;
    QString help() const override;
    bool isFor(const QString& role) const override;
    Destination destination() const override { return Destination::Waiting; }
    void begin() override;
    void forget() override;
    void happened(const FeedEvent& event) override;
    void linkChanged() override;
    void enter() override;
    void takeUp(const Sought& sought) override;
    bool back() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    WaitingSight sight();
    bool offline() const { return m_link.state() == LinkState::Offline; }
    bool mayOffer() const;
    QString whyNothingCanBeDone() const;

    void build();
    void connectAll();
    void tell();
    void retell();
    void tellState();
    void tellTabs();
    void tellStrips();
    void allow();
    void showTab();

    // Who waits.
    void heard(const Reply<wire::WaitingList>& reply);
    void fill();
    void rowChanged();
    const wire::WaitingEntry* current() const;
    const wire::WaitingEntry* looked();
    const wire::WaitingEntry* entry(const QUuid& id) const;
    void choose();
    std::vector<wire::WaitingEntry> chosen() const;

    // What is done.
    void openForm();
    void put();
    void registered(const Reply<wire::WaitingEntry>& reply);
    void takeOff(const wire::WaitingEntry& entry);
    void askOffer();
    void offer(const QUuid& first, const wire::OfferPlace& offer, const QString& place);
    void offered(const Reply<wire::WaitingOffers>& reply, const QString& place);
    void accept();
    void accepted(const Reply<wire::Hold>& reply);
    void askDecline();
    void decline(const std::string& reason);
    void askNeeds();
    void correctNeeds();
    void corrected(const Reply<wire::WaitingEntry>& reply);
    void askWithdraw();
    void withdraw(const std::string& reason);
    void bringIntoView(QWidget* part);

    DaemonLink& m_link;
    Question<wire::WaitingList> m_asked;
    Refresh m_refresh;
    Act m_registering;
    Act m_offering;
    Act m_answering; ///< accept, decline, withdraw, put right what is needed
    QTimer m_minute;
    std::optional<wire::WaitingList> m_list;
    std::set<QUuid> m_chosen;
    QUuid m_put; ///< put on the list here last: looked at once it is listed
    QUuid m_went; ///< taken off or placed here last: no surprise that it moves
    std::optional<Moment> m_heardAt;
    QString m_silence; ///< why the last question had no answer; empty: it had
    bool m_old = false; ///< what is shown was heard before the connection went
    int m_turn = 0; ///< one per person at the desk
    EntryModel m_model;
    StateLine* m_state;
    QTabBar* m_tabs;
    QScrollArea* m_scroll;
    QWidget* m_waiting; ///< the first tab
    Table* m_table;
    QWidget* m_acts;
    QPushButton* m_putButton;
    QPushButton* m_accept;
    QPushButton* m_declineButton;
    QPushButton* m_offerButton;
    QPushButton* m_needsButton;
    QPushButton* m_withdrawButton;
    QPushButton* m_again;
    RegisterForm* m_form;
    RegisterForm* m_needs;
    OfferStrip* m_offer;
    WordStrip* m_decline;
    WordStrip* m_withdraw;
    StateLine* m_said;
    PlacedPanel* m_placed;
    EntryDetails* m_details;
    TurnedAwayPanel* m_turnedAway;
};

} // namespace adempauze::client
