#include "stay/next_step_act.h"

#include "shell/time_words.h"

namespace adempauze::client {

NextStepAct::NextStepAct(const Frame& frame, QWidget* parent)
    : ActPanel(frame, parent)
    , m_stepLabel(new QLabel)
    , m_step(new WordChoice(Vocabulary::NextStep, wire::NextSteps, false))
    , m_agreedLabel(new QLabel)
    , m_agreed(new MomentEdit)
{
    m_step->setObjectName(QStringLiteral("kind"));
    m_agreed->setObjectName(QStringLiteral("agreedAt"));
    m_agreed->setNow([link = &frame.link] { return link->now(); }, houseZone());
    addRow(form(), m_stepLabel, m_step);
    addRow(form(), m_agreedLabel, m_agreed);
    connect(m_step, &QComboBox::currentIndexChanged, this, &NextStepAct::edited);
    connect(m_agreed, &MomentEdit::dateTimeChanged, this, &NextStepAct::edited);
    setFocusProxy(m_step);
}

QString NextStepAct::title() const
{
    return tr("Next step after the order");
}

QUuid NextStepAct::subject() const
{
    return view().ofCase ? view().ofCase->id : QUuid();
}

std::int64_t NextStepAct::version() const
{
    return view().ofCase ? view().ofCase->version : 0;
}

QString NextStepAct::stands() const
{
    return view().ofCase ? StayWords::nextStep(*view().ofCase, stayZone()) : tr("not known");
}

void NextStepAct::take(const QJsonObject& current)
{
    std::vector<wire::InputError> errors;
    const auto ofCase = wire::fromJson<wire::Case>(current, wire::Unknown::Ignored, errors);
    if (errors.empty() && ofCase.id == subject())
        viewToUpdate().ofCase = ofCase;
    else
        Q_EMIT stale();
}

QString NextStepAct::missing() const
{
    return view().ofCase ? QString() : tr("The case is not known here yet.");
}

void NextStepAct::fill()
{
    const auto known = view().ofCase ? view().ofCase->nextStep : std::nullopt;
    m_step->setWord(known ? std::optional(known->kind) : std::nullopt);
    m_agreed->setMoment(frame().link.now(), stayZone());
}

void NextStepAct::send(bool preview)
{
    const QString path = QStringLiteral("/v1/cases/%1/next-steps").arg(subject().toString(QUuid::WithoutBraces));
    put<wire::Case>(
        preview, path,
        wire::NextStep{.kind = m_step->word().value_or(std::string()), .agreedAt = m_agreed->moment(stayZone())},
        [this](const wire::Case& after) {
            return Lines{{Tone::Good, StayWords::nextStep(after, stayZone())}};
        });
}

QString NextStepAct::typed() const
{
    return tr("%1, agreed %2").arg(m_step->currentText(), completeDate(m_agreed->local()));
}

QString NextStepAct::verb() const
{
    return tr("Record the next step  Enter");
}

void NextStepAct::tell()
{
    m_stepLabel->setText(tr("Where to"));
    m_agreedLabel->setText(tr("Agreed"));
}

} // namespace adempauze::client
