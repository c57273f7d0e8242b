#include "stay/act_panel.h"

#include "shell/form.h"
#include "shell/time_words.h"
#include "stay/field_words.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace adempauze::client {

namespace {

constexpr std::chrono::milliseconds TypingPause{250};

} // namespace

ActPanel::ActPanel(const Frame& frame, QWidget* parent)
    : QFrame(parent)
    , m_frame(frame)
    , m_act(frame.link)
    , m_title(heading())
    , m_form(new QFormLayout)
    , m_preview(new StateLine)
    , m_result(new StateLine)
    , m_do(new QPushButton)
    , m_close(new QPushButton)
{
    setFrameShape(StyledPanel);
    m_preview->setObjectName(QStringLiteral("preview"));
    m_result->setObjectName(QStringLiteral("result"));
    m_do->setObjectName(QStringLiteral("do"));
    m_close->setObjectName(QStringLiteral("close"));
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    for (QPushButton* button : {m_do, m_close})
        button->setAutoDefault(true); // Enter on the closing button closes
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_do);
    buttons->addWidget(m_close);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addLayout(m_form);
    column->addWidget(m_preview);
    column->addWidget(m_result);
    column->addLayout(buttons);
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(TypingPause);
    connect(&m_previewTimer, &QTimer::timeout, this, &ActPanel::askPreview);
    connect(m_do, &QPushButton::clicked, this, &ActPanel::doIt);
    connect(m_close, &QPushButton::clicked, this, &ActPanel::closed);
    connect(&m_act, &Act::runningChanged, this, &ActPanel::showRunning);
}

void ActPanel::open(const StayView& view, const Names& names)
{
    m_view = view;
    m_names = names;
    m_open = true;
    if (m_subject != subject()) {
        m_subject = subject();
        m_act.forget();
        m_preview->clear();
        m_result->clear();
        fill();
    }
    m_armed = false;
    m_content = typed();
    retell();
    askPreview();
}

void ActPanel::refresh(const StayView& view, const Names& names)
{
    if (!m_open || !m_subject)
        return;
    const QString before = stands();
    const auto versionBefore = version();
    const StayView kept = std::exchange(m_view, view);
    m_names = names;
    if (*m_subject != subject()) { // another stay is looked at; this one waits as it was
        m_view = kept;
        return;
    }
    if (version() < versionBefore)
        m_view = kept; // an answer from before what is already known
    else if (version() > versionBefore && !m_act.running()) {
        sayChanged(before);
        askPreview();
    }
    refreshed();
}

void ActPanel::forget()
{
    ++m_turn;
    m_previewTimer.stop();
    m_act.forget();
    m_subject.reset();
    m_content.clear();
    m_open = false;
    m_view = {};
    m_names = {};
    m_preview->clear();
    m_result->clear();
    fill();
}

void ActPanel::setLive(bool live)
{
    m_live = live;
    showRunning();
}

Zone ActPanel::stayZone() const
{
    return Zone::named(m_view.stay.zone).value_or(houseZone());
}

Zone ActPanel::orderZone() const
{
    return m_view.order ? Zone::named(m_view.order->zone).value_or(houseZone()) : stayZone();
}

void ActPanel::edited()
{
    // Enter in a field tells of a change though there is none.
    if (!m_open || m_content == typed())
        return;
    m_content = typed();
    m_armed = false;
    ++m_turn; // what is still under way is about something else
    m_preview->clear();
    if (!m_act.running())
        m_result->clear();
    showRunning(); // what the button does may be another act now
    if (hasPreview())
        m_previewTimer.start();
}

void ActPanel::askPreview()
{
    m_previewTimer.stop();
    if (!m_open || !hasPreview() || m_act.running())
        return;
    if (const QString why = missing(); !why.isEmpty()) {
        m_preview->say(Tone::Quiet, why);
        return;
    }
    if (!m_live) {
        m_preview->say(Tone::Quiet, tr("What would happen can be said once there is a connection."));
        return;
    }
    m_preview->say(Tone::Quiet, tr("Looking what would happen…"));
    send(true);
}

