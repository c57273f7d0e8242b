#pragma once

#include "link/reply.h"
#include "shell/form.h"
#include "shell/moment_edit.h"
#include "shell/sought.h"
#include "shell/state_line.h"
#include "shell/strip.h"
#include "wire/waiting_messages.h"

#include <map>

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
    bool wheelchair = false; ///< only where somebody in a wheelchair can live
    QString reference{};

    friend bool operator==(const WaitingDraft&, const WaitingDraft&) = default;
};

/// Puts somebody on the waiting list. Enter anywhere in it does, Esc closes it; what was typed stays until `clear`.
class RegisterForm : public Strip {
    Q_OBJECT

public:
    enum class For { NewEntry, Correction }; ///< who is on the list already has no reference or order to give

    explicit RegisterForm(std::function<Moment()> now, For what = For::NewEntry, QWidget* parent = nullptr);

    void open();
    /// As it stands, unless somebody filled something in about the same entry before.
    void openOn(const wire::WaitingEntry& entry, const QString& who);
    /// As the entry stands by now. What somebody filled in stays; where somebody else changed it, that is told.
    void refresh(const wire::WaitingEntry& now);
    QUuid about() const { return m_base.entry.id; } ///< null: nobody yet
    /// What the correction is made on: whoever changed the entry after that is not written over.
    std::int64_t version() const { return m_base.entry.version; }
    bool isOpen() const { return !isHidden(); }
    WaitingDraft draft() const;
    void setDraft(const WaitingDraft& draft);
    void setSought(const Sought& sought);
    /// Somebody filled something in.
    bool isTouched() const { return m_touched; }
    /// What was filled in is done with; what is about others stays.
    void clear();
    void forget();
    void setAsking(bool asking);
    /// `whyNot` empty: possible.
    void setPossible(const QString& whyNot);
    void say(Tone tone, const QString& sentence) { m_state->say(tone, sentence); }
    void sayWhyNot(const Reply<wire::WaitingEntry>& reply);
    wire::RegisterWaiting message() const;
    wire::CorrectWaitingNeeds needs() const;

Q_SIGNALS:
    void wanted();
    void closeWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    /// What stands in the fields before anybody typed: a proposal, which goes along with the clock.
    static constexpr std::chrono::hours UsualWait{72};

    /// What a correction begins with.
    struct Base {
        wire::WaitingEntry entry{};
        WaitingDraft shown{}; ///< as the fields have it, to the minute
        QString changed{}; ///< what somebody else changed while somebody here filled something in, in words
    };
    struct Kept {
        Base base;
        WaitingDraft draft;
    };

    void turnTo(const wire::WaitingEntry& entry);
    void fillFrom(const wire::WaitingEntry& entry);
    bool takeNewer(const wire::WaitingEntry& now);
    bool takeCurrent(const Reply<wire::WaitingEntry>& reply);
    QWidget* paired(QLabel*& label, QWidget* field);
    void build();
    void follow();
    void showOrder();
    void enable();
    void tell();

    std::function<Moment()> m_now;
    For m_what;
    Base m_base;
    std::map<QUuid, Kept> m_kept; ///< filled in about others, until that is done
    QString m_who;
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
    QCheckBox* m_wheelchair;
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
