#pragma once

#include "availability/hold_words.h"
#include "shell/code_label.h"
#include "shell/state_line.h"

#include <QPushButton>

#include <array>

namespace adempauze::client {

/// One hold in large type: its place, its code as it is said on the telephone, when it expires, what the house says,
/// the way to the door, and what can be done with it. Giving back takes a second press: it cannot be undone.
class HoldPanel : public QWidget {
    Q_OBJECT

public:
    explicit HoldPanel(QWidget* parent = nullptr);

    /// Another hold than before: the way to the door and all that was said go away. `shorterThan`: until when it was
    /// needed, where it is for some nights only.
    void showHold(const wire::Hold& hold, Moment now, std::optional<LocalTime> shorterThan);
    const std::optional<wire::Hold>& hold() const { return m_hold; }
    void clear();
    /// It is no hold any more, and why: a sentence instead of what can be done.
    void conclude(Tone tone, const QString& sentence);

    void setNow(Moment now);
    void setAsking(bool asking);
    /// Without a connection nothing can be done; `whyNot` says so.
    void setPossible(const QString& whyNot);
    void say(Tone tone, const QString& sentence) { m_state->say(tone, sentence); }
    void showWay(const wire::WayToDoor& way);
    /// Closes what is open within: a first press of giving back, the way to the door. False: nothing was.
    bool back();
    void focusCode();

Q_SIGNALS:
    void extendWanted();
    void releaseWanted();
    void calledWanted();
    void wayWanted();
    void closeWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void connectAll();
    void releasePressed();
    void disarm();
    void copyCode();
    void enable();
    void tell();
    void tellHold();
    void tellButtons();

    std::optional<wire::Hold> m_hold;
    std::optional<LocalTime> m_shorterThan;
    Moment m_now{};
    bool m_armed = false;
    bool m_asking = false;
    bool m_concluded = false;
    QString m_whyNot;
    QLabel* m_headline;
    CodeLabel* m_code;
    QLabel* m_spelled;
    QLabel* m_expiry;
    StateLine* m_warning;
    StateLine* m_answer;
    QLabel* m_facts;
    StateLine* m_way;
    StateLine* m_possible;
    StateLine* m_state;
    QWidget* m_acts;
    QPushButton* m_extend;
    QPushButton* m_copy;
    QPushButton* m_showWay;
    QPushButton* m_called;
    QPushButton* m_release;
    QPushButton* m_close;
};

} // namespace adempauze::client
