#pragma once

#include "desk/desk_panel.h"
#include "shell/house_confidence.h"

class QLabel;
class QPushButton;

namespace adempauze::client {

/// How much the own house's "free" is worth to whoever books there, why, and the check-in that vouches for it: one key.
/// Not shown before it was heard.
class ConfidencePanel : public DeskPanel {
    Q_OBJECT

public:
    explicit ConfidencePanel(DaemonLink& link, QWidget* parent = nullptr);

    void ask() { m_confidences.ask(); }
    void retell() override;
    void forget() override;

protected:
    void changeEvent(QEvent* event) override;
    QString sentenceOf(const wire::Problem& problem) const override;

private:
    void tell();
    std::optional<QUuid> house() const;
    void checkIn();
    void answered(const Reply<wire::HouseCheckedIn>& reply);

    HouseConfidences m_confidences;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_checkIn;
};

} // namespace adempauze::client
