#pragma once

#include "stay/optional_moment.h"
#include "stay/order_acts.h"

namespace adempauze::client {

/// Another decision on the order than an extension, or something that happened to it: when, from when it holds where
/// that may differ, and the moment that a ruling may name.
class DecisionAct : public OrderAct {
    Q_OBJECT

public:
    enum class Kind {
        Withdrawal,
        Suspension,
        ConditionMet,
        ConditionBroken,
        Annulment,
        PartialAnnulment,
        Reinstatement,
        Decision,
        Notice,
        CourtRequest,
        Breach
    };

    DecisionAct(Kind kind, const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void fill() override;
    QString missing() const override;
    void send(bool preview) override;
    QString typed() const override;
    QString verb() const override;
    void tell() override;

private:
    /// What happened holds from that moment; a decision may hold from another.
    bool isFact() const;
    bool isOutcome() const;
    void sendRuling(bool preview, Moment decided, std::optional<Moment> effective);
    QString whenText() const;

    Kind m_kind;
    QLabel* m_whenLabel;
    MomentEdit* m_when;
    OptionalMoment* m_effective = nullptr; ///< null: a fact
    OptionalMoment* m_named = nullptr; ///< the condition of a suspension, or the end that is left
};

} // namespace adempauze::client
