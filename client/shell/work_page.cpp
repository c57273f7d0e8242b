#include "shell/work_page.h"

#include "shell/state_line.h"
#include "shell/time_words.h"
#include "shell/undo_bar.h"

#include <QAction>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace adempauze::client {

namespace {

constexpr std::size_t RememberedMax = 20;
constexpr qsizetype TitleMax = 18; ///< letters on one line; a longer one would take its width from every screen

/// A screen's name and its key, over two lines where the name is long.
QString labelOf(const QString& title, const QString& key)
{
    QString name = title;
    const qsizetype space = name.indexOf(QLatin1Char(' '));
    if (name.size() > TitleMax && space > 0)
        name[space] = QLatin1Char('\n');
    return name + QStringLiteral("   ") + key;
}

} // namespace

WorkPage::WorkPage(DaemonLink& link, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_banner(new StateLine)
    , m_nothing(new StateLine)
    , m_side(new QWidget)
    , m_buttons(new QVBoxLayout(m_side))
    , m_screens(new QStackedWidget)
    , m_undo(new UndoBar)
{
    m_banner->setObjectName(QStringLiteral("banner"));
    m_banner->setMargin(fontMetrics().height() / 2);
    m_buttons->addStretch();
    auto* column = new QVBoxLayout;
    column->setContentsMargins({});
    column->addWidget(m_banner);
    column->addWidget(m_nothing);
    column->addWidget(m_screens, 1);
    column->addWidget(m_undo);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_side);
    row->addLayout(column, 1);
}

QAction* WorkPage::add(Screen* screen, int number)
{
    auto* action = new QAction(this);
    action->setCheckable(true);
    QList<QKeySequence> keys{QKeySequence(QStringLiteral("Ctrl+%1").arg(number))};
    if (screen->destination() == Destination::Availability)
        keys.prepend(QKeySequence(Qt::Key_F4));
    action->setShortcuts(keys);
    auto* button = new QPushButton;
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    m_screens->addWidget(screen);
    m_entries.push_back({screen, action, button});
    const auto open = [this, screen] { show(*entryOf(screen), true); };
    connect(action, &QAction::triggered, this, open);
    connect(button, &QPushButton::clicked, this, open);
    connect(screen, &Screen::wanted, this, [this](Destination where, const QUuid& subject) {
        if (Screen* there = lead(where); there && !subject.isNull())
            there->open(subject);
    });
    connect(screen, &Screen::wantedCase, this, [this](const QUuid& ofCase) {
        if (Screen* there = lead(Destination::Stay))
            there->openCase(ofCase);
    });
    connect(screen, &Screen::wantedFrom, this, [this](Destination where, const QUuid& subject, Moment from) {
        if (Screen* there = lead(where))
            there->openFrom(subject, from);
    });
    connect(screen, &Screen::handedOver, this, [this](Destination where, const Sought& sought) {
        if (Screen* there = lead(where))
            there->takeUp(sought);
    });
    connect(screen, &Screen::done, this, [this](const QString& what, const auto& undo) { m_undo->offer(what, undo); });
    connect(&m_link, &DaemonLink::happened, screen, [this, screen](const FeedEvent& event) {
        if (entryOf(screen)->action->isEnabled())
            screen->happened(event);
    });
    connect(&m_link, &DaemonLink::resync, screen, [this, screen] {
        if (entryOf(screen)->action->isEnabled())
            screen->begin();
    });
    return action;
}

Screen* WorkPage::current() const
{
    return qobject_cast<Screen*>(m_screens->currentWidget());
}

void WorkPage::begin(bool same)
{
    const auto& account = m_link.account();
    const Entry* first = nullptr;
    for (const Entry& entry : m_entries) {
        const bool theirs = account && entry.screen->isFor(QString::fromStdString(account->role));
        entry.action->setEnabled(theirs);
        entry.action->setVisible(theirs);
        entry.button->setVisible(theirs);
        if (theirs)
            entry.screen->begin();
        if (theirs && (!first || (account->facilityId && entry.screen->destination() == Destination::Desk)))
            first = &entry;
    }
    m_screens->setVisible(first != nullptr);
    tell();
    if (!first)
        return;
    const Entry* now = same && current() ? entryOf(current()) : nullptr;
    show(now && now->action->isEnabled() ? *now : *first, false);
}

void WorkPage::forget()
{
    m_before.clear();
    m_undo->withdraw();
    for (const Entry& entry : m_entries)
        entry.screen->forget();
}

void WorkPage::tell()
{
    setAccessibleName(tr("Work"));
    m_side->setAccessibleName(tr("Screens"));
    for (const Entry& entry : m_entries) {
        entry.action->setText(entry.screen->title());
        const QString key = entry.action->shortcut().toString(QKeySequence::NativeText);
        entry.button->setText(labelOf(entry.screen->title(), key));
        QString plain = entry.screen->title();
        entry.button->setAccessibleName(plain.remove(QLatin1Char('&')));
        entry.screen->setAccessibleName(plain);
    }
    const bool none = m_link.account() && !m_screens->isVisibleTo(this);
    m_nothing->say(Tone::Quiet,
                   none ? tr("There is no screen for your role in this program yet. Your work goes through "
                             "the other systems of your organisation.")
                        : QString());
    retellLink();
}

void WorkPage::retellLink()
{
    const auto& account = m_link.account();
    if (m_link.state() != LinkState::Offline || !account) {
        m_banner->clear();
    } else {
        const auto since = m_link.offlineSince();
        QString told = since ? tr("No connection since %1. What you see may be out of date.").arg(clockTime(*since))
                             : tr("No connection. What you see may be out of date.");
        if (account->onCall)
            told += QStringLiteral(" ")
                + tr("For a place, call %1: %2.")
                      .arg(QString::fromStdString(account->onCall->label),
                           QString::fromStdString(account->onCall->phone));
        m_banner->say(Tone::Urgent, told);
    }
    for (const Entry& entry : m_entries)
        if (entry.action->isEnabled())
            entry.screen->linkChanged();
}

void WorkPage::back()
{
    if (!current() || current()->back() || m_before.empty())
        return;
    Screen* before = m_before.back();
    m_before.pop_back();
    show(*entryOf(before), false);
}

void WorkPage::show(const Entry& entry, bool remember)
{
    if (remember && current() != entry.screen)
        m_before.push_back(current());
    if (m_before.size() > RememberedMax)
        m_before.erase(m_before.begin());
    m_screens->setCurrentWidget(entry.screen);
    for (const Entry& each : m_entries) {
        each.action->setChecked(each.screen == entry.screen);
        each.button->setChecked(each.screen == entry.screen);
    }
    entry.screen->enter();
}

// Null, and nothing happens, where it is not for whoever sits here.
Screen* WorkPage::lead(Destination where)
{
    for (const Entry& entry : m_entries) {
        if (entry.screen->destination() != where || !entry.action->isEnabled())
            continue;
        show(entry, true);
        return entry.screen;
    }
    return nullptr;
}

const WorkPage::Entry* WorkPage::entryOf(const Screen* screen) const
{
    const auto found = std::ranges::find(m_entries, screen, &Entry::screen);
    return found == m_entries.end() ? nullptr : &*found;
}

} // namespace adempauze::client
