#pragma once

#include "shell/screen.h"
#include "stay/explanation_panel.h"
#include "stay/letter_panel.h"

#include <QPushButton>

namespace adempauze::client {

/// What can be read about the stay that is looked at: how its dates came about, and the letter for the resident. A
/// button with a key for each, and one of them open at a time.
class StayLooks : public QWidget {
    Q_OBJECT

public:
    explicit StayLooks(const Frame& frame, QWidget* parent = nullptr);

    /// What is known of the stay that is looked at. What is open of another one closes.
    void show(const std::optional<StayView>& view);
    void forget();
    void setLive(bool live);
    /// Closes what is open; false: nothing was.
    bool closeOpen();

Q_SIGNALS:
    void opened(QWidget* panel);
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    template<class Panel>
    void open(Panel* panel);
    void tell();

    std::optional<StayView> m_view;
    QPushButton* m_explain;
    QPushButton* m_write;
    ExplanationPanel* m_explanation;
    LetterPanel* m_letter;
};

} // namespace adempauze::client
