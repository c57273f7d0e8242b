#pragma once

#include "board/place_strip.h"
#include "wire/loan_messages.h"

namespace adempauze::client {

/// A time in which a place could be lent, and to whom.
struct Lendable {
    Moment from{};
    std::optional<Moment> until{}; ///< another loan begins then
    std::vector<wire::GuestRegion> regions{};
};

/// Lends a place to another region for a time, wants it back sooner, or gives a borrowed one back; a place that is lent
/// can be lent for another time as well. Lending can be taken back; what the other region is told of cannot, and is
/// asked twice.
class LendStrip : public PlaceStrip {
    Q_OBJECT

public:
    explicit LendStrip(DaemonLink& link, QWidget* parent = nullptr);

    /// `until`: an end that is filled in.
    void openNew(const PlaceHere& place, const std::optional<Moment>& until, const Lendable& lendable,
                 const Zone& zone);
    /// `next`: when else it could be lent.
    void openOn(const wire::Loan& loan, const PlaceHere& place, const Lendable& next, const Zone& zone);
    void leave() override;
    /// Which one it is open on.
    std::optional<QUuid> loan() const { return m_loan ? std::optional(m_loan->id) : std::nullopt; }
    /// As it is known by now; null: no more.
    void refresh(const wire::Loan* now);

protected:
    void tell() override;
    void act() override;
    void actOther() override;
    bool take(const QJsonObject& current) override;

private:
    void open(const std::optional<Moment>& until, QWidget* first);
    void stands(const wire::Loan& now);
    QString gravity() const;
    void lend();
    void recall();
    void giveBack();
    bool isLent() const { return m_loan && m_loan->way == "lent"; }
    QString during(const wire::Loan& loan) const;

    std::optional<wire::Loan> m_loan; ///< none: a new one
    Lendable m_next; ///< of a loan
};

} // namespace adempauze::client
