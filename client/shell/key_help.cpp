#include "shell/key_help.h"

#include "shell/form.h"
#include "shell/named_key.h"
#include "shell/rows_model.h"
#include "shell/table.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialogButtonBox>
#include <QMenu>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace adempauze::client {

namespace {

struct Key {
    QUuid id;
    QString key;
    QString what;
};

/// "Reserveren  Enter" on a button reads as "Reserveren": the key stands in its own column.
QString bare(QString text, const QString& key)
{
    text.remove(QLatin1Char('&'));
    if (!key.isEmpty() && text.endsWith(key))
        text.chop(key.size());
    return text.trimmed();
}

/// A key of one widget only counts where that can be seen, and where a menu offers the same to whoever sits here.
bool isOffered(const QAction* action)
{
    if (!action->isVisible() || action->menu())
        return false;
    if (action->shortcutContext() == Qt::WindowShortcut || action->shortcutContext() == Qt::ApplicationShortcut)
        return true;
    bool seen = false;
    bool inMenu = false;
    for (const QObject* object : action->associatedObjects()) {
        const auto* widget = qobject_cast<const QWidget*>(object);
        const bool menu = qobject_cast<const QMenu*>(widget);
        inMenu = inMenu || menu;
        seen = seen || (widget && !menu && widget->isVisible());
    }
    return seen && inMenu;
}

/// Its own, and the one that was written on it (see nameWithKey).
QList<QKeySequence> keysOn(const QAbstractButton* button)
{
    QList<QKeySequence> keys{button->shortcut()};
    for (const QShortcut* each : button->findChildren<QShortcut*>(QString(), Qt::FindDirectChildrenOnly))
        keys += each->keys();
    return keys;
}

std::vector<Key> keysOf(const QWidget* window)
{
    std::vector<Key> keys;
    const auto add = [&](const QKeySequence& sequence, const QString& text) {
        const QString key = sequence.toString(QKeySequence::NativeText);
        if (!key.isEmpty() && !text.isEmpty())
            keys.push_back({QUuid::createUuid(), key, bare(text, key)});
    };
    for (const QAction* action : window->findChildren<QAction*>())
        if (isOffered(action))
            for (const QKeySequence& each : action->shortcuts())
                add(each, action->text());
    for (const QAbstractButton* button : window->findChildren<QAbstractButton*>())
        if (button->isVisible())
            for (const QKeySequence& each : keysOn(button))
                add(each, button->text());
    for (const NamedKey* key : window->findChildren<NamedKey*>())
        if (const auto* where = qobject_cast<QWidget*>(key->parent()); where && where->isVisible())
            add(key->key(), key->what());
    return keys;
}

void addClose(QDialog* dialog, QVBoxLayout* column)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
}

} // namespace

HelpDialog::HelpDialog(const QString& title, const QString& text, QWidget* parent)
    : QDialog(parent)
{
    QString plain = title;
    setWindowTitle(plain.remove(QLatin1Char('&')));
    auto* words = prose();
    words->setText(text);
    words->setAlignment(Qt::AlignTop);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(words);
    auto* column = new QVBoxLayout(this);
    auto* name = heading();
    name->setText(plain);
    column->addWidget(name);
    column->addWidget(scroll, 1);
    addClose(this, column);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 24);
}

KeysDialog::KeysDialog(QWidget* window)
    : QDialog(window)
{
    setWindowTitle(tr("Keys"));
    auto* model = new RowsModel<Key>(
        {{[] { return tr("Key"); }, [](const Key& key) { return key.key; }},
         {[] { return tr("What it does"); }, [](const Key& key) { return key.what; }}},
        [](const Key& key) { return key.id; }, this);
    model->setRows(keysOf(window));
    auto* table = new Table;
    table->setName(tr("Keys of this screen"));
    table->setModel(model);
    auto* column = new QVBoxLayout(this);
    column->addWidget(table, 1);
    addClose(this, column);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 30);
}

} // namespace adempauze::client
