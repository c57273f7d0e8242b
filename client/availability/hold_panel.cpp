#include "availability/hold_panel.h"

#include "shell/form.h"
#include "shell/keyed_button.h"
#include "shell/spelling.h"
#include "shell/time_words.h"
#include "shell/wrap_layout.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>

namespace adempauze::client {

HoldPanel::HoldPanel(QWidget* parent)
    : QWidget(parent)
    , m_headline(new Heading(1.5, this))
    , m_code(new CodeLabel(this))
    , m_spelled(prose(this))
    , m_expiry(new Heading(1.15, this))
    , m_warning(new StateLine(this))
    , m_answer(new StateLine(this))
    , m_facts(prose(this))
    , m_way(new StateLine(this))
    , m_possible(new StateLine(this))
    , m_state(new StateLine(this))
    , m_acts(new QWidget(this))
    , m_extend(new QPushButton(m_acts))
    , m_copy(new QPushButton(m_acts))
    , m_showWay(new QPushButton(m_acts))
    , m_called(new QPushButton(m_acts))
    , m_release(new QPushButton(m_acts))
    , m_close(new QPushButton(m_acts))
{
    setObjectName(QStringLiteral("holdPanel"));
    arrange();
    connectAll();
    clear();
}

void HoldPanel::arrange()
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    for (QWidget* line : std::initializer_list<QWidget*>{m_headline, m_code, m_spelled, m_expiry, m_warning, m_answer,
                                                         m_facts, m_way, m_acts, m_possible, m_state})
        lines->addWidget(line);
    new WrapLayout(m_acts);
    for (QPushButton* button : {m_extend, m_copy, m_showWay, m_called, m_release, m_close}) {
        m_acts->layout()->addWidget(button);
        button->setAutoDefault(true); // Enter presses the one that has the keyboard
    }
    const auto named = [](QWidget* widget, const char* name) { widget->setObjectName(QString::fromLatin1(name)); };
    named(m_headline, "headline");
    named(m_code, "code");
    named(m_spelled, "spelled");
    named(m_expiry, "expiry");
    named(m_warning, "warning");
    named(m_answer, "answer");
    named(m_facts, "facts");
    named(m_way, "way");
    named(m_state, "panelState");
    named(m_extend, "extend");
    named(m_copy, "copyCode");
    named(m_showWay, "showWay");
    named(m_called, "called");
    named(m_release, "release");
    named(m_close, "closePanel");
    m_way->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void HoldPanel::connectAll()
{
    connect(m_release, &QPushButton::clicked, this, &HoldPanel::releasePressed);
    connect(m_copy, &QPushButton::clicked, this, &HoldPanel::copyCode);
    connect(m_close, &QPushButton::clicked, this, &HoldPanel::closeWanted);
    const auto act = [this](QPushButton* button, void (HoldPanel::*wanted)()) {
        connect(button, &QPushButton::clicked, this, [this, wanted] {
            disarm();
            Q_EMIT(this->*wanted)();
        });
    };
    act(m_extend, &HoldPanel::extendWanted);
    act(m_called, &HoldPanel::calledWanted);
    act(m_showWay, &HoldPanel::wayWanted);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget* before, const QWidget* after) {
        if (m_armed && before == m_release && after != m_release)
            disarm();
    });
}

void HoldPanel::showHold(const wire::Hold& hold, Moment now, std::optional<LocalTime> shorterThan)
{
    m_shorterThan = shorterThan;
    if (!m_hold || m_hold->id != hold.id || m_concluded) {
        clear();
        setVisible(true);
    }
    m_hold = hold;
    m_now = now;
    if (hold.state != "held")
        m_way->clear();
    tell();
}

void HoldPanel::clear()
{
    m_hold.reset();
    m_armed = false;
    m_concluded = false;
    for (StateLine* line : {m_way, m_state, m_warning, m_answer})
        line->clear();
    for (QLabel* label : std::initializer_list<QLabel*>{m_headline, m_code, m_spelled, m_expiry, m_facts})
        label->clear();
    setVisible(false);
    tell();
}

void HoldPanel::conclude(Tone tone, const QString& sentence)
{
    m_concluded = true;
    m_way->clear();
    m_state->clear();
    m_warning->clear();
    m_expiry->clear();
    m_answer->say(tone, sentence);
    enable();
}

void HoldPanel::setNow(Moment now)
{
    m_now = now;
    if (m_hold && !m_concluded)
        tellHold();
}

void HoldPanel::setAsking(bool asking)
{
    m_asking = asking;
    if (asking)
        m_state->say(Tone::Quiet, tr("Busy…"));
    enable();
}

