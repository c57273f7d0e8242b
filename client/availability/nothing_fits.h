#pragma once

#include "wire/desk_number.h"
#include "wire/place_messages.h"

#include <QLabel>

namespace adempauze::client {

/// What is left when no place is free: the first two other times that the daemon names, and whom to call now.
class NothingFits : public QWidget {
    Q_OBJECT

public:
    explicit NothingFits(QWidget* parent = nullptr);

    /// Hides itself when something is free.
    void showFor(const wire::PlaceOffers& offers, const std::optional<wire::DeskNumber>& onCall, Moment now);
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();
    QString sentence(const wire::OtherTime& time) const;

    std::vector<wire::OtherTime> m_next;
    std::optional<wire::DeskNumber> m_onCall;
    Moment m_now{};
    QLabel* m_title;
    QLabel* m_options;
    QLabel* m_call;
};

} // namespace adempauze::client
