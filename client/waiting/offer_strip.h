#pragma once

#include "link/daemon_link.h"
#include "shell/moment_edit.h"
#include "shell/state_line.h"
#include "shell/strip.h"
#include "wire/place_messages.h"
#include "wire/waiting_messages.h"

#include <map>

class QCheckBox;
class QListWidget;
class QPushButton;

namespace adempauze::client {

/// Offers one place to one person, or asks several at once who wants it. What fits is asked of the daemon for each of
/// them; only places that are free for all stand in the list, in the order in which they fit the first.
class OfferStrip : public Strip {
    Q_OBJECT

public:
    explicit OfferStrip(DaemonLink& link, QWidget* parent = nullptr);

    /// The first one is the one that was looked at.
    void ask(std::vector<wire::WaitingEntry> to);
    const std::vector<wire::WaitingEntry>& to() const { return m_to; }
    bool isOpen() const { return !isHidden(); }
    /// As they are told by now; whoever waits no longer is left out.
    void refresh(const std::vector<wire::WaitingEntry>& entries);
    /// Asks again what fits.
    void search();
    void forget();
    void setAsking(bool asking);
    void setPossible(const QString& whyNot);
    void say(Tone tone, const QString& sentence) { m_state->say(tone, sentence); }

Q_SIGNALS:
    void wanted(const QUuid& first, const adempauze::wire::OfferPlace& offer, const QString& place);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void heard(const QUuid& entry, const Reply<wire::PlaceOffers>& reply);
    void fill();
    void go();
    void enable();
    void tell();

    DaemonLink& m_link;
    std::vector<wire::WaitingEntry> m_to;
    std::map<QUuid, wire::PlaceOffers> m_fits;
    std::vector<wire::PlaceOffer> m_places; ///< as listed
    QString m_trouble;
    int m_turn = 0;
    bool m_lost = false; ///< the place somebody pointed at is no longer free: only a person points at another
    bool m_asking = false;
    QString m_whyNot;
    QListWidget* m_list;
    QCheckBox* m_ownDeadline;
    MomentEdit* m_deadline;
    QPushButton* m_go;
    StateLine* m_fit;
    StateLine* m_possible;
    StateLine* m_state;
};

} // namespace adempauze::client
