#pragma once

#include "shell/which_hour.h"
#include "stay/optional_moment.h"
#include "stay/order_acts.h"

namespace adempauze::client {

/// What was typed wrong about the order is put right: the imposition, or one of its events. Fields begin with what is
/// recorded; an event can also be struck out.
class CorrectionAct : public OrderAct {
    Q_OBJECT

public:
    explicit CorrectionAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void fill() override;
    void send(bool preview) override;
    QString typed() const override;
    QString gravity() const override;
    QString verb() const override;
    void tell() override;

private:
    /// The event that is put right; none: the imposition.
    const wire::OrderEvent* wrongOne() const;
    void offerEvents();
    void show();
    wire::CorrectOrder ofEvent(const wire::OrderEvent& event) const;
    wire::CorrectOrder ofImposition() const;

    QLabel* m_whatLabel;
    QComboBox* m_what; ///< by the event's number; 0: the imposition
    QCheckBox* m_voids;
    QLabel* m_whenLabel;
    MomentEdit* m_when;
    QLabel* m_whichLabel;
    WhichHour* m_which; ///< of the imposition
    QLabel* m_namedLabel;
    MomentEdit* m_named; ///< the end or the due moment that the event names
    QLabel* m_daysLabel;
    QSpinBox* m_days; ///< 0: as many as the law says
    QLabel* m_reasonLabel;
    WordChoice* m_reason;
};

} // namespace adempauze::client
