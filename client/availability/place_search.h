#pragma once

#include "availability/criteria.h"
#include "link/daemon_link.h"
#include "shell/refresh.h"

namespace adempauze::client {

/// Asks what is free: at once, soon, and every minute by itself, so that no "free" grows old unseen. Only the answer to
/// the latest question counts.
class PlaceSearch : public QObject {
    Q_OBJECT

public:
    /// `request` names the request for a place that is searched for; none while nobody asks for one and the screen only
    /// watches, which the daemon does not count.
    PlaceSearch(DaemonLink& link, std::function<Criteria()> criteria, std::function<std::optional<QUuid>()> request,
                QObject* parent);

    void now();
    void soon();
    /// Nobody is signed in: asks no more and forgets what was found.
    void stop();

    const std::optional<wire::PlaceOffers>& found() const { return m_found; }
    /// What `found` answers.
    const Criteria& foundFor() const { return m_foundFor; }

Q_SIGNALS:
    /// The criteria are about to be read.
    void asking();
    void answered();
    /// The question itself cannot be answered; what was found before answers another one and is gone.
    void refused(const adempauze::wire::Problem& problem);
    /// Nothing that can be trusted came; what was found stays, and grows old.
    void silent(const QString& sentence);

private:
    void ask();

    DaemonLink& m_link;
    std::function<Criteria()> m_criteria;
    std::function<std::optional<QUuid>()> m_request;
    Refresh m_refresh;
    QTimer m_minute;
    QTimer m_again;
    std::unique_ptr<QObject> m_asker;
    std::optional<wire::PlaceOffers> m_found;
    Criteria m_foundFor;
};

} // namespace adempauze::client
