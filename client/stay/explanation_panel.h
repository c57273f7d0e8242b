#pragma once

#include "link/daemon_link.h"
#include "shell/moment_edit.h"
#include "shell/state_line.h"
#include "stay/stay_view.h"
#include "wire/explanation_messages.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace adempauze::client {

/// How each date of a stay and its order came about, in the words of the daemon: what it was computed from, by which
/// rule of which source, step by step. Also as it was known at an earlier moment: what nobody had recorded by then is
/// left out, and the panel says so.
class ExplanationPanel : public QWidget {
    Q_OBJECT

public:
    explicit ExplanationPanel(DaemonLink& link, QWidget* parent = nullptr);

    /// Asks for the explanations of this stay, as known now.
    void open(const StayView& view);
    /// The stay was told again: an order that was not known yet is explained too.
    void follow(const StayView& view);
    void forget();

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void nameTheParts();
    void askAll();
    void askExplanation(const QString& path, wire::Explanations& into);
    void askOrder();
    void showKnown(const Reply<wire::Order>& reply);
    void showAll();
    void tell();
    QString known() const;

    DaemonLink& m_link;
    QUuid m_stay;
    QUuid m_order;
    std::optional<Moment> m_knownAt{}; ///< none: now
    Zone m_zone;
    int m_turn = 0; ///< answers of an earlier one are not shown
    wire::Explanations m_ofOrder{};
    wire::Explanations m_ofStay{};
    QLabel* m_title;
    QLabel* m_momentLabel;
    MomentEdit* m_moment;
    QPushButton* m_then;
    QPushButton* m_now;
    QPushButton* m_close;
    StateLine* m_said;
    QPlainTextEdit* m_text;
};

} // namespace adempauze::client
