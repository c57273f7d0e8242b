#pragma once

#include "shell/code_label.h"
#include "shell/state_line.h"
#include "wire/hold_messages.h"

class QPushButton;

namespace adempauze::client {

/// What an accepted offer became: the place and its code in large type, as it is said on the telephone.
class PlacedPanel : public QWidget {
    Q_OBJECT

public:
    explicit PlacedPanel(QWidget* parent = nullptr);

    void showHold(const wire::Hold& hold, Moment now);
    const std::optional<wire::Hold>& hold() const { return m_hold; }
    void setNow(Moment now);
    void clear();

Q_SIGNALS:
    /// Extend, the way to the door, give back: on the screen of the holds.
    void goOnWanted(const QUuid& hold);
    void closeWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();

    std::optional<wire::Hold> m_hold;
    Moment m_now{};
    Heading* m_headline;
    CodeLabel* m_code;
    QLabel* m_spelled;
    StateLine* m_answer;
    QLabel* m_facts;
    QPushButton* m_goOn;
    QPushButton* m_close;
};

} // namespace adempauze::client
