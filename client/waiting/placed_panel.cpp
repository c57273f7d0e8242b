#include "waiting/placed_panel.h"

#include "shell/claim_words.h"
#include "shell/keyed_button.h"
#include "shell/spelling.h"
#include "shell/time_words.h"

#include <QBoxLayout>
#include <QEvent>

namespace adempauze::client {

PlacedPanel::PlacedPanel(QWidget* parent)
    : QWidget(parent)
    , m_headline(new Heading(1.5, this))
    , m_code(new CodeLabel(this))
    , m_spelled(prose(this))
    , m_answer(new StateLine(this))
    , m_facts(prose(this))
    , m_goOn(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("placedPanel"));
    m_headline->setObjectName(QStringLiteral("placedHeadline"));
    m_code->setObjectName(QStringLiteral("placedCode"));
    m_spelled->setObjectName(QStringLiteral("placedSpelled"));
    m_answer->setObjectName(QStringLiteral("placedAnswer"));
    m_facts->setObjectName(QStringLiteral("placedFacts"));
    m_goOn->setObjectName(QStringLiteral("placedGoOn"));
    m_close->setObjectName(QStringLiteral("placedClose"));
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_goOn);
    acts->addWidget(m_close);
    acts->addStretch();
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins({});
    for (QWidget* line : std::initializer_list<QWidget*>{m_headline, m_code, m_spelled, m_answer, m_facts})
        lines->addWidget(line);
    lines->addLayout(acts);
    m_close->setFocusPolicy(Qt::TabFocus);
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        if (m_hold)
            Q_EMIT goOnWanted(m_hold->id);
    });
    connect(m_close, &QPushButton::clicked, this, &PlacedPanel::closeWanted);
    clear();
}

void PlacedPanel::showHold(const wire::Hold& hold, Moment now)
{
    m_hold = hold;
    m_now = now;
    tell();
    setVisible(true);
    m_code->setFocus();
}

void PlacedPanel::setNow(Moment now)
{
    m_now = now;
    tell();
}

void PlacedPanel::clear()
{
    m_hold.reset();
    m_answer->clear();
    for (QLabel* label : std::initializer_list<QLabel*>{m_headline, m_code, m_spelled, m_facts})
        label->clear();
    setVisible(false);
    tell();
}

void PlacedPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationPaletteChange)
        tell();
}

void PlacedPanel::tell()
{
    setAccessibleName(tr("The place that was accepted"));
    nameWithKey(m_goOn, tr("Go on in Place now: extend, way to the door, give back"), Qt::CTRL | Qt::Key_G);
    m_close->setText(tr("Close  Esc"));
    m_close->setAccessibleName(tr("Close"));
    if (!m_hold)
        return;
    const QString code = QString::fromStdString(m_hold->code);
    const Zone zone = Zone::named(m_hold->zone).value_or(houseZone());
    const bool awaited = m_hold->answer == "awaited";
    const Tone tone = awaited ? Tone::Attention : Tone::Good;
    QPalette inked;
    inked.setColor(QPalette::WindowText, inkFor(tone, parentWidget() ? parentWidget()->palette() : palette()));
    m_headline->setPalette(inked);
    const QString headline =
        (awaited ? tr("Held, not yet accepted: %1, %2") : tr("Held: %1, %2"))
            .arg(QString::fromStdString(m_hold->facilityAlias), placeOrUnit(m_hold->placeName, m_hold->unitName));
    m_headline->setText(signFor(tone) + QStringLiteral("  ") + headline);
    m_headline->setAccessibleName(headline);
    m_code->setCode(code);
    m_spelled->setText(tr("Code: %1").arg(spelled(code)));
    if (awaited && m_hold->answerDueAt)
        m_answer->say(Tone::Attention,
                      tr("Waiting for the house's answer until %1.").arg(clockTime(*m_hold->answerDueAt, zone)));
    else
        m_answer->clear();
    QStringList facts{tr("Arrival expected %1.").arg(completeDate(m_hold->expectedArrivalAt, zone)),
                      tr("The stay would last until %1.").arg(completeDate(m_hold->untilLocal))};
    if (m_hold->expiresAt)
        facts.prepend(
            tr("Expires %1 (%2).").arg(completeDate(*m_hold->expiresAt, zone), hint(*m_hold->expiresAt, m_now)));
    if (m_hold->callerReference)
        facts << tr("Your reference: %1.").arg(QString::fromStdString(*m_hold->callerReference));
    m_facts->setText(facts.join(QLatin1Char(' ')));
}

} // namespace adempauze::client
