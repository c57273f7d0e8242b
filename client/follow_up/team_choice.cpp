#include "follow_up/team_choice.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace adempauze::client {

namespace {

const QString Own = QStringLiteral("own");
const QString Everything = QStringLiteral("all");

} // namespace

TeamChoice::TeamChoice(QWidget* parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_which(new QComboBox(this))
{
    m_which->setObjectName(QStringLiteral("whichTeam"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_label->setBuddy(m_which);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_label);
    row->addWidget(m_which);
    row->addStretch();
    connect(m_which, &QComboBox::currentIndexChanged, this, &TeamChoice::changed);
    fill(false);
}

void TeamChoice::setTeams(const std::optional<wire::Account>& account, const std::vector<wire::Team>& all)
{
    const QString before = asked();
    const bool wasThere = !m_all.empty();
    m_mine = account ? account->teams : std::vector<wire::Team>();
    m_all = all;
    m_isHouse = account && account->role == "facility_staff";
    fill(wasThere);
    if (asked() != before)
        Q_EMIT changed();
}

QString TeamChoice::asked() const
{
    return m_all.empty() ? Own : m_which->currentData().toString();
}

void TeamChoice::forget()
{
    m_mine.clear();
    m_all.clear();
    fill(false);
}

void TeamChoice::fill(bool keep)
{
    const QString before = m_which->currentData().toString();
    {
        const QSignalBlocker quiet(m_which);
        m_which->clear();
        if (!m_mine.empty()) {
            QStringList names;
            for (const wire::Team& each : m_mine)
                names << QString::fromStdString(each.name);
            m_which->addItem(
                (m_mine.size() == 1 ? tr("My team: %1") : tr("My teams: %1")).arg(names.join(QStringLiteral(", "))),
                Own);
        }
        for (const wire::Team& each : m_all)
            if (m_mine.size() != 1 || each.id != m_mine.front().id)
                m_which->addItem(tr("%1 (team)").arg(QString::fromStdString(each.name)),
                                 each.id.toString(QUuid::WithoutBraces));
        m_which->addItem(m_isHouse ? tr("The whole house") : tr("The whole organisation"), Everything);
        const int at = keep ? m_which->findData(before) : -1;
        m_which->setCurrentIndex(at >= 0 ? at : m_mine.empty() ? m_which->count() - 1 : 0);
    }
    m_label->setText(tr("Of"));
    m_which->setAccessibleName(tr("Whose work"));
    setVisible(!m_all.empty());
}

void TeamChoice::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill(true);
}

} // namespace adempauze::client
