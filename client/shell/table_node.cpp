#include "shell/table_node.h"

#include "shell/table.h"

#include <QAccessible>
#include <QCoreApplication>

namespace adempauze::client {

namespace {

/// The corner of a table, with a name.
class CornerNode : public QAccessibleInterface {
public:
    explicit CornerNode(Table* table)
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
        return kind == QAccessible::Name ? QCoreApplication::translate("TableNode", "Corner of the titles") : QString();
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
    Table* m_table;
};

/// Qt's own node of a table, but for its corner.
class TableNode : public QAccessibleInterface {
public:
    TableNode(Table* table, QAccessibleInterface* qts)
        : m_table(table)
        , m_qts(qts)
    {
    }
    ~TableNode() override
    {
        if (m_corner != 0)
            QAccessible::deleteAccessibleInterface(m_corner);
    }

    bool isValid() const override { return m_qts->isValid(); }
    QObject* object() const override { return m_table; }
    QWindow* window() const override { return m_qts->window(); }
    QList<QPair<QAccessibleInterface*, QAccessible::Relation>> relations(QAccessible::Relation match) const override
    {
        return m_qts->relations(match);
    }
    QAccessibleInterface* focusChild() const override { return m_qts->focusChild(); }
    QAccessibleInterface* childAt(int x, int y) const override { return m_qts->childAt(x, y); }
    QAccessibleInterface* parent() const override { return m_qts->parent(); }
    int childCount() const override { return m_qts->childCount(); }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        return dynamic_cast<const CornerNode*>(child) ? 0 : m_qts->indexOfChild(child);
    }
    QAccessibleInterface* child(int index) const override
    {
        QAccessibleInterface* child = m_qts->child(index);
        return index == 0 && child && child->role() == QAccessible::Pane ? corner() : child;
    }
    QString text(QAccessible::Text kind) const override { return m_qts->text(kind); }
    void setText(QAccessible::Text kind, const QString& text) override { m_qts->setText(kind, text); }
    QRect rect() const override { return m_qts->rect(); }
    QAccessible::Role role() const override { return m_qts->role(); }
    QAccessible::State state() const override { return m_qts->state(); }
    void* interface_cast(QAccessible::InterfaceType type) override { return m_qts->interface_cast(type); }

private:
    QAccessibleInterface* corner() const
    {
        if (m_corner == 0)
            m_corner = QAccessible::registerAccessibleInterface(new CornerNode(m_table));
        return QAccessible::accessibleInterface(m_corner);
    }

    Table* m_table;
    QAccessibleInterface* m_qts; ///< belongs to Qt, which lets it go with the table
    mutable QAccessible::Id m_corner = 0;
};

// Asked a second time from within, it steps aside, and Qt makes its own node.
QAccessibleInterface* nodeFor(const QString& className, QObject* object)
{
    static bool stepsAside = false;
    if (stepsAside || className != QLatin1String(Table::staticMetaObject.className()))
        return nullptr;
    stepsAside = true;
    QAccessibleInterface* qts = QAccessible::queryAccessibleInterface(object);
    stepsAside = false;
    return qts ? new TableNode(static_cast<Table*>(object), qts) : nullptr;
}

} // namespace

void installTableNodes()
{
    QAccessible::installFactory(nodeFor);
}

} // namespace adempauze::client