void HoldPanel::setPossible(const QString& whyNot)
{
    m_whyNot = whyNot;
    m_possible->say(Tone::Urgent, whyNot);
    enable();
}

void HoldPanel::showWay(const wire::WayToDoor& way)
{
    m_state->clear();
    m_way->say(Tone::Plain,
               tr("Way to the door: %1\nTelephone: %2\nThat you looked is on record.")
                   .arg(QString::fromStdString(way.text), QString::fromStdString(way.phone)));
    m_way->setFocus();
}

bool HoldPanel::back()
{
    if (m_armed) {
        disarm();
        return true;
    }
    if (m_way->sentence().isEmpty())
        return false;
    if (m_way->hasFocus())
        focusCode();
    m_way->clear();
    return true;
}

void HoldPanel::focusCode()
{
    m_code->setFocus();
}

void HoldPanel::releasePressed()
{
    if (!m_armed) {
        m_armed = true;
        m_release->setFocus();
        tellButtons();
        m_state->say(
            Tone::Attention,
            tr("Giving back cannot be undone: press again to give %1 back, or Esc to keep it.").arg(placeOf(*m_hold)));
        return;
    }
    disarm();
    Q_EMIT releaseWanted();
}

void HoldPanel::disarm()
{
    if (!std::exchange(m_armed, false))
        return;
    m_state->clear();
    tellButtons();
}

void HoldPanel::copyCode()
{
    if (!m_hold)
        return;
    QApplication::clipboard()->setText(QString::fromStdString(m_hold->code));
    m_state->say(Tone::Good, tr("The code is copied."));
}

// The keyboard never falls off: it goes to the code.
void HoldPanel::enable()
{
    const bool open = m_hold && m_hold->state == "held" && !m_concluded && !m_asking && m_whyNot.isEmpty();
    const auto set = [this](QPushButton* button, bool possible) {
        if (!possible && button->hasFocus())
            focusCode();
        button->setEnabled(possible);
    };
    set(m_extend, open && m_hold->renewalsLeft > 0);
    set(m_showWay, open && m_hold->answer != "awaited");
    set(m_called, open);
    set(m_release, open);
    set(m_copy, m_hold.has_value());
}

void HoldPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationPaletteChange)
        tell();
}

void HoldPanel::tell()
{
    setAccessibleName(tr("Your hold"));
    m_acts->setAccessibleName(tr("What you can do with this hold"));
    tellButtons();
    if (m_hold && !m_concluded)
        tellHold();
    enable();
}

void HoldPanel::tellHold()
{
    const auto headline = headlineOf(*m_hold);
    QPalette inked;
    inked.setColor(QPalette::WindowText, inkFor(headline.tone, parentWidget() ? parentWidget()->palette() : palette()));
    m_headline->setPalette(inked);
    const QString code = QString::fromStdString(m_hold->code);
    const QString sign = signFor(headline.tone);
    m_headline->setText(QString(sign + (sign.isEmpty() ? QString() : QStringLiteral("  ")) + headline.sentence));
    m_headline->setAccessibleName(headline.sentence);
    m_code->setCode(code);
    m_spelled->setText(tr("Code: %1").arg(spelled(code)));
    m_expiry->setText(expiryOf(*m_hold, m_now));
    m_expiry->setVisible(!m_expiry->text().isEmpty());
    const Said warning = warningOf(*m_hold, m_now);
    m_warning->say(warning.tone, warning.sentence);
    const Said answer = answerOf(*m_hold, m_now);
    m_answer->say(answer.tone, answer.sentence);
    m_facts->setText(factsOf(*m_hold, m_shorterThan));
}

void HoldPanel::tellButtons()
{
    const int left = m_hold ? m_hold->renewalsLeft : 0;
    nameWithKey(m_extend, left == 1 ? tr("Extend (1 time left)") : tr("Extend (%1 times left)").arg(left),
                Qt::CTRL | Qt::Key_E);
    nameWithKey(m_copy, tr("Copy the code"), QKeySequence::Copy);
    nameWithKey(m_showWay, tr("Way to the door (is logged)"), Qt::Key_F7);
    nameWithKey(m_called, tr("Telephoned with the house"), Qt::Key_F9);
    nameWithKey(m_release, m_armed ? tr("Press again: give back") : tr("Give back"), Qt::CTRL | Qt::Key_Delete);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setText(tr("Close  Esc"));
    m_close->setAccessibleName(tr("Close"));
}

} // namespace adempauze::client
