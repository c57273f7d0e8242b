#pragma once

#include "shell/form.h"
#include "shell/moment_edit.h"
#include "shell/sought.h"
#include "shell/state_line.h"
#include "shell/strip.h"
#include "wire/waiting_messages.h"

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace adempauze::client {

/// What a person filled in to put somebody on the list.
struct WaitingDraft {
    bool underOrder = true;
    std::optional<LocalTime> imposed{}; ///< none: not known
    Moment from{};
    Moment by{};
    bool danger = false;
    bool outside = false;
    bool children = false;
    std::optional<std::string> gender{};
    std::optional<std::string> kind{};
    int persons = 1; ///< more: a family, which takes a unit whole
    QString reference{};

    friend bool operator==(const WaitingDraft&, const WaitingDraft&) = default;
};

/// Puts somebody on the waiting list. Enter anywhere in it does, Esc closes it; what was typed stays until `clear`.
class RegisterForm : public Strip {
    Q_OBJECT

public:
    explicit RegisterForm(std::function<Moment()> now, QWidget* parent = nullptr);

    void open();
    bool isOpen() const { return !isHidden(); }
    WaitingDraft draft() const;
    void setDraft(const WaitingDraft& draft);
    void setSought(const Sought& sought);
    /// Somebody filled something in.
    bool isTouched() const { return m_touched; }
    void clear();
    void setAsking(bool asking);
    /// `whyNot` empty: possible.
    void setPossible(const QString& whyNot);
    void say(Tone tone, const QString& sentence) { m_state->say(tone, sentence); }
    wire::RegisterWaiting message() const;

Q_SIGNALS:
    void wanted();
    void closeWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* paired(QLabel*& label, QWidget* field);
    void build();
    void follow();
    void showOrder();
    void enable();
    void tell();

    std::function<Moment()> m_now;
    bool m_touched = false;
    bool m_filling = false; ///< the program fills in, not the person
    bool m_asking = false;
    QString m_whyNot;
    QLineEdit* m_reference;
    MomentEdit* m_from;
    MomentEdit* m_by;
    QCheckBox* m_underOrder;
    QCheckBox* m_knowsImposed;
    MomentEdit* m_imposed;
    QCheckBox* m_danger;
    QCheckBox* m_outside;
    QCheckBox* m_children;
    WordChoice* m_gender;
    WordChoice* m_kind;
    QSpinBox* m_persons;
    QPushButton* m_go;
    QPushButton* m_close;
    StateLine* m_possible;
    StateLine* m_state;
    QWidget* m_times;
    QWidget* m_flags;
    QWidget* m_wishes;
    QLabel* m_referenceLabel = nullptr;
    QLabel* m_fromLabel = nullptr;
    QLabel* m_byLabel = nullptr;
    QLabel* m_imposedLabel = nullptr;
    QLabel* m_genderLabel = nullptr;
    QLabel* m_kindLabel = nullptr;
    QLabel* m_personsLabel = nullptr;
};

} // namespace adempauze::client
