#pragma once

#include "shell/house_confidence.h"
#include "wire/follow_up_messages.h"
#include "wire/place_messages.h"

namespace adempauze::client {

/// The task of telephoning a house whose "free" is worth little: what to know before the call, and whom to call. Its
/// completion says what the house said, so it is not ticked like other work.
class PhoneRound : public QObject {
    Q_OBJECT

public:
    explicit PhoneRound(DaemonLink& link, QObject* parent = nullptr);

    static bool is(const wire::Task& task) { return task.kind == "phone_round"; }

    /// Asks about houses, where one of these tasks is a call.
    void askFor(const std::vector<wire::Task>& tasks);
    void forget();
    /// The house with its number, how sure its "free" is and why, and what the tick means.
    QStringList textFor(const wire::Task& task) const;
    /// What is to be said before the tick counts.
    static QString question(const wire::Task& task);
    static QString whyNotDone(const Reply<wire::Task>& reply);

Q_SIGNALS:
    void changed();

private:
    HouseConfidences m_confidences;
    Question<wire::Facilities> m_housesAsked;
    std::vector<wire::Facility> m_houses;
};

} // namespace adempauze::client
