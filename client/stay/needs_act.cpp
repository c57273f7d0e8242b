#include "stay/needs_act.h"

#include <QCheckBox>

namespace adempauze::client {

NeedsAct::NeedsAct(const Frame& frame, QWidget* parent)
    : StayAct(frame, parent)
    , m_wheelchair(new QCheckBox)
{
    m_wheelchair->setObjectName(QStringLiteral("stayWheelchair"));
    form()->addRow(m_wheelchair);
    connect(m_wheelchair, &QCheckBox::toggled, this, &NeedsAct::edited);
    setFocusProxy(m_wheelchair);
}

QString NeedsAct::title() const
{
    return tr("What the place must have");
}

void NeedsAct::fill()
{
    m_wheelchair->setChecked(view().stay.wheelchair);
}

QString NeedsAct::missing() const
{
    return m_wheelchair->isChecked() == view().stay.wheelchair ? tr("That is how it stands already.") : QString();
}

void NeedsAct::send(bool preview)
{
    change(preview, "needs", wire::CorrectNeeds{.wheelchair = m_wheelchair->isChecked()});
}

QString NeedsAct::typed() const
{
    return m_wheelchair->isChecked() ? tr("wheelchair access needed") : tr("no wheelchair access needed");
}

QString NeedsAct::verb() const
{
    return tr("Put it right  Enter");
}

void NeedsAct::tell()
{
    m_wheelchair->setText(tr("Wheelchair access needed"));
}

Lines NeedsAct::told(const wire::Stay& after) const
{
    return {{Tone::Good,
             after.wheelchair ? tr("Only places with wheelchair access are found and offered from now on. Nobody is "
                                   "moved by it: Ctrl+M does.")
                              : tr("Wheelchair access is asked for no longer.")}};
}

} // namespace adempauze::client
