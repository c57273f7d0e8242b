#include "desk/departed_panel.h"

#include "shell/form.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace adempauze::client {

DepartedPanel::DepartedPanel(DaemonLink& link, QWidget* parent)
    : DeskPanel(link, parent)
    , m_model(departedColumns(sight()), [](const wire::Stay& stay) { return stay.id; })
    , m_table(new Table(this))
    , m_title(heading(this))
{
    m_table->setModel(&m_model);
    m_table->setRowsShown(1, 8);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_table->setObjectName(QStringLiteral("departed"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_table);
    column->addWidget(m_state);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& at) {
        if (const wire::Stay* stay = m_model.rowAt(at))
            Q_EMIT chosen(stay->id);
    });
    tell();
}

void DepartedPanel::setStays(const std::vector<wire::Stay>& stays)
{
    m_model.setRows(stays); // nothing is done here, so no row is chosen for anybody
}

void DepartedPanel::retell()
{
    m_model.retell();
}

void DepartedPanel::forget()
{
    DeskPanel::forget();
    setStays({});
}

void DepartedPanel::tell()
{
    m_title->setText(tr("Departed in the last 7 days"));
    m_table->setName(tr("Departed in the last 7 days"));
    m_table->setEmptyText(tr("Nobody left in the last 7 days."));
    setAccessibleName(tr("Departed"));
    retell();
}

void DepartedPanel::changeEvent(QEvent* event)
{
    DeskPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
