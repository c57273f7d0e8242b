#pragma once

#include "stay/act_panel.h"
#include "stay/details_form.h"
#include "stay/stay_reader.h"
#include "stay/wheel_guard.h"

#include <QMenu>
#include <QPushButton>

namespace adempauze::client {

/// What can be done with the stay that is looked at: a button with a key for each act, and the panel of the one that
/// was chosen, one at a time. Case workers act on orders and cases; a house's staff records departures.
class StayActsBar : public QWidget {
    Q_OBJECT

public:
    StayActsBar(const Frame& frame, StayReader& reader, QWidget* parent = nullptr);

    void begin(bool caseWorker);
    void forget();
    void setLive(bool live);
    /// What is known changed.
    void refresh();
    /// The details of the stay that is looked at, or of the first that waits for them.
    void openDetails();
    /// Closes what is open; false: nothing was.
    bool closeOpen();

Q_SIGNALS:
    void succeeded(const adempauze::client::Line& told, const QUuid& stay);
    /// What became of an act whose panel was closed meanwhile.
    void unseen(const adempauze::client::Line& told);
    void opened(QWidget* panel);
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Subject {
        Stay,
        Order,
        StayOfOrder,
        Case,
        Guest ///< whoever stays, as far as a house acts on their case too
    };
    struct Entry {
        QPushButton* button; ///< null: an entry of the menu
        QAction* action; ///< null: a button
        ActPanel* panel;
        Subject subject;
    };
    ActPanel* addPanel(ActPanel* panel, const char* name);
    void addButton(ActPanel* panel, const char* name, Subject subject);
    void addDecisions(const Frame& frame);
    void addAround(const Frame& frame);
    void addToMenu(QMenu* menu, ActPanel* panel, const char* name, Subject subject);
    bool isThere(Subject subject) const;
    void open(ActPanel* panel);
    void showOnly(QWidget* panel);
    void showPossible();
    void tell();

    StayReader& m_reader;
    WheelGuard m_wheel;
    bool m_caseWorker = false;
    std::vector<Entry> m_entries;
    QPushButton* m_decision;
    QMenu* m_menu;
    QPushButton* m_around;
    QMenu* m_aroundMenu; ///< what happens between organisations and with those concerned
    QPushButton* m_details;
    DetailsForm* m_form;
    QWidget* m_buttons;
    QWidget* m_open = nullptr;
};

} // namespace adempauze::client
