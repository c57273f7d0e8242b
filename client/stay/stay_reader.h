#pragma once

#include "link/daemon_link.h"
#include "shell/refresh.h"
#include "stay/stay_names.h"
#include "wire/hold_messages.h"

namespace adempauze::client {

/// Asks the daemon for the stays, for all that is known of the one that is looked at, and for the names in it. What was
/// answered stays until something newer comes.
class StayReader : public QObject {
    Q_OBJECT

public:
    explicit StayReader(DaemonLink& link, QObject* parent = nullptr);

    /// `caseWorker`: orders, cases and holds are asked for as well.
    void begin(bool caseWorker);
    void happened(const FeedEvent& event);
    void choose(const QUuid& stay);
    /// A case; where it has a stay, its latest one.
    void chooseCase(const QUuid& ofCase);
    /// Everything again, soon.
    void again() { m_all.soon(); }
    /// The names again, where they are old.
    void freshenNames() { m_names.freshen(); }
    void forget();

    const Names& names() const { return m_names.all(); }
    const std::vector<wire::Hold>& holds() const { return m_holds; }
    const std::optional<StayView>& view() const { return m_view; }
    /// The stay that is looked at; null: none, or a case without one.
    QUuid chosen() const { return m_chosen; }
    bool looksAtNothing() const { return subject().isNull(); }
    /// When the stays were last told.
    std::optional<Moment> toldAt() const { return m_toldAt; }

Q_SIGNALS:
    void staysChanged();
    void namesChanged();
    void viewChanged();
    /// The case that was chosen has this stay, which is looked at instead.
    void ledTo(const QUuid& stay);
    /// The stays, or the one that was chosen, could not be read: why.
    void failed(const QString& sentence);

private:
    void askAll();
    void askStays();
    QUuid subject() const { return m_chosen.isNull() ? m_case : m_chosen; }
    void askStay();
    void askCase();
    void askAround();
    void askOrder(const QUuid& id);
    QUuid latestOf(const wire::Case& ofCase) const;
    void askContacts(const QUuid& ofCase);
    void askNetwork(const QUuid& ofCase);
    void take(const wire::Stay& stay);

    /// Asks, and passes the answer on unless somebody else sits here by then.
    template<class Answer>
    void ask(const QString& path, std::function<void(const Answer&)> then, bool told = false);
    /// The same for the stay or case that is looked at: dropped when another one was chosen meanwhile.
    template<class Answer>
    void askForView(const QString& path, std::function<void(StayView&, const Answer&)> then);

    DaemonLink& m_link;
    Refresh m_all;
    Refresh m_around;
    bool m_begun = false;
    bool m_caseWorker = false;
    int m_turn = 0;
    StayNames m_names;
    std::vector<wire::Hold> m_holds;
    QUuid m_chosen;
    QUuid m_case; ///< looked at without a stay
    std::optional<StayView> m_view;
    std::optional<Moment> m_toldAt;
};

} // namespace adempauze::client
