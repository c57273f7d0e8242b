#pragma once

#include "link/daemon_link.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace adempauze::client {

class StateLine;

/// Who is at the desk. Above it stands how many places there were when that was last known, on the first painted frame.
/// The account's name is kept in the field for as long as the program runs, the password for no longer than the
/// question.
class SignInPage : public QWidget {
    Q_OBJECT

public:
    explicit SignInPage(DaemonLink& link, QWidget* parent = nullptr);

    /// The session ended by itself: says so, and that nothing typed is lost.
    void setEnded(bool ended);

Q_SIGNALS:
    void signedIn();
    void otherServer();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void tell();
    void tellCounts();
    void signIn();
    void answered(const Reply<wire::SessionOpened>& reply);

    DaemonLink& m_link;
    bool m_ended = false;
    QLabel* m_counts;
    QLabel* m_countsAge;
    QLabel* m_title;
    QLabel* m_server;
    QLabel* m_accountLabel;
    QLineEdit* m_account;
    QLabel* m_passwordLabel;
    QLineEdit* m_password;
    QPushButton* m_signIn;
    QPushButton* m_otherServer;
    StateLine* m_state;
};

} // namespace adempauze::client
