#pragma once

#include "desk/desk_panel.h"

class QLabel;
class QPushButton;

namespace adempauze::client {

class DepartureStrip;

/// Who is in the house, departures that nobody confirmed first; and that somebody left (Enter, F9).
class PresentPanel : public DeskPanel {
    Q_OBJECT

public:
    explicit PresentPanel(DaemonLink& link, QWidget* parent = nullptr);

    void setStays(const std::vector<wire::Stay>& stays);
    void retell() override;
    void forget() override;
    bool back() override;
    void tick();
    QWidget* first() const { return m_table; }

protected:
    void changeEvent(QEvent* event) override;
    QString sentenceOf(const wire::Problem& problem) const override;

private:
    void build();
    void tell();
    void choose();
    void depart(const wire::DepartStay& departure);
    void answered(const Reply<wire::Stay>& reply);

    StayModel m_model;
    Table* m_table;
    QLabel* m_title;
    QPushButton* m_depart;
    DepartureStrip* m_strip;
};

} // namespace adempauze::client
