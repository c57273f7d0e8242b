#pragma once

#include "desk/desk_panel.h"

class QLabel;
class QPushButton;

namespace adempauze::client {

class AnswersView;
class QuestionChoice;
class Strip;
class WordList;

/// Holds that wait for the house's answer: yes (F2, Ctrl+Enter), no with a reason (F3) and perhaps for which of its own
/// questions, that one has telephoned (F6), and what was answered to those questions (Ctrl+I).
class IncomingPanel : public DeskPanel {
    Q_OBJECT

public:
    explicit IncomingPanel(DaemonLink& link, QWidget* parent = nullptr);

    void setHolds(const std::vector<wire::Hold>& holds);
    void retell() override;
    void forget() override;
    bool back() override;
    QWidget* first() const { return m_table; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildDecline();
    void tell();
    void allow();
    void accept();
    void askReason();
    void decline();
    void tellCalled();
    void answered(const Reply<wire::Hold>& reply, const std::function<QString(const wire::Hold&)>& yes);
    QString titleOf(const wire::Hold& hold) const;

    HoldModel m_model;
    Table* m_table;
    QLabel* m_title;
    QPushButton* m_accept;
    QPushButton* m_decline;
    QPushButton* m_called;
    QPushButton* m_look;
    AnswersView* m_answers;
    Strip* m_strip;
    WordList* m_reasons;
    QuestionChoice* m_question;
    QPushButton* m_declineNow;
    std::optional<wire::Hold> m_declining; ///< as it was last told
    std::optional<wire::Hold> m_calledAbout;
    Moment m_calledAt{};
};

} // namespace adempauze::client
