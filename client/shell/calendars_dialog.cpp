#include "shell/calendars_dialog.h"

#include "shell/answers.h"
#include "shell/form.h"
#include "shell/language.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace adempauze::client {

namespace {

struct Spoken {
    const char* code;
    const char* name;
};
/// As each calls itself.
constexpr std::array LanguageNames{Spoken{"nl", "Nederlands"}, Spoken{"en", "English"}};

QString nameOf(const std::string& code)
{
    const auto found =
        std::ranges::find_if(LanguageNames, [&](const Spoken& each) { return std::string_view(each.code) == code; });
    return found == LanguageNames.end() ? QString::fromStdString(code) : QString::fromLatin1(found->name);
}

} // namespace

bool CalendarsDialog::isFor(const std::string& role)
{
    return role == "police_liaison" || role == "facility_staff" || role == "placement_worker" || role == "coordinator"
        || role == "administrator";
}

CalendarsDialog::CalendarsDialog(DaemonLink& link, QWidget* parent)
    : QDialog(parent)
    , m_link(link)
    , m_act(link)
    , m_model(columns(), [](const Feed& feed) { return feed.id; })
    , m_table(new Table)
    , m_usedOn(new QComboBox)
    , m_language(new QComboBox)
    , m_make(new QPushButton(tr("Make a calendar")))
    , m_revoke(new QPushButton(tr("End the chosen one")))
    , m_address(new QLineEdit)
    , m_copy(new QPushButton(tr("Copy the address")))
    , m_state(new StateLine)
{
    setWindowTitle(tr("My calendars"));
    m_table->setObjectName(QStringLiteral("calendars"));
    m_usedOn->setObjectName(QStringLiteral("calendarUsedOn"));
    m_language->setObjectName(QStringLiteral("calendarLanguage"));
    m_make->setObjectName(QStringLiteral("makeCalendar"));
    m_revoke->setObjectName(QStringLiteral("endCalendar"));
    m_address->setObjectName(QStringLiteral("calendarAddress"));
    m_copy->setObjectName(QStringLiteral("copyAddress"));
    m_state->setObjectName(QStringLiteral("calendarsSaid"));
    for (const std::string_view each : wire::FeedUses)
        m_usedOn->addItem(wordText(Vocabulary::FeedUse, each), QString::fromUtf8(each.data(), std::ssize(each)));
    for (const Spoken& each : LanguageNames)
        m_language->addItem(QString::fromLatin1(each.name), QString::fromLatin1(each.code));
    m_language->setCurrentIndex(spokenLanguage() == Language::Dutch ? 0 : 1);
    m_table->setModel(&m_model);
    m_table->setName(tr("My calendars"));
    m_table->setEmptyText(tr("You have no calendar yet."));
    m_table->setRowsShown(2, 8);
    m_address->setReadOnly(true);
    m_address->setAccessibleName(tr("Address of the new calendar"));
    build();
    connect(m_make, &QPushButton::clicked, this, &CalendarsDialog::make);
    connect(m_revoke, &QPushButton::clicked, this, &CalendarsDialog::revoke);
    connect(m_copy, &QPushButton::clicked, this, &CalendarsDialog::copy);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CalendarsDialog::allow);
    connect(&m_act, &Act::runningChanged, this, &CalendarsDialog::allow);
    connect(&m_link, &DaemonLink::stateChanged, this, &CalendarsDialog::allow);
    connect(&m_link, &DaemonLink::sessionEnded, this, &QDialog::reject);
    allow();
    ask();
}

std::vector<Column<CalendarsDialog::Feed>> CalendarsDialog::columns()
{
    return {{[] { return tr("Read on"); },
             [](const Feed& feed) { return wordText(Vocabulary::FeedUse, feed.usedOn.value_or("other")); }},
            {[] { return tr("What is in it"); },
             [](const Feed& feed) { return feed.kind ? wordText(Vocabulary::FeedKind, *feed.kind) : QString(); }},
            {[] { return tr("Last read"); },
             [](const Feed& feed) { return feed.lastReadAt ? completeDate(*feed.lastReadAt) : tr("never"); }},
            {[] { return tr("Made"); }, [](const Feed& feed) { return completeDate(feed.addedAt); }},
            {[] { return tr("Language"); }, [](const Feed& feed) { return nameOf(feed.language); }}};
}

