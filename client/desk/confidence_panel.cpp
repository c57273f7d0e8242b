#include "desk/confidence_panel.h"

#include "shell/form.h"
#include "shell/keyed_button.h"
#include "shell/time_words.h"

#include <QEvent>
#include <QVBoxLayout>

namespace adempauze::client {

ConfidencePanel::ConfidencePanel(DaemonLink& link, QWidget* parent)
    : DeskPanel(link, parent)
    , m_confidences(link)
    , m_title(heading(this))
    , m_text(prose(this))
    , m_checkIn(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("confidence"));
    m_checkIn->setObjectName(QStringLiteral("checkIn"));
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_checkIn);
    acts->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(acts);
    column->addWidget(m_state);
    connect(&m_confidences, &HouseConfidences::changed, this, &ConfidencePanel::retell);
    connect(m_checkIn, &QPushButton::clicked, this, &ConfidencePanel::checkIn);
    tell();
}

std::optional<QUuid> ConfidencePanel::house() const
{
    const auto& account = m_link.account();
    return account ? account->facilityId : std::nullopt;
}

void ConfidencePanel::retell()
{
    const wire::HouseConfidence* known = house() ? m_confidences.of(house()) : nullptr;
    setVisible(known || !m_state->sentence().isEmpty());
    m_text->setText(known ? confidenceText(*known).join(QLatin1Char('\n')) : QString());
    m_checkIn->setEnabled(known && mayAct());
}

void ConfidencePanel::checkIn()
{
    if (!house() || !mayAct())
        return;
    sayBusy();
    m_act.run<wire::HouseCheckedIn>(
        QStringLiteral("/v1/facilities/%1/check-ins").arg(house()->toString(QUuid::WithoutBraces)), wire::CheckIn{}, 0,
        [this](const Reply<wire::HouseCheckedIn>& reply) { answered(reply); });
}

void ConfidencePanel::answered(const Reply<wire::HouseCheckedIn>& reply)
{
    if (saidNo(reply))
        return;
    say(Tone::Good,
        tr("Checked in, %1: what is called free here is free.")
            .arg(completeDate(std::get<wire::HouseCheckedIn>(reply).checkedAt, houseZone())));
    Q_EMIT acted();
}

QString ConfidencePanel::sentenceOf(const wire::Problem& problem) const
{
    if (problem.reason == "already_done")
        return tr("First enter what was written on paper during the outage, and tick that task. Until then nothing "
                  "here is known to be free.");
    return DeskPanel::sentenceOf(problem);
}

void ConfidencePanel::forget()
{
    DeskPanel::forget();
    m_confidences.forget();
}

void ConfidencePanel::tell()
{
    m_title->setText(tr("How sure “free” is in this house"));
    nameWithKey(m_checkIn, tr("Check in: what is called free here is free"), Qt::Key_F11);
    setAccessibleName(tr("How sure “free” is in this house"));
    retell();
}

void ConfidencePanel::changeEvent(QEvent* event)
{
    DeskPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
