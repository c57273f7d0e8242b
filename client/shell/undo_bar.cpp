#include "shell/undo_bar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace adempauze::client {

namespace {

constexpr int Offered = 10'000; // ms

} // namespace

UndoBar::UndoBar(QWidget* parent)
    : QFrame(parent)
    , m_what(new QLabel)
    , m_button(new QPushButton)
{
    setFrameShape(StyledPanel);
    m_what->setWordWrap(true);
    m_what->setTextFormat(Qt::PlainText);
    m_button->setObjectName(QStringLiteral("undo"));
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_what, 1);
    row->addWidget(m_button);
    m_timer.setSingleShot(true);
    m_timer.setInterval(Offered);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::withdraw);
    connect(m_button, &QPushButton::clicked, this, &UndoBar::undo);
    tell();
    hide();
}

void UndoBar::offer(const QString& what, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_what->setText(what);
    m_timer.start();
    show();
    QAccessibleEvent alert(m_what, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void UndoBar::withdraw()
{
    m_timer.stop();
    m_undo = nullptr;
    hide();
}

void UndoBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void UndoBar::tell()
{
    setAccessibleName(tr("What was just done"));
    m_button->setText(tr("Undo  Ctrl+Z"));
    m_button->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
}

void UndoBar::undo()
{
    const auto undo = std::exchange(m_undo, nullptr);
    withdraw();
    if (undo)
        undo();
}

} // namespace adempauze::client
