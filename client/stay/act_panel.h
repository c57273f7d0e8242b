#pragma once

#include "shell/act.h"
#include "shell/answers.h"
#include "shell/screen.h"
#include "shell/state_line.h"
#include "stay/stay_words.h"

#include <QFormLayout>
#include <QFrame>
#include <QPushButton>
#include <QTimer>

namespace adempauze::client {

/// One act on an order or a stay, in place: its fields, what would happen, and Enter. What is typed stays until the act
/// succeeded, another subject is worked on, or somebody signs out.
///
/// As soon as the fields can be sent, the daemon is asked what would happen. Enter does not wait for that answer, and
/// an answer that comes after a later question is dropped. Where the daemon says that somebody else changed the
/// subject, what holds now is shown beside what was typed; Enter acts on what holds now.
class ActPanel : public QFrame {
    Q_OBJECT

public:
    explicit ActPanel(const Frame& frame, QWidget* parent = nullptr);

    /// Somebody wants to do this with this stay. Fields are filled in, unless they are already for the same subject.
    void open(const StayView& view, const Names& names);
    /// What is known changed; what is typed stays.
    void refresh(const StayView& view, const Names& names);
    void forget();
    void setLive(bool live);

    virtual QString title() const = 0;

Q_SIGNALS:
    /// The daemon did it: what became of it, in sentences.
    void succeeded(const adempauze::client::Line& told);
    /// A "no", a change by somebody else or a silence that came after this was closed.
    void unseen(const adempauze::client::Line& told);
    void closed();
    /// What is shown is out of date.
    void stale();

protected:
    /// Fills in what this act begins with.
    virtual void fill() = 0;
    /// Why it cannot be sent yet; empty when it can.
    virtual QString missing() const { return {}; }
    /// Calls `put` with the message.
    virtual void send(bool preview) = 0;
    /// What the act is about, as it stands; and takes what the daemon says stands now.
    virtual QUuid subject() const = 0;
    virtual std::int64_t version() const = 0;
    virtual QString stands() const = 0;
    virtual void take(const QJsonObject& current) = 0;
    /// All that was filled in, in words: shown when it meets a change by somebody else.
    virtual QString typed() const = 0;
    /// What has to be confirmed by a second Enter; empty: nothing.
    virtual QString gravity() const { return {}; }
    virtual bool hasPreview() const { return true; }
    virtual QString verb() const = 0;
    virtual void tell() { }
    /// More may be known of the same subject than when it was opened.
    virtual void refreshed() { }
    /// A chance to choose the next best after a "no".
    virtual void refusedWith(const wire::Problem&, bool) { }

    /// After a "no" another choice was made: says so beside the "no", and what it would come to.
    void propose(const QString& sentence);
    /// The content changed: what would happen now is asked soon.
    void edited();

    template<class Answer, class Message>
    void put(bool preview, const QString& path, const Message& message, std::function<Lines(const Answer&)> words)
    {
        const int turn = ++m_turn;
        const auto then = [this, preview, turn, words = std::move(words)](const Reply<Answer>& reply) {
            if (preview && turn != m_turn)
                return;
            if (const auto* answer = std::get_if<Answer>(&reply))
                preview ? sayPreview(words(*answer)) : succeed(words(*answer));
            else if (const auto* refused = std::get_if<Refused>(&reply))
                refuse(refused->problem, preview);
            else
                stayedSilent(std::get<Unreachable>(reply), preview);
        };
        if (preview)
            m_frame.link.post<Answer>(path, message, Ask{.version = version(), .preview = true}, this, then);
        else
            m_act.run<Answer>(path, message, version(), then);
    }

    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

    const StayView& view() const { return m_view; }
    StayView& viewToUpdate() { return m_view; }
    const Names& names() const { return m_names; }
    const Frame& frame() const { return m_frame; }
    QFormLayout* form() const { return m_form; }
    Zone stayZone() const;
    Zone orderZone() const;

private:
    void retell();
    void doIt();
    void askPreview();
    void sayPreview(const Lines& lines);
    void succeed(const Lines& lines);
    void refuse(const wire::Problem& problem, bool preview);
    void stayedSilent(const Unreachable& unreachable, bool preview);
    void sayChanged(const QString& before);
    void sayUnseen();
    void showRunning();

    Frame m_frame;
    StayView m_view;
    Names m_names;
    Act m_act;
    QTimer m_previewTimer;
    int m_turn = 0;
    bool m_live = true;
    bool m_armed = false;
    bool m_open = false;
    std::optional<QUuid> m_subject;
    QString m_content; ///< as it was last typed
    QLabel* m_title;
    QFormLayout* m_form;
    StateLine* m_preview;
    StateLine* m_result;
    QPushButton* m_do;
    QPushButton* m_close;
};

} // namespace adempauze::client
