#include "stay/stay_names.h"

namespace adempauze::client {

namespace {

constexpr std::chrono::minutes Age{1};

} // namespace

StayNames::StayNames(DaemonLink& link, QObject* parent)
    : QObject(parent)
    , m_link(link)
    , m_agencies(link, QStringLiteral("/v1/agencies"), keeping<wire::Agencies>(&Names::agencies))
    , m_colleagues(link, QStringLiteral("/v1/colleagues"), keeping<wire::Colleagues>(&Names::colleagues))
    , m_help(link, QStringLiteral("/v1/help-offers"), keeping<wire::HelpOffers>(&Names::helpOffers))
{
}

template<class Answer, class Item>
std::function<void(const Reply<Answer>&)> StayNames::keeping(std::vector<Item> Names::*names)
{
    return [this, names](const Reply<Answer>& reply) {
        const auto* answer = std::get_if<Answer>(&reply);
        if (!answer)
            return;
        m_names.*names = answer->items;
        Q_EMIT changed();
    };
}

void StayNames::begin(bool caseWorker)
{
    m_begun = true;
    m_caseWorker = caseWorker;
    ask();
}

void StayNames::freshen()
{
    if (m_begun && m_link.now() - *m_askedAt > Age)
        ask();
}

void StayNames::ask()
{
    m_askedAt = m_link.now();
    m_agencies.ask();
    m_colleagues.ask();
    askHelp();
}

void StayNames::askHelp()
{
    if (m_begun && m_caseWorker)
        m_help.ask();
}

void StayNames::forget()
{
    m_begun = false;
    m_agencies.forget();
    m_colleagues.forget();
    m_help.forget();
    m_names = {};
}

} // namespace adempauze::client
