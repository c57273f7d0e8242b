#pragma once

#include "shell/screen.h"
#include "stay/details_fields.h"
#include "stay/questions_form.h"
#include "stay/stay_words.h"
#include "wire/hold_messages.h"

#include <QFrame>
#include <QPushButton>

namespace adempauze::client {

/// A stay from an order, on one form: who, which order, who takes part, for which stay or hold; of a hold also what its
/// house asks. Enter records case,
/// person and order and attaches them, in this order, and says how far it came; after a break Enter goes on from there.
class DetailsForm : public QFrame {
    Q_OBJECT

public:
    explicit DetailsForm(const Frame& frame, QWidget* parent = nullptr);

    /// What can be completed: stays without details, and holds that are open. The one chosen stays chosen.
    void setTargets(const std::vector<wire::Stay>& stays, const std::vector<wire::Hold>& holds);
    void setNames(const Names& names);
    /// For this stay, where it is among the targets. What was begun for another one is finished first.
    void open(const QUuid& stay);
    bool hasTargets() const { return !m_targets.empty(); }
    void setLive(bool live);
    void forget();

Q_SIGNALS:
    void succeeded(const adempauze::client::Line& told, const QUuid& stay);
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Target {
        DetailsTarget to;
        Moment from;
        std::string zone;
        std::string place;
        std::optional<std::string> code;
    };
    void addTarget(Target target);
    void choose(const QUuid& id);
    void targetChosen();
    void showTargets();
    const Target* chosen() const;
    void go();
    void refuse(DetailsChain::Step step, const wire::Problem& problem);
    void showProgress();
    QString nameOf(DetailsChain::Step step) const;
    void tell();

    Frame m_frame;
    DetailsChain m_chain;
    std::vector<Target> m_targets;
    QUuid m_chosen;
    Moment m_recordedAt{}; ///< when the case is, and with it the consents of those who take part
    bool m_live = true;
    QLabel* m_title;
    QLabel* m_targetLabel;
    QComboBox* m_target;
    QuestionsForm* m_questions;
    DetailsFields* m_fields;
    StateLine* m_progress;
    StateLine* m_result;
    QPushButton* m_do;
    QPushButton* m_close;
};

} // namespace adempauze::client