void ActPanel::doIt()
{
    if (m_act.running())
        return;
    if (!m_live) {
        m_result->say(Tone::Attention,
                      tr("There is no connection. This is not kept for later: do it when it is back."));
        return;
    }
    if (const QString why = missing(); !why.isEmpty()) {
        m_result->say(Tone::Attention, why);
        return;
    }
    if (const QString grave = gravity(); !grave.isEmpty() && !m_armed) {
        m_armed = true;
        m_result->say(Tone::Attention, tr("%1 Press Enter again to do it.").arg(grave));
        return;
    }
    m_previewTimer.stop();
    m_preview->clear();
    m_result->say(Tone::Quiet, tr("Busy…"));
    send(false);
}

void ActPanel::sayPreview(const Lines& lines)
{
    const Line line = together(lines);
    m_preview->say(line.tone, tr("If you do this:\n%1").arg(line.sentence));
}

void ActPanel::succeed(const Lines& lines)
{
    m_preview->clear();
    m_result->clear();
    m_subject.reset();
    m_open = false;
    Q_EMIT succeeded(together(lines));
    Q_EMIT closed();
}

void ActPanel::refuse(const wire::Problem& problem, bool preview)
{
    m_armed = false;
    if (problem.status == 412) {
        const QString before = stands();
        if (problem.current)
            take(*problem.current);
        else
            Q_EMIT stale();
        sayChanged(before);
        if (!preview)
            sayUnseen();
        if (problem.current)
            m_previewTimer.start();
        return;
    }
    const QString sentence = FieldWords::sentences(problem);
    if (preview)
        m_preview->say(Tone::Attention, tr("This would be refused. %1").arg(sentence));
    else
        m_result->say(Tone::Urgent, tr("This was not done. %1").arg(sentence));
    refusedWith(problem, preview);
    if (!preview)
        sayUnseen();
}

void ActPanel::propose(const QString& sentence)
{
    const QString before = m_result->sentence();
    m_result->say(Tone::Attention, before.isEmpty() ? sentence : QString(before + QLatin1Char('\n') + sentence));
    m_previewTimer.start();
}

void ActPanel::stayedSilent(const Unreachable& unreachable, bool preview)
{
    if (preview) {
        m_preview->say(Tone::Quiet, tr("What would happen is not known now. %1").arg(sentenceFor(unreachable, false)));
        return;
    }
    m_result->say(Tone::Urgent, tr("%1 Enter asks again.").arg(sentenceFor(unreachable, true)));
    sayUnseen();
}

void ActPanel::sayUnseen()
{
    if (isHidden())
        Q_EMIT unseen({Tone::Urgent, QStringLiteral("%1: %2").arg(title(), m_result->sentence())});
}

void ActPanel::sayChanged(const QString& before)
{
    m_result->say(Tone::Attention, changedMeanwhile(before, stands(), typed()));
}

// A button that cannot be pressed would lose the keyboard; it is handed on before.
void ActPanel::showRunning()
{
    const bool ready = !m_act.running() && m_live;
    if (!ready && m_do->hasFocus())
        m_close->setFocus();
    m_do->setEnabled(ready);
    m_do->setText(m_act.running() ? tr("Busy…") : verb());
    m_do->setToolTip(m_live ? QString() : tr("There is no connection."));
}

void ActPanel::retell()
{
    m_title->setText(title());
    setAccessibleName(title());
    m_close->setText(tr("Close  Esc"));
    tell();
    showRunning();
}

void ActPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retell();
    if (m_open) {
        m_preview->clear();
        m_result->clear();
        askPreview();
    }
}

void ActPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        doIt();
    else
        QFrame::keyPressEvent(event);
}

} // namespace adempauze::client
