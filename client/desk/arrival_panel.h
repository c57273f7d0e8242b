#pragma once

#include "desk/desk_panel.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace adempauze::client {

class HappenedEdit;

/// Somebody stands at the door and says a code. It is typed as it is heard; Enter. What was typed stays until the
/// daemon said yes.
class ArrivalPanel : public DeskPanel {
    Q_OBJECT

public:
    explicit ArrivalPanel(DaemonLink& link, QWidget* parent = nullptr);

    void retell() override;
    void forget() override;
    QWidget* first() const;
    void tick();
    void jump();

Q_SIGNALS:
    void jumped();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QString sentenceOf(const wire::Problem& problem) const override;

private:
    void build();
    void tell();
    void arrive();
    void answered(const Reply<wire::Stay>& reply);
    void sayArrived();

    QLabel* m_title;
    QLabel* m_codeLabel;
    QLineEdit* m_code;
    QLabel* m_momentLabel;
    HappenedEdit* m_moment;
    QPushButton* m_arrive;
    QLabel* m_result;
    QLabel* m_detail;
    std::optional<wire::Stay> m_arrived;
};

} // namespace adempauze::client
