#include "stay/stay_looks.h"

#include "shell/keyed_button.h"
#include "shell/wrap_layout.h"

#include <QEvent>
#include <QVBoxLayout>

namespace adempauze::client {

StayLooks::StayLooks(const Frame& frame, QWidget* parent)
    : QWidget(parent)
    , m_explain(new QPushButton)
    , m_write(new QPushButton)
    , m_explanation(new ExplanationPanel(frame.link))
    , m_letter(new LetterPanel(frame.link))
{
    m_explain->setObjectName(QStringLiteral("explain"));
    m_write->setObjectName(QStringLiteral("writeLetter"));
    auto* buttons = new QWidget;
    auto* row = new WrapLayout(buttons);
    row->addWidget(m_explain);
    row->addWidget(m_write);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(buttons);
    column->addWidget(m_explanation);
    column->addWidget(m_letter);
    m_explanation->hide();
    m_letter->hide();
    connect(m_explain, &QPushButton::clicked, this, [this] { open(m_explanation); });
    connect(m_write, &QPushButton::clicked, this, [this] { open(m_letter); });
    connect(m_explanation, &ExplanationPanel::closed, this, &StayLooks::closeOpen);
    connect(m_letter, &LetterPanel::closed, this, &StayLooks::closeOpen);
    tell();
}

template<class Panel>
void StayLooks::open(Panel* panel)
{
    if (!m_view || !m_view->stayId())
        return;
    closeOpen();
    panel->show();
    Q_EMIT opened(panel); // what closes for it gives the keyboard away
    panel->open(*m_view);
}

void StayLooks::show(const std::optional<StayView>& view)
{
    if (m_view && (!view || view->stay.id != m_view->stay.id))
        closeOpen();
    m_view = view;
    m_explain->setEnabled(!view || view->stayId());
    m_write->setEnabled(view && (view->stay.state == "booked" || view->stay.state == "present"));
    if (!view || !view->stayId())
        return;
    m_explanation->follow(*view);
    m_letter->follow(*view);
}

void StayLooks::forget()
{
    m_view.reset();
    m_explanation->hide();
    m_explanation->forget();
    m_letter->hide();
    m_letter->forget();
}

void StayLooks::setLive(bool live)
{
    m_letter->setLive(live);
}

bool StayLooks::closeOpen()
{
    if (m_explanation->isHidden() && m_letter->isHidden())
        return false;
    m_explanation->hide();
    m_explanation->forget();
    m_letter->hide();
    m_letter->forget();
    Q_EMIT closed();
    return true;
}

void StayLooks::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void StayLooks::tell()
{
    nameWithKey(m_explain, tr("Explain these dates"), Qt::Key_F2);
    nameWithKey(m_write, tr("Letter"), QKeySequence(Qt::CTRL | Qt::Key_L));
}

} // namespace adempauze::client
