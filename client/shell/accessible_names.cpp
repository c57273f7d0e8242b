#include "shell/accessible_names.h"

#include "shell/named_nodes.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QStatusBar>
#include <QToolButton>
#include <QWidget>

namespace adempauze::client {

namespace {

// The name that we gave: it may be replaced when the language changes; one that somebody gave may not.
constexpr char Given[] = "nameIsGiven";

bool isOurs(const QWidget* widget)
{
    const QVariant given = widget->property(Given);
    return given.isValid() && given.toString() == widget->accessibleName();
}

QString nameOfOwner(const QWidget* widget)
{
    for (const QWidget* owner = widget->parentWidget(); owner; owner = owner->parentWidget())
        if (!owner->accessibleName().isEmpty() && !isOurs(owner))
            return owner->accessibleName();
        else if (owner->isWindow())
            return owner->windowTitle();
    return {};
}

QString barName(const QScrollBar* bar)
{
    return bar->orientation() == Qt::Vertical ? AccessibleNames::tr("Scroll bar, up and down")
                                              : AccessibleNames::tr("Scroll bar, left and right");
}

/// What the thing is called when nobody named it; empty: it names itself (a button by its text).
QString nameFor(const QWidget* widget)
{
    if (const auto* bar = qobject_cast<const QScrollBar*>(widget))
        return barName(bar);
    if (const auto* menu = qobject_cast<const QMenu*>(widget))
        return QString(menu->title()).remove(QLatin1Char('&'));
    if (qobject_cast<const QMenuBar*>(widget))
        return AccessibleNames::tr("Menu bar");
    if (qobject_cast<const QStatusBar*>(widget))
        return AccessibleNames::tr("State of the program");
    if (qobject_cast<const QSplitterHandle*>(widget))
        return AccessibleNames::tr("Border that can be moved");
    if (const auto* header = qobject_cast<const QHeaderView*>(widget))
        return header->orientation() == Qt::Horizontal ? AccessibleNames::tr("Column titles")
                                                       : AccessibleNames::tr("Row titles");
    const QAccessibleInterface* node = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    if (!node || !node->text(QAccessible::Name).isEmpty())
        return {};
    const QString owner = nameOfOwner(widget);
    return owner.isEmpty() ? AccessibleNames::tr("Part of the window") : owner;
}

void nameIt(QWidget* widget)
{
    if (!widget->accessibleName().isEmpty()) {
        if (!isOurs(widget))
            return;
        widget->setAccessibleName({});
    }
    if (const QString name = nameFor(widget); !name.isEmpty()) {
        widget->setProperty(Given, name);
        widget->setAccessibleName(name);
    }
}

/// What is hidden is not shown with its parent, and stands in the tree all the same.
void nameAll(QWidget* widget)
{
    nameIt(widget);
    for (QObject* child : widget->children())
        if (auto* hidden = qobject_cast<QWidget*>(child); hidden && hidden->isHidden() && !hidden->isWindow())
            nameAll(hidden);
    if (const auto* combo = qobject_cast<const QComboBox*>(widget))
        combo->view()->setAccessibleName(AccessibleNames::tr("Choices"));
}

} // namespace

AccessibleNames::AccessibleNames(QCoreApplication& application)
{
    installNamedNodes();
    application.installEventFilter(this);
}

bool AccessibleNames::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::ParentChange:
    case QEvent::LanguageChange:
        if (auto* widget = qobject_cast<QWidget*>(watched))
            nameAll(widget);
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace adempauze::client
