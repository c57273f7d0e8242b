#include "shell/key_help.h"

#include "shell/form.h"
#include "shell/rows_model.h"
#include "shell/table.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialogButtonBox>
#include <QMenu>
#include <QScrollArea>
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

std::vector<Key> keysOf(const QWidget* window)
{
    std::vector<Key> keys;
    const auto add = [&](const QKeySequence& sequence, const QString& text) {
        const QString key = sequence.toString(QKeySequence::NativeText);
        if (!key.isEmpty() && !text.isEmpty())
            keys.push_back({QUuid::createUuid(), key, bare(text, key)});
    };
    for (const QAction* action : window->findChildren<QAction*>())
        if (action->isVisible() && !action->menu())
            for (const QKeySequence& each : action->shortcuts())
                add(each, action->text());
    for (const QAbstractButton* button : window->findChildren<QAbstractButton*>())
        if (button->isVisible())
            add(button->shortcut(), button->text());
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
