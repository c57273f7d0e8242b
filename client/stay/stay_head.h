#pragma once

#include "shell/state_line.h"
#include "stay/stay_words.h"
#include "stay/time_axis.h"

#include <QLabel>

namespace adempauze::client {

/// The stay that is looked at: where, how it stands, how it differs from its order, and both on one axis of time.
class StayHead : public QWidget {
    Q_OBJECT

public:
    explicit StayHead(QWidget* parent = nullptr);

    void show(const std::optional<StayView>& view, const Names& names, Moment now);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();
    QString orderText(const wire::Order& order) const;
    QString leadText() const;
    QString stayText() const;

    std::optional<StayView> m_view;
    Names m_names;
    Moment m_now{};
    QLabel* m_place;
    QLabel* m_difference;
    StateLine* m_missing;
    StateLine* m_missed;
    StateLine* m_confirm;
    StateLine* m_condition; ///< of the claim on its place
    QLabel* m_facts;
    TimeAxis* m_axis;
};

} // namespace adempauze::client
