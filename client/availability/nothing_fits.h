#pragma once

#include "wire/desk_number.h"
#include "wire/place_messages.h"

#include <QLabel>

class QPushButton;

namespace adempauze::client {

/// What is left when no place is free: the first two other times that the daemon names, what other regions show, whom
/// to call now, and the waiting list, for whoever may put somebody on it.
class NothingFits : public QWidget {
    Q_OBJECT

public:
    explicit NothingFits(QWidget* parent = nullptr);

    /// Hides itself when something is free.
    void showFor(const wire::PlaceOffers& offers, const std::optional<wire::DeskNumber>& onCall, Moment now);
    void clear();
    void allowWaiting(bool may);

Q_SIGNALS:
    void waitWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();
    QString sentence(const wire::OtherTime& time) const;
    QString sentence(const wire::PlaceElsewhere& place) const;

    std::vector<wire::OtherTime> m_next;
    std::vector<wire::PlaceElsewhere> m_elsewhere;
    std::optional<wire::DeskNumber> m_onCall;
    Moment m_now{};
    QLabel* m_title;
    QLabel* m_options;
    QLabel* m_call;
    QPushButton* m_wait;
};

} // namespace adempauze::client
