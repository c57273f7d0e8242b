#include "stay/explanation_panel.h"

#include "shell/answers.h"
#include "shell/form.h"
#include "shell/language.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"
#include "shell/wrap_layout.h"

#include <QEvent>
#include <QTextBlock>
#include <QVBoxLayout>

namespace adempauze::client {

namespace {

constexpr int LinesShown = 18;

QString textIn(const wire::Sentence& sentence)
{
    return QString::fromStdString(spokenLanguage() == Language::Dutch ? sentence.nl : sentence.en);
}

QString pathOf(const char* what, const QUuid& id, const char* act)
{
    return QStringLiteral("/v1/%1/%2%3")
        .arg(QLatin1String(what), id.toString(QUuid::WithoutBraces), QLatin1String(act));
}

} // namespace

ExplanationPanel::ExplanationPanel(DaemonLink& link, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_zone(houseZone())
    , m_title(heading())
    , m_momentLabel(new QLabel)
    , m_moment(new MomentEdit)
    , m_then(new QPushButton)
    , m_now(new QPushButton)
    , m_close(new QPushButton)
    , m_said(new StateLine)
    , m_text(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("explanation"));
    m_moment->setObjectName(QStringLiteral("knownAt"));
    m_text->setObjectName(QStringLiteral("explanationText"));
    m_said->setObjectName(QStringLiteral("explanationSaid"));
    m_then->setObjectName(QStringLiteral("asKnownThen"));
    m_now->setObjectName(QStringLiteral("asKnownNow"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * LinesShown);
    m_momentLabel->setBuddy(m_moment);
    auto* row = new QWidget;
    auto* wrap = new WrapLayout(row);
    for (QWidget* each : {static_cast<QWidget*>(m_momentLabel), static_cast<QWidget*>(m_moment),
                          static_cast<QWidget*>(m_then), static_cast<QWidget*>(m_now), static_cast<QWidget*>(m_close)})
        wrap->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(row);
    column->addWidget(m_said);
    column->addWidget(m_text);
    connect(m_then, &QPushButton::clicked, this, [this] {
        m_knownAt = m_moment->moment(m_zone);
        askAll();
    });
    connect(m_now, &QPushButton::clicked, this, [this] {
        m_knownAt.reset();
        askAll();
    });
    connect(m_close, &QPushButton::clicked, this, &ExplanationPanel::closed);
    tell();
}

void ExplanationPanel::open(const StayView& view)
{
    m_stay = view.stay.id;
    m_order = view.order ? view.order->id : QUuid();
    m_zone = Zone::named(view.stay.zone).value_or(houseZone());
    m_knownAt.reset();
    m_moment->setNow([link = &m_link] { return link->now(); }, m_zone);
    m_moment->setMoment(m_link.now(), m_zone);
    for (QWidget* each : {static_cast<QWidget*>(m_momentLabel), static_cast<QWidget*>(m_moment),
                          static_cast<QWidget*>(m_then), static_cast<QWidget*>(m_now)})
        each->setVisible(!m_order.isNull()); // only an order's decisions are known from some day on
    askAll();
    m_text->setFocus();
}

void ExplanationPanel::follow(const StayView& view)
{
    if (isVisible() && m_stay == view.stay.id && m_order.isNull() && view.order)
        open(view);
}

void ExplanationPanel::forget()
{
    ++m_turn;
    m_ofOrder = {};
    m_ofStay = {};
    m_stay = {};
    m_order = {};
    m_text->clear();
    m_said->clear();
}

void ExplanationPanel::askAll()
{
    ++m_turn;
    m_ofOrder = {};
    m_ofStay = {};
    m_text->clear();
    m_said->say(Tone::Plain, tr("The explanation is being fetched."));
    if (!m_order.isNull()) {
        askOrder();
        askExplanation(pathOf("orders", m_order, "/explanation") + known(), m_ofOrder);
    }
    if (!m_knownAt) // of a stay only the present is kept
        askExplanation(pathOf("stays", m_stay, "/explanation"), m_ofStay);
}

QString ExplanationPanel::known() const
{
    return m_knownAt ? QString(QStringLiteral("?knownAt=") + QString::fromStdString(textOf(*m_knownAt))) : QString();
}

void ExplanationPanel::askExplanation(const QString& path, wire::Explanations& into)
{
    m_link.get<wire::Explanations>(path, this, [this, turn = m_turn, &into](const Reply<wire::Explanations>& reply) {
        if (turn != m_turn)
            return;
        if (const auto* explanations = std::get_if<wire::Explanations>(&reply)) {
            into = *explanations;
            if (!m_knownAt)
                m_said->clear();
            showAll();
        } else {
            m_said->say(Tone::Attention, whyNot(reply, false));
        }
    });
}

/// The banner of an earlier knowledge: how the order stood then.
void ExplanationPanel::askOrder()
{
    if (!m_knownAt)
        return;
    m_link.get<wire::Order>(pathOf("orders", m_order, "") + known(), this,
                            [this, turn = m_turn](const Reply<wire::Order>& reply) {
                                if (turn == m_turn)
                                    showKnown(reply);
                            });
}

void ExplanationPanel::showKnown(const Reply<wire::Order>& reply)
{
    const QString then = completeDate(*m_knownAt, m_zone);
    if (const auto* order = std::get_if<wire::Order>(&reply))
        m_said->say(Tone::Attention,
                    tr("As it was known on %1: the order was %2, until %3. What was recorded later is left out.")
                        .arg(then, wordText(Vocabulary::OrderState, order->state), completeDate(order->untilLocal)));
    else if (const auto* refused = std::get_if<Refused>(&reply); refused && refused->problem.status == 404)
        m_said->say(Tone::Attention, tr("On %1 nothing was recorded about this order yet.").arg(then));
    else
        m_said->say(Tone::Attention, whyNot(reply, false));
}

void ExplanationPanel::showAll()
{
    QStringList texts;
    for (const wire::Explanations* each : {&m_ofOrder, &m_ofStay})
        for (const wire::Explanation& explanation : each->items)
            texts << textIn(explanation.text);
    m_text->setCurrentCharFormat({}); // else the new text takes the bold of the old one's beginning
    m_text->setPlainText(texts.join(QStringLiteral("\n\n")));
    nameTheParts();
}

void ExplanationPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        tell();
        showAll();
    }
}

void ExplanationPanel::tell()
{
    m_title->setText(tr("How these dates came about"));
    m_momentLabel->setText(tr("As known on"));
    m_moment->setAccessibleName(tr("As known on"));
    m_text->setAccessibleName(tr("Explanation of the dates"));
    m_then->setText(tr("Show what was known then"));
    m_now->setText(tr("Show what is known now"));
    m_close->setText(tr("Close  Esc"));
}

// Each part begins with what it is about, after an empty line.
void ExplanationPanel::nameTheParts()
{
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    for (QTextBlock line = m_text->document()->begin(); line.isValid(); line = line.next()) {
        if (line.position() > 0 && !line.previous().text().isEmpty())
            continue;
        QTextCursor cursor(line);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.setCharFormat(bold);
    }
    m_text->moveCursor(QTextCursor::Start);
}

} // namespace adempauze::client
