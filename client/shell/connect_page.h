#pragma once

#include "link/server_check.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace adempauze::client {

class StateLine;

/// The first run: which daemon, and whether it is really it. The certificate is shown before anything is said to the
/// server; a person compares its fingerprint with the one the administrator gave, or chooses the organisation's
/// authority from a file.
class ConnectPage : public QWidget {
    Q_OBJECT

public:
    explicit ConnectPage(QWidget* parent = nullptr);

    void setServer(const Server& server);

Q_SIGNALS:
    void agreed(const adempauze::client::Server& server);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void tell();
    void look();
    void show(const Shown& shown);
    void chooseAuthority();
    void agree();
    void forgetLook();

    Server m_server;
    Shown m_shown;
    QLabel* m_title;
    QLabel* m_why;
    QLabel* m_addressLabel;
    QLineEdit* m_address;
    QPushButton* m_authority;
    QPushButton* m_look;
    StateLine* m_state;
    QWidget* m_certificate;
    QLabel* m_facts;
    QLabel* m_fingerprint;
    QCheckBox* m_compared;
    QPushButton* m_agree;
};

} // namespace adempauze::client