void CalendarsDialog::build()
{
    auto* about = prose();
    about->setText(
        tr("A calendar shows your tasks and moments in a program of your own, such as the one on your "
           "telephone. It says when something is due and a code: no name, no house, nothing of what happened. "
           "Whoever has the address can read it without signing in. Give it to nobody, and end a calendar "
           "that you no longer use, or that is read while you read it nowhere."));
    auto* form = new QFormLayout;
    auto* usedOnLabel = new QLabel(tr("Read on"));
    addRow(form, usedOnLabel, m_usedOn);
    auto* languageLabel = new QLabel(tr("Language"));
    addRow(form, languageLabel, m_language);
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_make);
    acts->addWidget(m_revoke);
    acts->addStretch();
    auto* address = new QHBoxLayout;
    address->addWidget(m_address, 1);
    address->addWidget(m_copy);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(about);
    column->addWidget(m_table, 1);
    column->addLayout(form);
    column->addLayout(acts);
    column->addLayout(address);
    column->addWidget(m_state);
    column->addWidget(close);
    showAddress(std::nullopt);
    resize(fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 26);
}

void CalendarsDialog::ask()
{
    m_link.get<wire::CalendarFeeds>(QStringLiteral("/v1/calendar-feeds"), this,
                                    [this](const Reply<wire::CalendarFeeds>& reply) {
                                        if (const auto* feeds = std::get_if<wire::CalendarFeeds>(&reply))
                                            m_model.setRows(feeds->items);
                                        else
                                            m_state->say(Tone::Attention, whyNot(reply, false));
                                        allow();
                                    });
}

void CalendarsDialog::allow()
{
    const bool may = !m_act.running() && m_link.state() != LinkState::Offline;
    m_make->setEnabled(may);
    m_revoke->setEnabled(may && m_model.rowAt(m_table->currentIndex()));
}

void CalendarsDialog::make()
{
    m_state->say(Tone::Plain, tr("Busy…"));
    m_act.run<Feed>(QStringLiteral("/v1/calendar-feeds"),
                    wire::AddCalendarFeed{.language = m_language->currentData().toString().toStdString(),
                                          .usedOn = m_usedOn->currentData().toString().toStdString()},
                    0, [this](const Reply<Feed>& reply) { made(reply); });
}

void CalendarsDialog::made(const Reply<Feed>& reply)
{
    const auto* feed = std::get_if<Feed>(&reply);
    if (!feed) {
        m_state->say(Tone::Urgent, whyNot(reply, true));
        return;
    }
    showAddress(*feed);
    m_copy->setFocus();
    m_state->say(Tone::Good, tr("The calendar is there. Copy its address now: it is shown this once."));
    ask();
}

void CalendarsDialog::showAddress(const std::optional<Feed>& of)
{
    m_shown = of ? std::optional(of->id) : std::nullopt;
    m_address->setText(QString::fromStdString(of ? of->address.value_or(std::string()) : std::string()));
    m_address->setCursorPosition(0);
    m_address->setVisible(of.has_value());
    m_copy->setVisible(of.has_value());
}

void CalendarsDialog::copy()
{
    QApplication::clipboard()->setText(m_address->text());
    m_state->say(Tone::Good,
                 tr("The address is copied. Paste it in your calendar program, where it asks for a "
                    "subscription."));
}

void CalendarsDialog::revoke()
{
    const Feed* feed = m_model.rowAt(m_table->currentIndex());
    if (!feed)
        return;
    m_state->say(Tone::Plain, tr("Busy…"));
    m_act.run<Feed>(QStringLiteral("/v1/calendar-feeds/%1/revocation").arg(feed->id.toString(QUuid::WithoutBraces)),
                    wire::RevokeCalendarFeed{}, feed->version, [this](const Reply<Feed>& reply) { revoked(reply); });
}

void CalendarsDialog::revoked(const Reply<Feed>& reply)
{
    if (const auto* feed = std::get_if<Feed>(&reply)) {
        if (m_shown == feed->id)
            showAddress(std::nullopt);
        m_state->say(Tone::Good, tr("That calendar has ended. Its address shows nothing any more."));
    } else {
        m_state->say(Tone::Urgent, whyNot(reply, true));
    }
    ask();
}

} // namespace adempauze::client
