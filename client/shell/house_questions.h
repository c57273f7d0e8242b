#pragma once

#include "link/daemon_link.h"
#include "wire/admission_messages.h"

#include <QComboBox>
#include <QLabel>

namespace adempauze::client {

/// A question of a house, in the language of the moment.
QString questionText(const wire::AdmissionQuestion& question);

/// What was answered for a hold to what its house asks, line by line; what the house would rather hear otherwise has a
/// sign. Every look is logged by the daemon, so it looks only when it is told to.
class AnswersView : public QLabel {
    Q_OBJECT

public:
    explicit AnswersView(DaemonLink& link, QWidget* parent = nullptr);

    void look(const QUuid& hold);
    void forget();

protected:
    void changeEvent(QEvent* event) override;

private:
    static QString lineOf(const wire::AdmissionQuestion& question, const QString& answer);
    void tell();

    DaemonLink& m_link;
    int m_turn = 0;
    std::optional<wire::HoldAnswers> m_answers;
    QString m_silence;
};

/// Which question of a house a "no" is for; the first choice is none of them. Not shown where a house asks nothing.
class QuestionChoice : public QComboBox {
    Q_OBJECT

public:
    explicit QuestionChoice(DaemonLink& link, QWidget* parent = nullptr);

    void ask(const QUuid& house);
    void setWanted(bool wanted); ///< the reason that was chosen may have a question
    std::optional<std::string> question() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    DaemonLink& m_link;
    int m_turn = 0;
    bool m_wanted = false;
    std::vector<wire::AdmissionQuestion> m_questions;
};

} // namespace adempauze::client
