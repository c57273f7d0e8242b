#include "shell/named_nodes.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QLabel>
#include <QTableView>

namespace adempauze::client {

namespace {

QString told(const char* text)
{
    return QCoreApplication::translate("NamedNodes", text);
}

/// The corner of a table, with a name.
class CornerNode : public QAccessibleInterface {
public:
    explicit CornerNode(QWidget* table)
        : m_table(table)
    {
    }

    bool isValid() const override { return m_table != nullptr; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_table); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? told(QT_TRANSLATE_NOOP("NamedNodes", "Corner of the titles")) : QString();
    }
    void setText(QAccessible::Text, const QString&) override { }
    QRect rect() const override { return {}; }
    QAccessible::Role role() const override { return QAccessible::Pane; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invisible = true;
        return state;
    }

private:
    QWidget* m_table;
};

/// Qt's own node of a widget, which belongs to Qt and goes with the widget.
class NodeAround : public QAccessibleInterface {
public:
    NodeAround(QWidget* widget, QAccessibleInterface* qts)
        : m_widget(widget)
        , m_qts(qts)
    {
    }

    bool isValid() const override { return m_qts->isValid(); }
    QObject* object() const override { return m_widget; }
    QWindow* window() const override { return m_qts->window(); }
    QList<QPair<QAccessibleInterface*, QAccessible::Relation>> relations(QAccessible::Relation match) const override
    {
        return m_qts->relations(match);
    }
    QAccessibleInterface* focusChild() const override { return m_qts->focusChild(); }
    QAccessibleInterface* childAt(int x, int y) const override { return m_qts->childAt(x, y); }
    QAccessibleInterface* parent() const override { return m_qts->parent(); }
    QAccessibleInterface* child(int index) const override { return m_qts->child(index); }
    int childCount() const override { return m_qts->childCount(); }
    int indexOfChild(const QAccessibleInterface* child) const override { return m_qts->indexOfChild(child); }
    QString text(QAccessible::Text kind) const override { return m_qts->text(kind); }
    void setText(QAccessible::Text kind, const QString& text) override { m_qts->setText(kind, text); }
    QRect rect() const override { return m_qts->rect(); }
    QAccessible::Role role() const override { return m_qts->role(); }
    QAccessible::State state() const override { return m_qts->state(); }
    void* interface_cast(QAccessible::InterfaceType type) override { return m_qts->interface_cast(type); }

protected:
    QWidget* m_widget;
    QAccessibleInterface* m_qts;
};

class LabelNode : public NodeAround {
public:
    using NodeAround::NodeAround;

    QString text(QAccessible::Text kind) const override
    {
        const QString text = NodeAround::text(kind);
        return text.isEmpty() && kind == QAccessible::Name ? told(QT_TRANSLATE_NOOP("NamedNodes", "No message")) : text;
    }
};

class TableNode : public NodeAround {
public:
    using NodeAround::NodeAround;
    ~TableNode() override
    {
        if (m_corner != 0)
            QAccessible::deleteAccessibleInterface(m_corner);
    }

    int indexOfChild(const QAccessibleInterface* child) const override
    {
        return dynamic_cast<const CornerNode*>(child) ? 0 : NodeAround::indexOfChild(child);
    }
    QAccessibleInterface* child(int index) const override
    {
        QAccessibleInterface* child = NodeAround::child(index);
        return index == 0 && child && child->role() == QAccessible::Pane ? corner() : child;
    }

private:
    QAccessibleInterface* corner() const
    {
        if (m_corner == 0)
            m_corner = QAccessible::registerAccessibleInterface(new CornerNode(m_widget));
        return QAccessible::accessibleInterface(m_corner);
    }

    mutable QAccessible::Id m_corner = 0;
};

// Asked a second time from within, it steps aside, and Qt makes its own node.
QAccessibleInterface* nodeFor(const QString& className, QObject* object)
{
    static bool stepsAside = false;
    const bool table = className == QLatin1String(QTableView::staticMetaObject.className());
    if (stepsAside || (!table && className != QLatin1String(QLabel::staticMetaObject.className())))
        return nullptr;
    stepsAside = true;
    QAccessibleInterface* qts = QAccessible::queryAccessibleInterface(object);
    stepsAside = false;
    auto* widget = qobject_cast<QWidget*>(object);
    if (!qts || !widget)
        return nullptr;
    return table ? static_cast<QAccessibleInterface*>(new TableNode(widget, qts)) : new LabelNode(widget, qts);
}

} // namespace

void installNamedNodes()
{
    QAccessible::installFactory(nodeFor);
}

} // namespace adempauze::client
