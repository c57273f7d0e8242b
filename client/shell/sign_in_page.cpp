#include "shell/sign_in_page.h"

#include "shell/answers.h"
#include "shell/counts_cache.h"
#include "shell/form.h"
#include "shell/state_line.h"
#include "shell/time_words.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace adempauze::client {

SignInPage::SignInPage(DaemonLink& link, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_counts(new Heading(2))
    , m_countsAge(prose())
    , m_title(heading())
    , m_server(prose())
    , m_accountLabel(new QLabel)
    , m_account(new QLineEdit)
    , m_passwordLabel(new QLabel)
    , m_password(new QLineEdit)
    , m_signIn(new QPushButton)
    , m_otherServer(new QPushButton)
    , m_state(new StateLine)
{
    m_account->setObjectName(QStringLiteral("account"));
    m_password->setObjectName(QStringLiteral("password"));
    m_signIn->setObjectName(QStringLiteral("signIn"));
    m_counts->setObjectName(QStringLiteral("storedCounts"));
    m_password->setEchoMode(QLineEdit::Password);
    m_account->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_otherServer->setFlat(true);

    m_accountLabel->setBuddy(m_account);
    m_passwordLabel->setBuddy(m_password);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_signIn);
    buttons->addStretch();
    buttons->addWidget(m_otherServer);
    auto* column = new QVBoxLayout(this);
    column->setAlignment(Qt::AlignTop);
    column->addWidget(m_counts);
    column->addWidget(m_countsAge);
    column->addSpacing(fontMetrics().height());
    for (QWidget* each :
         std::initializer_list<QWidget*>{m_title, m_server, m_accountLabel, m_account, m_passwordLabel, m_password})
        column->addWidget(each);
    column->addWidget(m_state);
    column->addLayout(buttons);

    connect(m_account, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::signIn);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::signIn);
    connect(m_otherServer, &QPushButton::clicked, this, &SignInPage::otherServer);
    tell();
}

void SignInPage::setEnded(bool ended)
{
    m_ended = ended;
    m_state->clear();
    tell();
}

void SignInPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_state->clear();
        tell();
    }
}

void SignInPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tell();
    (m_account->text().isEmpty() ? m_account : m_password)->setFocus();
}

void SignInPage::tell()
{
    setAccessibleName(tr("Sign in"));
    tellCounts();
    m_title->setText(m_ended ? tr("Sign in again") : tr("Sign in"));
    const QString host = m_link.server().url.authority();
    m_server->setText(m_ended ? tr("Your session has ended. What you typed is still there.")
                              : tr("Server: %1").arg(host));
    m_accountLabel->setText(tr("&Account"));
    m_passwordLabel->setText(tr("&Password"));
    m_signIn->setText(tr("Sign in"));
    m_otherServer->setText(tr("Another server…"));
}

void SignInPage::tellCounts()
{
    const auto counts = m_ended ? std::nullopt : storedCounts();
    m_counts->setVisible(counts.has_value());
    m_countsAge->setVisible(counts.has_value());
    if (!counts)
        return;
    m_counts->setText(counts->free == 1 ? tr("1 place was free") : tr("%1 places were free").arg(counts->free));
    m_countsAge->setText(tr("of %1, as known on %2 (%3). Sign in for what is free now.")
                             .arg(counts->places)
                             .arg(completeDate(counts->asOf), age(counts->asOf, m_link.now())));
}

void SignInPage::signIn()
{
    if (!m_signIn->isEnabled())
        return;
    if (m_account->text().isEmpty() || m_password->text().isEmpty()) {
        m_state->say(Tone::Attention, tr("Fill in both the account and the password."));
        (m_account->text().isEmpty() ? m_account : m_password)->setFocus();
        return;
    }
    m_signIn->setEnabled(false);
    m_state->say(Tone::Quiet, tr("Signing in…"));
    m_link.signIn(m_account->text().trimmed(), m_password->text(), this,
                  [this](const auto& reply) { answered(reply); });
}

void SignInPage::answered(const Reply<wire::SessionOpened>& reply)
{
    m_signIn->setEnabled(true);
    if (const QString no = whyNot(reply, false); !no.isEmpty()) {
        m_state->say(Tone::Attention, no);
        m_password->selectAll();
        m_password->setFocus();
        return;
    }
    m_password->clear();
    m_state->clear();
    Q_EMIT signedIn();
}

} // namespace adempauze::client
