#include "stay/stay_list.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace adempauze::client {

namespace {

constexpr int OpenOnly = 0;
constexpr int All = 1;

bool isOpen(const wire::Stay& stay)
{
    return stay.state == "booked" || stay.state == "present";
}

} // namespace

StayList::StayList(StayTables::Clock now, QWidget* parent)
    : QWidget(parent)
    , m_model(StayTables::stays(std::move(now), this))
    , m_filterLabel(new QLabel)
    , m_filter(new QComboBox)
    , m_age(new StateLine)
    , m_table(new Table)
{
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->addItems({QString(), QString()});
    m_filterLabel->setBuddy(m_filter);
    m_table->setObjectName(QStringLiteral("stays"));
    m_table->setModel(m_model);
    m_table->setStretchColumn(3);
    m_table->setRowsShown(2, 6);
    auto* top = new QHBoxLayout;
    top->addWidget(m_filterLabel);
    top->addWidget(m_filter);
    top->addWidget(m_age, 1);
    top->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(top);
    column->addWidget(m_table);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &StayList::showRows);
    const auto choose = [this](const QModelIndex& at) {
        if (const wire::Stay* stay = m_model->rowAt(at)) {
            m_none = false;
            Q_EMIT chosen(stay->id);
        }
    };
    connect(m_table, &QAbstractItemView::activated, this, choose);
    connect(m_table, &QAbstractItemView::clicked, this, choose);
    tell();
}

void StayList::setStays(const std::vector<wire::Stay>& stays)
{
    m_stays = stays;
    showRows();
}

void StayList::showRows()
{
    std::vector<wire::Stay> rows;
    for (const wire::Stay& each : m_stays)
        if (m_filter->currentIndex() == All || isOpen(each))
            rows.push_back(each);
    const bool first = m_model->rows().empty();
    m_model->setRows(std::move(rows));
    if (!m_none && (first || m_table->currentRow() < 0))
        m_table->selectRow(0);
}

void StayList::select(const QUuid& stay)
{
    m_none = false;
    const auto known = std::ranges::find(m_stays, stay, &wire::Stay::id);
    if (known != m_stays.end() && m_model->rowOf(stay) < 0)
        m_filter->setCurrentIndex(All);
    m_table->selectRow(m_model->rowOf(stay));
}

// A table that gets the keyboard makes its first row the current one.
void StayList::selectNone()
{
    m_none = true;
    if (m_table->hasFocus())
        m_filter->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentIndex({});
    m_table->clearSelection();
}

QUuid StayList::current() const
{
    const wire::Stay* stay = m_model->rowAt(m_table->currentIndex());
    return stay ? stay->id : QUuid();
}

void StayList::setStale(bool stale, const QString& age)
{
    m_age->say(Tone::Quiet, stale ? age : QString());
    m_model->retell();
}

void StayList::forget()
{
    m_none = false;
    setStays({});
    m_filter->setCurrentIndex(OpenOnly);
    m_age->clear();
}

void StayList::enter()
{
    if (m_none)
        m_filter->setFocus(Qt::OtherFocusReason);
    else
        m_table->setFocus();
}

void StayList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void StayList::tell()
{
    setAccessibleName(tr("Stays"));
    m_filterLabel->setText(tr("Stays"));
    const QSignalBlocker quiet(m_filter);
    m_filter->setItemText(OpenOnly, tr("open"));
    m_filter->setItemText(All, tr("all"));
    m_table->setName(tr("Stays"));
    m_table->setEmptyText(tr("No stays here. A stay begins with a hold, or with an arrival on a code."));
    m_model->retell();
}

} // namespace adempauze::client
