#pragma once

#include "desk/desk_panel.h"

class QLabel;

namespace adempauze::client {

/// Who left in the last seven days, when, and when that was recorded: what was entered from paper can be checked here.
class DepartedPanel : public DeskPanel {
    Q_OBJECT

public:
    explicit DepartedPanel(DaemonLink& link, QWidget* parent = nullptr);

    void setStays(const std::vector<wire::Stay>& stays);
    void retell() override;
    void forget() override;

Q_SIGNALS:
    void chosen(const QUuid& stay);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();

    StayModel m_model;
    Table* m_table;
    QLabel* m_title;
};

} // namespace adempauze::client
