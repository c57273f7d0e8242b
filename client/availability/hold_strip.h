#pragma once

#include "availability/criteria.h"
#include "link/daemon_link.h"
#include "shell/moment_edit.h"
#include "shell/question_rows.h"
#include "shell/state_line.h"

#include <QLineEdit>

namespace adempauze::client {

/// What a person typed for a hold that is not there yet.
struct HoldDraft {
    QString reference{};
    std::optional<std::string> remark{};
    QJsonObject answers{}; ///< to questions of houses, by question
};

/// The strip under the table in which a place is held: for how long, and what happens then; what its house asks. Enter
/// anywhere in it holds, Esc closes it; what was typed stays until `clear`.
class HoldStrip : public QWidget {
    Q_OBJECT

public:
    explicit HoldStrip(DaemonLink& link, QWidget* parent = nullptr);

    /// Which place it is about, and shows itself.
    void aimAt(const wire::PlaceOffer& offer);
    const std::optional<wire::PlaceOffer>& target() const { return m_target; }
    /// The answers to what this house asks; none when it asks nothing, or nothing was answered.
    QJsonObject answers() const { return m_questions->answers(); }
    /// A question of this house, as it is read.
    QString questionOf(const QString& key) const { return m_questions->textOf(key); }
    HoldDraft draft() const;
    void setDraft(const HoldDraft& draft);
    void clear();

    /// The moments go along with the criteria above.
    void setCriteria(const Criteria& criteria);
    void setAsking(bool asking);
    /// `whyNot` empty: possible.
    void setPossible(const QString& whyNot);
    void say(Tone tone, const QString& sentence) { m_state->say(tone, sentence); }
    void focusReference();

Q_SIGNALS:
    void holdWanted();
    void closeWanted();
    /// It has more to show than when it was opened.
    void grew();
    /// A person changed a moment here: it holds for the criteria, too.
    void momentsChanged(adempauze::LocalTime imposed, adempauze::Moment arrival);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void arrange();
    void tell();
    void tellTerms();
    QString title() const;
    void askHouse();
    void add(QLabel*& label, QWidget* field);

    DaemonLink& m_link;
    Criteria m_criteria;
    QUuid m_house; ///< whose questions are shown, or asked for
    int m_turn = 0;
    std::optional<wire::PlaceOffer> m_target;
    bool m_asking = false;
    QString m_whyNot;
    QLabel* m_title;
    StateLine* m_terms;
    QLineEdit* m_reference;
    QWidget* m_asked;
    QLabel* m_askedLabel;
    QuestionRows* m_questions;
    MomentEdit* m_arrival;
    MomentEdit* m_imposed;
    WordChoice* m_remark;
    QPushButton* m_hold;
    QPushButton* m_close;
    StateLine* m_possible;
    StateLine* m_state;
    QWidget* m_fields;
    QLabel* m_referenceLabel = nullptr;
    QLabel* m_arrivalLabel = nullptr;
    QLabel* m_imposedLabel = nullptr;
    QLabel* m_remarkLabel = nullptr;
};

} // namespace adempauze::client
