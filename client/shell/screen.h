#pragma once

#include "link/daemon_link.h"
#include "shell/sought.h"

#include <QWidget>

namespace adempauze::client {

/// Where another screen can lead to.
enum class Destination { Availability, Desk, Board, Stay, Waiting, Tasks, HandOver, Agencies };

/// What every screen is given. All of it outlives the screens.
struct Frame {
    DaemonLink& link;
};

/// One of the screens of the window. It asks the daemon, shows the answer and its age, and knows no rule.
///
/// Order of calls: the constructor builds the widgets (nobody is signed in yet); `begin` when somebody has signed in or
/// everything may have changed; `happened` for each event of the feed; `forget` when somebody signs out, after which
/// nothing of what was shown or typed is left. Texts are set in `changeEvent(QEvent::LanguageChange)`, and by then all
/// of them, since the language changes while the program runs.
class Screen : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0; ///< "Nu plek", in the language of the moment; with & for its key
    virtual QString help() const = 0; ///< what this screen is for and its keys: short sentences, for F1
    virtual bool isFor(const QString& role) const = 0; ///< one of wire::Roles
    virtual Destination destination() const = 0;

    virtual void begin() = 0;
    virtual void forget() = 0;
    virtual void happened(const FeedEvent& event) = 0;
    /// The state of the link changed: Live, Offline, … Numbers grey out, acts say honestly that they wait.
    virtual void linkChanged() { }

    /// Puts the keyboard where work goes on.
    virtual void enter() { setFocus(); }
    /// Shows one subject of its own (a stay), asked for by another screen.
    virtual void open(const QUuid&) { }
    /// Shows one case, asked for by another screen that knows no stay of it.
    virtual void openCase(const QUuid&) { }
    /// Begins something about one subject from a moment on (a hold of a place), asked for by another screen.
    virtual void openFrom(const QUuid&, Moment) { }
    /// Goes on with what was typed on another screen. What is typed here already is not lost.
    virtual void takeUp(const Sought&) { }
    /// Esc. True when something was closed here; else the window goes back to the screen before.
    virtual bool back() { return false; }

Q_SIGNALS:
    void wanted(adempauze::client::Destination where, const QUuid& subject);
    void wantedCase(const QUuid& ofCase);
    void wantedFrom(adempauze::client::Destination where, const QUuid& subject, adempauze::Moment from);
    /// The other screen goes on with what was typed here.
    void handedOver(adempauze::client::Destination where, const adempauze::client::Sought& sought);
    /// Shown for ten seconds with a button and Ctrl+Z; `undo` is called at most once, and not after that.
    void done(const QString& what, const std::function<void()>& undo);
};

} // namespace adempauze::client
