#pragma once

#include "shell/form.h"
#include "wire/admission_messages.h"

#include <QJsonObject>

namespace adempauze::client {

/// What a house asks, question by question, each with a list of yes, no and unknown: the first letter chooses. What was
/// answered to a question stays when another house asks it as well. Not shown where nothing is asked.
class QuestionRows : public QWidget {
    Q_OBJECT

public:
    explicit QuestionRows(QWidget* parent = nullptr);

    /// The Tab key comes to the first one from `before`, and goes on to what came after that.
    void ask(const std::vector<wire::AdmissionQuestion>& questions, QWidget* before);
    void clear();
    bool isEmpty() const { return m_rows.empty(); }

    /// To what is asked now, by question.
    QJsonObject answers() const;
    /// All that was answered, also to what this house does not ask.
    const QJsonObject& all() const { return m_said; }
    void setAnswers(const QJsonObject& said);
    /// The question with this key as it is read; empty when it is not asked.
    QString textOf(const QString& key) const;
    void focusLast();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        wire::AdmissionQuestion question;
        QLabel* label;
        WordChoice* answer;
    };
    void fill(const Row& row);
    void heard(const Row& row);
    void tell();

    QFormLayout* m_form;
    std::vector<Row> m_rows;
    QJsonObject m_said;
};

} // namespace adempauze::client
