#pragma once

#include "availability/hold_panel.h"
#include "availability/holds_model.h"
#include "shell/act.h"
#include "shell/refresh.h"
#include "shell/table.h"

#include <QHash>

namespace adempauze::client {

/// The holds that somebody has, and one of them in large type. What the house answers comes by itself; what a hold
/// becomes is asked of the daemon, never guessed.
class OwnHolds : public QWidget {
    Q_OBJECT

public:
    explicit OwnHolds(DaemonLink& link, QWidget* parent = nullptr);

    void begin();
    void forget();
    void happened(const FeedEvent& event);
    void linkChanged(const QString& whyNothingCanBeDone);
    /// Time passes.
    void tick();
    /// Esc.
    bool back();
    /// One that was placed just now. `shorterThan`: until when it was needed, where it is for some nights only; told
    /// for as long as somebody is signed in.
    void take(const wire::Hold& hold, std::optional<LocalTime> shorterThan = {});
    /// One that another screen leads to.
    void lookAt(const QUuid& hold);
    void focusPanel() { m_panel->focusCode(); }
    /// As far as is known here, this one is held.
    bool stands(const QUuid& hold) const;

Q_SIGNALS:
    /// The one that is shown is no longer held: the house declined, or it expired. The person needs another place.
    void lost(const adempauze::wire::Hold& hold);
    /// A look at the panel is wanted: it has something new.
    void shown();

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void askShown();
    void took(const wire::Holds& holds);
    void took(const wire::Hold& hold);
    void gone(const QUuid& id);
    void show(const wire::Hold& hold);
    void open(int row);
    void close();
    void recordCall();
    void askWay();
    template<class Message>
    void act(const QString& what, const Message& message);
    void answered(const Reply<wire::Hold>& reply);
    void showList();
    void tell();

    DaemonLink& m_link;
    Refresh m_refresh;
    Act m_act;
    std::optional<Moment> m_calledAt; ///< of a call whose recording is not certain yet
    std::optional<QUuid> m_arrived;
    QHash<QUuid, std::optional<LocalTime>> m_shorterThan;
    bool m_opened = false; ///< a hold was shown by itself since somebody began
    int m_session = 0;
    Moment m_askedAt{};
    HoldsModel* m_model;
    QLabel* m_title;
    Table* m_table;
    HoldPanel* m_panel;
};

} // namespace adempauze::client
