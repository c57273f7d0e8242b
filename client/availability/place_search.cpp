#include "availability/place_search.h"

#include "shell/answers.h"

namespace adempauze::client {

namespace {

constexpr std::chrono::seconds AtLeastEvery{60};
constexpr std::chrono::seconds AfterSilence{5};

} // namespace

PlaceSearch::PlaceSearch(DaemonLink& link, std::function<Criteria()> criteria,
                         std::function<std::optional<QUuid>()> request, QObject* parent)
    : QObject(parent)
    , m_link(link)
    , m_criteria(std::move(criteria))
    , m_request(std::move(request))
    , m_refresh([this] { ask(); }, this)
{
    m_minute.setInterval(AtLeastEvery);
    m_again.setInterval(AfterSilence);
    m_again.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, [this] { ask(); });
    connect(&m_again, &QTimer::timeout, this, [this] { ask(); });
}

void PlaceSearch::now()
{
    m_refresh.now();
}

void PlaceSearch::soon()
{
    m_refresh.soon();
}

void PlaceSearch::stop()
{
    m_refresh.stop();
    m_minute.stop();
    m_again.stop();
    m_asker.reset();
    m_found.reset();
}

void PlaceSearch::ask()
{
    if (!m_link.account())
        return;
    m_minute.start();
    m_again.stop();
    Q_EMIT asking();
    m_asker = std::make_unique<QObject>();
    const Criteria criteria = m_criteria();
    wire::PlaceSearch message = searchFor(criteria);
    message.requestId = m_request();
    if (!message.requestId)
        message.watching = true;
    m_link.post<wire::PlaceOffers>(QStringLiteral("/v1/places/_search"), message, {}, m_asker.get(),
                                   [this, criteria](const Reply<wire::PlaceOffers>& reply) {
                                       if (const auto* offers = std::get_if<wire::PlaceOffers>(&reply)) {
                                           m_found = *offers;
                                           m_foundFor = criteria;
                                           Q_EMIT answered();
                                       } else if (const auto* no = std::get_if<Refused>(&reply)) {
                                           if (no->problem.reason != "unauthenticated")
                                               m_found.reset();
                                           Q_EMIT refused(no->problem);
                                       } else {
                                           m_again.start();
                                           Q_EMIT silent(whyNot(reply, false));
                                       }
                                   });
}

} // namespace adempauze::client
