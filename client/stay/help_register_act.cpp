#include "stay/help_register_act.h"

#include "stay/help_words.h"

#include <algorithm>

namespace adempauze::client {

HelpRegisterAct::HelpRegisterAct(const Frame& frame, QWidget* parent)
    : CaseAct(frame, parent)
    , m_offerLabel(new QLabel)
    , m_offer(new QComboBox)
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
    addChoice(m_offer, m_offerLabel, "ownHelp");
    m_name->setObjectName(QStringLiteral("helpName"));
    m_name->setMaxLength(wire::HelpNameMax);
    addRow(form(), m_nameLabel, m_name);
    addChoice(m_kind, m_kindLabel, "helpKind");
    addChoice(m_for, m_forLabel, "helpOfferedTo");
    m_languages->setObjectName(QStringLiteral("helpLanguages"));
    addRow(form(), m_languagesLabel, m_languages);
    m_waiting->setObjectName(QStringLiteral("helpWaiting"));
    m_waiting->setRange(static_cast<int>(wire::WaitingDays.least), static_cast<int>(wire::WaitingDays.most));
    addRow(form(), m_waitingLabel, m_waiting);
    m_peers->setObjectName(QStringLiteral("helpPeers"));
    m_closed->setObjectName(QStringLiteral("helpClosed"));
    form()->addRow(m_peers);
    form()->addRow(m_closed);
    for (QLineEdit* each : {m_name, m_languages})
        connect(each, &QLineEdit::textChanged, this, &HelpRegisterAct::edited);
    for (QCheckBox* each : {m_peers, m_closed})
        connect(each, &QCheckBox::toggled, this, &HelpRegisterAct::edited);
    connect(m_waiting, &QSpinBox::valueChanged, this, &HelpRegisterAct::edited);
    connect(m_offer, &QComboBox::activated, this, &HelpRegisterAct::showChosen);
}

QString HelpRegisterAct::title() const
{
    return tr("Help that we give");
}

const wire::HelpOffer* HelpRegisterAct::offer() const
{
    const auto id = chosen(m_offer);
    const auto found = std::ranges::find(names().helpOffers, id.value_or(QUuid()), &wire::HelpOffer::id);
    return found == names().helpOffers.end() ? nullptr : &*found;
}

std::int64_t HelpRegisterAct::version() const
{
    return offer() ? offer()->version : 0;
}

QString HelpRegisterAct::stands() const
{
    return offer() ? HelpWords::offer(*offer(), agency(offer()->organisationId)) : tr("something new");
}

void HelpRegisterAct::take(const QJsonObject&)
{
    Q_EMIT stale();
}

void HelpRegisterAct::fill()
{
    m_offer->clear();
    offerAll();
    showChosen();
}

void HelpRegisterAct::refreshed()
{
    offerAll();
}

void HelpRegisterAct::offerAll()
{
    const auto& account = frame().link.account();
    std::vector<std::pair<QUuid, QString>> ours;
    for (const wire::HelpOffer& each : names().helpOffers)
        if (account && each.organisationId == account->organisationId)
            ours.emplace_back(each.id,
                              each.closedAt ? tr("%1 (not offered any more)").arg(QString::fromStdString(each.name))
                                            : QString::fromStdString(each.name));
    CaseAct::offer(m_offer, ours);
    const QSignalBlocker quiet(m_offer);
    m_offer->insertItem(0, tr("something new"));
    m_offer->setCurrentIndex(std::max(m_offer->currentIndex(), 0));
}

void HelpRegisterAct::showChosen()
{
    const wire::HelpOffer shown = offer() ? *offer() : wire::HelpOffer{.languages = {"nl"}};
    m_name->setText(QString::fromStdString(shown.name));
    m_kind->setWord(offer() ? std::optional(shown.kind) : std::optional(std::string(wire::HelpKinds.front())));
    m_kind->setEnabled(!offer());
    m_for->setWord(offer() ? std::optional(shown.forWhom) : std::optional(std::string(wire::OfferedTo.front())));
    m_languages->setText(HelpWords::languages(shown.languages));
    m_waiting->setValue(shown.waitingDays);
    m_peers->setChecked(shown.peers);
    m_closed->setChecked(shown.closedAt.has_value());
    m_closed->setVisible(offer());
}

QString HelpRegisterAct::missing() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("Say what the help is called.");
    return HelpWords::languagesIn(m_languages->text()) ? QString()
                                                       : tr("Say in which languages, with commas between: “%1, %2”.")
                                                             .arg(HelpWords::language("nl"), HelpWords::language("ar"));
}

QString HelpRegisterAct::typed() const
{
    QStringList said{CaseAct::typed(), m_name->text(), m_languages->text(), m_waiting->text()};
    for (const QCheckBox* each : {m_peers, m_closed})
        if (each->isChecked())
            said << each->text();
    said.removeAll(QString());
    return said.join(QStringLiteral(", "));
}

void HelpRegisterAct::send(bool)
{
    if (const wire::HelpOffer* before = offer())
        change(*before);
    else
        add();
}

void HelpRegisterAct::add()
{
    const auto& account = frame().link.account();
    put<wire::HelpOffer>(
        false, QStringLiteral("/v1/help-offers"),
        wire::AddHelpOffer{.organisationId = account ? account->organisationId : QUuid(),
                           .name = m_name->text().trimmed().toStdString(),
                           .kind = m_kind->word().value_or(std::string()),
                           .forWhom = m_for->word().value_or(std::string()),
                           .languages =
                               HelpWords::languagesIn(m_languages->text()).value_or(std::vector<std::string>()),
                           .waitingDays = m_waiting->value(),
                           .peers = m_peers->isChecked()},
        [](const wire::HelpOffer& made) {
            return Lines{{Tone::Good, tr("Everybody can choose it now: %1.").arg(QString::fromStdString(made.name))}};
        });
}

void HelpRegisterAct::change(const wire::HelpOffer& before)
{
    put<wire::HelpOffer>(
        false, QStringLiteral("/v1/help-offers/%1/settings").arg(before.id.toString(QUuid::WithoutBraces)),
        wire::ChangeHelpOffer{.name = m_name->text().trimmed().toStdString(),
                              .forWhom = m_for->word().value_or(std::string()),
                              .languages =
                                  HelpWords::languagesIn(m_languages->text()).value_or(std::vector<std::string>()),
                              .waitingDays = m_waiting->value(),
                              .peers = m_peers->isChecked(),
                              .open = !m_closed->isChecked()},
        [](const wire::HelpOffer& after) {
            const QString name = QString::fromStdString(after.name);
            return Lines{{Tone::Good,
                          after.closedAt ? tr("It is not offered any more: %1. What runs goes on.").arg(name)
                                         : tr("It stands there as it is now: %1.").arg(name)}};
        });
}

QString HelpRegisterAct::verb() const
{
    return offer() ? tr("Change it  Enter") : tr("Add it  Enter");
}

void HelpRegisterAct::tell()
{
    m_offerLabel->setText(tr("Help"));
    m_nameLabel->setText(tr("What it is called"));
    m_kindLabel->setText(tr("Kind"));
    m_forLabel->setText(tr("For whom"));
    m_languagesLabel->setText(tr("In which languages"));
    m_waitingLabel->setText(tr("Waiting time"));
    m_waiting->setSuffix(tr(" days"));
    m_peers->setText(tr("In a group of people who know it themselves"));
    m_closed->setText(tr("It is not offered any more"));
    offerAll();
}

} // namespace adempauze::client
