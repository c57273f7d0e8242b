#include "stay/shorten_act.h"

#include "shell/time_words.h"

namespace adempauze::client {

ShortenAct::ShortenAct(const Frame& frame, QWidget* parent)
    : StayAct(frame, parent)
    , m_untilLabel(new QLabel)
    , m_until(new MomentEdit)
    , m_before(new QCheckBox)
{
    m_until->setObjectName(QStringLiteral("shortenUntil"));
    m_before->setObjectName(QStringLiteral("evenBeforeOrderEnd"));
    addRow(form(), m_untilLabel, m_until);
    form()->addRow(m_before);
    connect(m_until, &MomentEdit::dateTimeChanged, this, &ShortenAct::edited);
    connect(m_before, &QCheckBox::toggled, this, &ShortenAct::edited);
    setFocusProxy(m_until);
}

QString ShortenAct::title() const
{
    return tr("Shorten the stay");
}

void ShortenAct::fill()
{
    m_until->setMoment(subject().isNull() ? frame().link.now() : view().stay.untilAt, stayZone());
    m_before->setChecked(false);
}

void ShortenAct::send(bool preview)
{
    change(preview, "shortening",
           wire::ShortenStay{.untilAt = m_until->moment(stayZone()), .evenBeforeOrderEnd = m_before->isChecked()});
}

QString ShortenAct::typed() const
{
    return m_before->isChecked() ? tr("until %1, also before the order ends").arg(completeDate(m_until->local()))
                                 : tr("until %1").arg(completeDate(m_until->local()));
}

QString ShortenAct::verb() const
{
    return tr("End the stay sooner  Enter");
}

void ShortenAct::tell()
{
    m_untilLabel->setText(tr("New planned end"));
    m_before->setText(tr("Also if the order runs on after it"));
}

Lines ShortenAct::told(const wire::Stay& after) const
{
    Lines lines = StayAct::told(after);
    if (after.secondsBeyondOrder.value_or(0) < 0)
        lines.push_back({Tone::Attention, StayWords::difference(after, std::nullopt)});
    return lines;
}

} // namespace adempauze::client
