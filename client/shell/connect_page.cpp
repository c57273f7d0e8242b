#include "shell/connect_page.h"

#include "shell/form.h"
#include "shell/state_line.h"

#include <QCheckBox>
#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace adempauze::client {

ConnectPage::ConnectPage(QWidget* parent)
    : QWidget(parent)
    , m_title(heading())
    , m_why(prose())
    , m_addressLabel(new QLabel)
    , m_address(new QLineEdit)
    , m_authority(new QPushButton)
    , m_look(new QPushButton)
    , m_state(new StateLine)
    , m_certificate(new QWidget)
    , m_facts(prose())
    , m_fingerprint(prose())
    , m_compared(new QCheckBox)
    , m_agree(new QPushButton)
{
    m_address->setObjectName(QStringLiteral("address"));
    m_look->setObjectName(QStringLiteral("look"));
    m_compared->setObjectName(QStringLiteral("compared"));
    m_agree->setObjectName(QStringLiteral("agree"));
    m_fingerprint->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_look->setDefault(true);
    m_certificate->hide();

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_look);
    buttons->addWidget(m_authority);
    buttons->addStretch();
    auto* shown = new QVBoxLayout(m_certificate);
    shown->setContentsMargins({});
    for (QWidget* each : std::initializer_list<QWidget*>{m_facts, m_fingerprint, m_compared, m_agree})
        shown->addWidget(each, 0, each == m_agree ? Qt::AlignLeft : Qt::Alignment());

    m_addressLabel->setBuddy(m_address);
    auto* column = new QVBoxLayout(this);
    column->setAlignment(Qt::AlignTop);
    for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_why, m_addressLabel, m_address})
        column->addWidget(each);
    column->addLayout(buttons);
    column->addWidget(m_state);
    column->addWidget(m_certificate);

    connect(m_look, &QPushButton::clicked, this, &ConnectPage::look);
    connect(m_address, &QLineEdit::returnPressed, this, &ConnectPage::look);
    connect(m_address, &QLineEdit::textEdited, this, &ConnectPage::forgetLook);
    connect(m_authority, &QPushButton::clicked, this, &ConnectPage::chooseAuthority);
    connect(m_compared, &QCheckBox::toggled, m_agree, &QPushButton::setEnabled);
    connect(m_agree, &QPushButton::clicked, this, &ConnectPage::agree);
    tell();
}

void ConnectPage::setServer(const Server& server)
{
    m_server = server;
    m_address->setText(server.url.toString());
}

void ConnectPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        tell();
        if (m_certificate->isVisible() || !m_state->sentence().isEmpty())
            show(m_shown);
    }
}

void ConnectPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_address->setFocus();
}

void ConnectPage::tell()
{
    setAccessibleName(tr("Choose the server"));
    m_title->setText(tr("Which server?"));
    m_why->setText(tr("Your administrator gave you an address, and a fingerprint or a file. Both make sure that this "
                      "program speaks to your organisation and to nobody else."));
    m_addressLabel->setText(tr("&Address of the server"));
    m_address->setPlaceholderText(tr("for example adempauze.example.org"));
    m_look->setText(tr("Look at the certificate"));
    m_authority->setText(tr("Choose a certificate file…"));
    m_compared->setText(tr("I have compared the fingerprint, and it is the same"));
    m_agree->setText(tr("Use this server"));
}

void ConnectPage::forgetLook()
{
    m_certificate->hide();
    m_state->clear();
}

void ConnectPage::look()
{
    const auto url = addressFrom(m_address->text());
    if (!url) {
        m_certificate->hide();
        m_state->say(Tone::Attention, tr("This is not an address. It begins with https:// or is just a name."));
        return;
    }
    m_server.url = *url;
    m_server.fingerprint.clear();
    m_certificate->hide();
    m_state->say(Tone::Quiet, tr("Looking…"));
    lookAtServer(m_server, this, [this](const Shown& shown) { show(shown); });
}

void ConnectPage::show(const Shown& shown)
{
    m_shown = shown;
    m_facts->setText(tr("Issued to: %1\nIssued by: %2\nValid until: %3\nFingerprint (SHA-256):")
                         .arg(shown.issuedTo, shown.issuedBy, QLocale().toString(shown.validUntil.date())));
    m_fingerprint->setText(spoken(shown.fingerprint));
    const bool trusted = shown.verdict == Shown::Verdict::Trusted;
    const bool unknown = shown.verdict == Shown::Verdict::Unknown;
    m_certificate->setVisible(trusted || unknown);
    m_compared->setVisible(unknown);
    m_compared->setChecked(false);
    m_agree->setEnabled(trusted);
    switch (shown.verdict) {
    case Shown::Verdict::Trusted:
        m_state->say(Tone::Good, tr("The certificate is from an authority that is known here."));
        m_agree->setFocus();
        break;
    case Shown::Verdict::Unknown:
        m_state->say(Tone::Attention,
                     tr("The certificate is from nobody who is known here. Compare the fingerprint with "
                        "the one your administrator gave you, letter by letter."));
        m_compared->setFocus();
        break;
    case Shown::Verdict::Unusable:
        m_state->say(Tone::Urgent,
                     tr("This certificate cannot be used: it is expired, or the server speaks an old "
                        "language. Call your administrator."));
        break;
    case Shown::Verdict::Unreachable:
        m_state->say(Tone::Attention, tr("The server cannot be reached. Check the address and the network."));
        break;
    }
}

void ConnectPage::chooseAuthority()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Certificate of your organisation"), {},
                                                      tr("Certificates (*.crt *.pem *.cer)"));
    if (file.isEmpty())
        return;
    const auto authorities = QSslCertificate::fromPath(file);
    if (authorities.isEmpty()) {
        m_state->say(Tone::Attention, tr("There is no certificate in this file."));
        return;
    }
    m_server.authorities = authorities;
    look();
}

void ConnectPage::agree()
{
    m_server.fingerprint = m_shown.verdict == Shown::Verdict::Unknown ? m_shown.fingerprint : QByteArray();
    Q_EMIT agreed(m_server);
}

} // namespace adempauze::client
