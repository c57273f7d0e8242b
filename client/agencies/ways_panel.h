#pragma once

#include "agencies/agency_rows.h"
#include "shell/act.h"
#include "shell/state_line.h"
#include "shell/table.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace adempauze::client {

/// On which ways organisations can be told, and how each goes: last success, what waits, the last failure in words. F8
/// sends a message that says nothing on the selected one, F5 tries what waits or was given up again.
class WaysPanel : public QWidget {
    Q_OBJECT

public:
    WaysPanel(DaemonLink& link, const AgencySight& sight, QWidget* parent = nullptr);

    void setRows(std::vector<WayRow> rows);
    void forget();
    void retell();
    QWidget* first() const;

Q_SIGNALS:
    /// Something was tried, or its outcome may be there by now.
    void tried();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void tell();
    void test();
    void retry();
    const WayRow* begun();
    void answered(const QString& why, const QString& what);
    static QString whyNotTried(const Reply<wire::MessageDelivery>& reply);
    static QString retriedText(const wire::WayRetried& retried);

    DaemonLink& m_link;
    Act m_act;
    WaysModel m_model;
    QTimer m_outcome;
    QLabel* m_title;
    Table* m_table;
    QPushButton* m_test;
    QPushButton* m_retry;
    StateLine* m_said;
};

} // namespace adempauze::client
