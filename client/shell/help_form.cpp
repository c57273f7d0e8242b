#include "shell/help_form.h"

#include "shell/help_words.h"

namespace adempauze::client {

HelpForm::HelpForm(QFormLayout* form, QObject* parent)
    : QObject(parent)
    , m_nameLabel(new QLabel)
    , m_name(new QLineEdit)
    , m_kindLabel(new QLabel)
    , m_kind(new WordChoice(Vocabulary::HelpKind, wire::HelpKinds, false))
    , m_forLabel(new QLabel)
    , m_for(new WordChoice(Vocabulary::HelpOfferedTo, wire::OfferedTo, false))
    , m_languagesLabel(new QLabel)
    , m_languages(new QLineEdit)
    , m_waitingLabel(new QLabel)
    , m_waiting(new QSpinBox)
    , m_peers(new QCheckBox)
    , m_closed(new QCheckBox)
{
    m_name->setObjectName(QStringLiteral("helpName"));
    m_kind->setObjectName(QStringLiteral("helpKind"));
    m_for->setObjectName(QStringLiteral("helpOfferedTo"));
    m_languages->setObjectName(QStringLiteral("helpLanguages"));
    m_waiting->setObjectName(QStringLiteral("helpWaiting"));
    m_peers->setObjectName(QStringLiteral("helpPeers"));
    m_closed->setObjectName(QStringLiteral("helpClosed"));
    m_name->setMaxLength(wire::HelpNameMax);
    m_waiting->setRange(static_cast<int>(wire::WaitingDays.least), static_cast<int>(wire::WaitingDays.most));
    addRow(form, m_nameLabel, m_name);
    addRow(form, m_kindLabel, m_kind);
    addRow(form, m_forLabel, m_for);
    addRow(form, m_languagesLabel, m_languages);
    addRow(form, m_waitingLabel, m_waiting);
    form->addRow(m_peers);
    form->addRow(m_closed);
    for (WordChoice* each : {m_kind, m_for}) {
        each->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(each, &QComboBox::currentIndexChanged, this, &HelpForm::edited);
    }
    for (QLineEdit* each : {m_name, m_languages}) {
        each->setMinimumWidth(each->fontMetrics().averageCharWidth() * 40);
        connect(each, &QLineEdit::textChanged, this, &HelpForm::edited);
    }
    for (QCheckBox* each : {m_peers, m_closed})
        connect(each, &QCheckBox::toggled, this, &HelpForm::edited);
    connect(m_waiting, &QSpinBox::valueChanged, this, &HelpForm::edited);
}

void HelpForm::show(const wire::HelpOffer* offer)
{
    const wire::HelpOffer shown = offer ? *offer
                                        : wire::HelpOffer{.kind = std::string(wire::HelpKinds.front()),
                                                          .forWhom = std::string(wire::OfferedTo.front()),
                                                          .languages = {"nl"}};
    m_name->setText(QString::fromStdString(shown.name));
    m_kind->setWord(shown.kind);
    m_kind->setEnabled(!offer);
    m_for->setWord(shown.forWhom);
    m_languages->setText(HelpWords::languages(shown.languages));
    m_waiting->setValue(shown.waitingDays);
    m_peers->setChecked(shown.peers);
    m_closed->setChecked(shown.closedAt.has_value());
    m_closed->setVisible(offer);
}

QString HelpForm::missing() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("Say what the help is called.");
    return HelpWords::languagesIn(m_languages->text()) ? QString()
                                                       : tr("Say in which languages, with commas between: “%1, %2”.")
                                                             .arg(HelpWords::language("nl"), HelpWords::language("ar"));
}

QString HelpForm::typed() const
{
    QStringList said{m_kind->currentText(), m_for->currentText(), m_name->text(), m_languages->text(),
                     m_waiting->text()};
    for (const QCheckBox* each : {m_peers, m_closed})
        if (each->isChecked())
            said << each->text();
    said.removeAll(QString());
    return said.join(QStringLiteral(", "));
}

std::vector<std::string> HelpForm::languages() const
{
    return HelpWords::languagesIn(m_languages->text()).value_or(std::vector<std::string>());
}

wire::AddHelpOffer HelpForm::added(const QUuid& organisation) const
{
    return {.organisationId = organisation,
            .name = m_name->text().trimmed().toStdString(),
            .kind = m_kind->word().value_or(std::string()),
            .forWhom = m_for->word().value_or(std::string()),
            .languages = languages(),
            .waitingDays = m_waiting->value(),
            .peers = m_peers->isChecked()};
}

wire::ChangeHelpOffer HelpForm::changed() const
{
    return {.name = m_name->text().trimmed().toStdString(),
            .forWhom = m_for->word().value_or(std::string()),
            .languages = languages(),
            .waitingDays = m_waiting->value(),
            .peers = m_peers->isChecked(),
            .open = !m_closed->isChecked()};
}

QString HelpForm::addedText(const wire::HelpOffer& made)
{
    return tr("Everybody can choose it now: %1.").arg(QString::fromStdString(made.name));
}

QString HelpForm::changedText(const wire::HelpOffer& after)
{
    const QString name = QString::fromStdString(after.name);
    return after.closedAt ? tr("It is not offered any more: %1. What runs goes on.").arg(name)
                          : tr("It stands there as it is now: %1.").arg(name);
}

QString HelpForm::nameOf(const wire::HelpOffer& offer)
{
    const QString name = QString::fromStdString(offer.name);
    return offer.closedAt ? tr("%1 (not offered any more)").arg(name) : name;
}

void HelpForm::tell()
{
    m_nameLabel->setText(tr("What it is called"));
    m_kindLabel->setText(tr("Kind"));
    m_forLabel->setText(tr("For whom"));
    m_languagesLabel->setText(tr("In which languages"));
    m_waitingLabel->setText(tr("Waiting time"));
    m_waiting->setSuffix(tr(" days"));
    m_peers->setText(tr("In a group of people who know it themselves"));
    m_closed->setText(tr("It is not offered any more"));
}

} // namespace adempauze::client
