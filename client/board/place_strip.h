#pragma once

#include "link/daemon_link.h"
#include "shell/act.h"
#include "shell/answers.h"
#include "shell/strip.h"
#include "time/local_time.h"

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace adempauze::client {

class MomentEdit;
class StateLine;

/// A place that somebody stands on, and from when on they mean it.
struct PlaceHere {
    QUuid id{};
    QString where{}; ///< "De Luwte, L1"
    QString unit{}; ///< what it is of, by name
    QString house{};
    Moment from{};
    bool amongOthers = false; ///< more places are selected; the act is about this one
};

/// What closing a place and lending it have alike: a choice, from when until when, a key that does it and one that does
/// something else, and what became of it. Without connection nothing is done and nothing is kept for later. Nothing
/// that was typed is lost by a "no", nor when somebody else changes it meanwhile: then it says how it stands now.
class PlaceStrip : public Strip {
    Q_OBJECT

public:
    explicit PlaceStrip(DaemonLink& link, QWidget* parent = nullptr);

    bool isOpen() const { return m_open; }
    /// False, and it says why, while an answer is awaited: what came of an act is always told.
    bool mayLeave();
    /// Empties it; what is being taken back goes on and is told.
    virtual void leave();
    void forget(); ///< all of it: somebody signs out
    void setLive(bool live);

Q_SIGNALS:
    /// It was done; `undo` is empty where it cannot be taken back.
    void done(const QString& told, const std::function<void()>& undo);
    /// What was taken back, or could not be, and of which place; whatever the strip is about by then.
    void undone(const QString& told);
    void failed(const QString& why);
    /// It is another one by now than what was acted on, and how it stands is not known here.
    void stale();
    void closeWanted();

protected:
    /// What the fields and keys are called in the language of the moment; which of them are there.
    virtual void tell() = 0;
    virtual void act() = 0;
    virtual void actOther() { }
    /// How it stands now, after a "no" to an outdated version; false: that cannot be read there.
    virtual bool take(const QJsonObject& current) = 0;
    /// It is done to the place that somebody stands on, and to no other.
    virtual bool isAboutOne() const { return true; }

    void begin(const Zone& zone, QWidget* first);
    bool ready(); ///< says why not
    bool running() const { return m_act.running(); }
    /// Asks for a second Enter first: it reaches others, and cannot be taken back.
    bool confirmed(const QString& gravity);
    void sayChanged(const QString& now);
    void sayOver();
    /// Sends it; `then` is given the answer, a "no" is told here.
    template<class Answer, class Message>
    void send(const QString& path, const Message& message, std::int64_t version,
              std::function<void(const Answer&)> then)
    {
        if (!ready())
            return;
        told(tr("Busy…"));
        m_act.run<Answer>(path, message, version, [this, then = std::move(then)](const Reply<Answer>& reply) {
            if (const auto* answer = std::get_if<Answer>(&reply))
                then(*answer);
            else
                refused(std::get_if<Refused>(&reply), std::get_if<Unreachable>(&reply));
        });
    }
    void told(const QString& sentence); ///< quietly
    void tellAll();
    /// A change that takes back another one, of the place called `where`; whatever else is done here meanwhile.
    template<class Answer, class Message>
    void takeBack(const QString& path, const Message& message, std::int64_t version, const QString& where,
                  const QString& said)
    {
        const auto then = [this, where, said](const Reply<Answer>& reply) {
            if (std::holds_alternative<Answer>(reply))
                Q_EMIT undone(said);
            else
                notUndone(where, whyNot(reply, true));
        };
        if (!m_undo.run<Answer>(path, message, version, then))
            notUndone(where, tr("Something else is still being undone."));
    }
    void changeEvent(QEvent* event) override;

    DaemonLink& m_link;
    Zone m_zone;
    PlaceHere m_place;
    QLabel* m_about; ///< how it stands and what it will do
    // A field and its label are shown and hidden together, and stand in one line.
    QWidget* m_choiceRow;
    QLabel* m_choiceLabel;
    QComboBox* m_choice;
    QWidget* m_fromRow;
    QLabel* m_fromLabel;
    MomentEdit* m_from;
    QCheckBox* m_known; ///< whether the end is
    QWidget* m_untilRow;
    QLabel* m_untilLabel;
    MomentEdit* m_until;
    QPushButton* m_do;
    QPushButton* m_other;

private:
    void build();
    void refused(const Refused* no, const Unreachable* silent);
    void meet(const wire::Problem& outdated);
    void notUndone(const QString& where, const QString& why);
    void showRunning();

    Act m_act;
    Act m_undo; ///< of its own: neither waits for the other, and each is told
    bool m_open = false;
    std::optional<QString> m_armed; ///< with what was filled in, the next Enter does it
    bool m_live = true;
    StateLine* m_result;
    QPushButton* m_close;
};

} // namespace adempauze::client
