#pragma once

#include "wire/desk_number.h"
#include "wire/place_messages.h"

#include <QHash>
#include <QLabel>

#include <array>

class QPushButton;

namespace adempauze::client {

/// What is left when no place is free: the first two other times that the daemon names, each with a key that leads to a
/// hold, what other regions show, whom to call now, and the waiting list; for whoever may hold and put somebody on it.
class NothingFits : public QWidget {
    Q_OBJECT

public:
    explicit NothingFits(QWidget* parent = nullptr);

    /// Hides itself when something is free. `placed`: who asked holds a place already; then it says only whom to call
    /// for the next one, and how their request begins.
    void showFor(const wire::PlaceOffers& offers, const std::optional<wire::DeskNumber>& onCall, Moment now,
                 bool placed);
    void clear();
    void allowActs(bool may);

Q_SIGNALS:
    void waitWanted();
    void optionWanted(const adempauze::wire::OtherTime& time);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();
    void tellOption(std::size_t nth);
    QString placeAt(const wire::OtherTime& time) const;
    QString sentence(const wire::OtherTime& time) const;
    QString sentence(const wire::PlaceElsewhere& place) const;

    static constexpr std::size_t OptionsShown = 2;

    bool m_mayAct = false;
    bool m_placed = false;
    std::vector<wire::OtherTime> m_next;
    QHash<QUuid, QString> m_units; ///< places that stand for a unit, as they are told
    std::vector<wire::PlaceElsewhere> m_elsewhere;
    std::optional<wire::DeskNumber> m_onCall;
    Moment m_now{};
    QLabel* m_title;
    QLabel* m_options;
    QLabel* m_call;
    QWidget* m_acts;
    std::array<QPushButton*, OptionsShown> m_take;
    QPushButton* m_wait;
};

} // namespace adempauze::client
