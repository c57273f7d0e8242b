#include "stay/help_register_act.h"

#include "shell/help_words.h"

#include <algorithm>

namespace adempauze::client {

HelpRegisterAct::HelpRegisterAct(const Frame& frame, QWidget* parent)
    : CaseAct(frame, parent)
    , m_offerLabel(new QLabel)
    , m_offer(new QComboBox)
{
    addChoice(m_offer, m_offerLabel, "ownHelp");
    m_fields = new HelpForm(form(), this);
    connect(m_fields, &HelpForm::edited, this, &HelpRegisterAct::edited);
    connect(m_offer, &QComboBox::activated, this, &HelpRegisterAct::show);
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
    return m_before ? m_before->version : 0;
}

QString HelpRegisterAct::stands() const
{
    return m_before ? HelpWords::offer(*m_before, agency(m_before->organisationId)) : tr("something new");
}

void HelpRegisterAct::take(const QJsonObject& current)
{
    std::vector<wire::InputError> errors;
    const auto theirs = wire::fromJson<wire::HelpOffer>(current, wire::Unknown::Ignored, errors);
    if (errors.empty() && m_before && theirs.id == m_before->id)
        m_before = theirs;
    Q_EMIT stale();
}

void HelpRegisterAct::show()
{
    m_before = offer() ? std::optional(*offer()) : std::nullopt;
    m_fields->show(offer());
}

void HelpRegisterAct::fill()
{
    m_offer->clear();
    offerAll();
    show();
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
            ours.emplace_back(each.id, HelpForm::nameOf(each));
    CaseAct::offer(m_offer, ours);
    const QSignalBlocker quiet(m_offer);
    m_offer->insertItem(0, tr("something new"));
    m_offer->setCurrentIndex(std::max(m_offer->currentIndex(), 0));
}

QString HelpRegisterAct::typed() const
{
    return CaseAct::typed() + QStringLiteral(", ") + m_fields->typed();
}

void HelpRegisterAct::send(bool)
{
    if (m_before) {
        put<wire::HelpOffer>(
            false, QStringLiteral("/v1/help-offers/%1/settings").arg(m_before->id.toString(QUuid::WithoutBraces)),
            m_fields->changed(), [](const wire::HelpOffer& after) {
                return Lines{{Tone::Good, HelpForm::changedText(after)}};
            });
        return;
    }
    const auto& account = frame().link.account();
    put<wire::HelpOffer>(false, QStringLiteral("/v1/help-offers"),
                         m_fields->added(account ? account->organisationId : QUuid()), [](const wire::HelpOffer& made) {
                             return Lines{{Tone::Good, HelpForm::addedText(made)}};
                         });
}

QString HelpRegisterAct::verb() const
{
    return m_before ? tr("Change it  Enter") : tr("Add it  Enter");
}

void HelpRegisterAct::tell()
{
    m_offerLabel->setText(tr("Help"));
    m_fields->tell();
    offerAll();
}

} // namespace adempauze::client
