#include "stay/stay_reader.h"

#include "stay/stay_words.h"

#include "shell/answers.h"

#include <algorithm>

namespace adempauze::client {

namespace {

QString pathOf(const char* what, const QUuid& id, const char* part = "")
{
    return QStringLiteral("/v1/%1/%2%3")
        .arg(QLatin1String(what), id.toString(QUuid::WithoutBraces), QLatin1String(part));
}

} // namespace

StayReader::StayReader(DaemonLink& link, QObject* parent)
    : QObject(parent)
    , m_link(link)
    , m_all([this] { askAll(); }, this)
    , m_around([this] { askStay(); }, this)
    , m_names(link)
{
    connect(&m_names, &StayNames::changed, this, &StayReader::namesChanged);
}

void StayReader::begin(bool caseWorker)
{
    m_begun = true;
    m_caseWorker = caseWorker;
    m_names.begin(caseWorker);
    m_all.now();
}

void StayReader::happened(const FeedEvent& event)
{
    if (!m_begun)
        return;
    const QString& kind = event.subjectKind;
    if (kind == QLatin1String("stay") || kind == QLatin1String("hold") || kind == QLatin1String("order"))
        m_all.soon();
    else if (event.kind.startsWith(QLatin1String("help_offer.")))
        m_names.askHelp();
    else if (kind == QLatin1String("case") || kind == QLatin1String("task"))
        m_around.soon();
}

void StayReader::choose(const QUuid& stay)
{
    if (stay != m_chosen) {
        m_chosen = stay;
        m_case = {};
        m_view.reset();
        const auto& stays = names().stays;
        const auto known = std::ranges::find(stays, stay, &wire::Stay::id);
        if (known != stays.end())
            take(*known);
        Q_EMIT viewChanged();
    }
    m_around.now();
}

void StayReader::chooseCase(const QUuid& ofCase)
{
    if (ofCase != m_case) {
        m_case = ofCase;
        m_chosen = {};
        m_view.reset();
        Q_EMIT viewChanged();
    }
    m_around.now();
}

void StayReader::forget()
{
    ++m_turn;
    m_begun = false;
    m_all.stop();
    m_around.stop();
    m_names.forget();
    m_holds.clear();
    m_chosen = {};
    m_case = {};
    m_view.reset();
    m_toldAt.reset();
    Q_EMIT staysChanged();
    Q_EMIT viewChanged();
}

template<class Answer>
void StayReader::ask(const QString& path, std::function<void(const Answer&)> then, bool told)
{
    const int turn = m_turn;
    m_link.get<Answer>(path, this, [this, turn, told, then = std::move(then)](const Reply<Answer>& reply) {
        if (turn != m_turn)
            return;
        if (const auto* answer = std::get_if<Answer>(&reply))
            then(*answer);
        else if (told)
            Q_EMIT failed(whyNot(reply, false));
    });
}

template<class Answer>
void StayReader::askForView(const QString& path, std::function<void(StayView&, const Answer&)> then)
{
    ask<Answer>(path, [this, looked = subject(), then = std::move(then)](const Answer& answer) {
        if (looked != subject() || !m_view)
            return;
        then(*m_view, answer);
        Q_EMIT viewChanged();
    });
}

void StayReader::askAll()
{
    askStays();
    if (m_caseWorker)
        ask<wire::Holds>(QStringLiteral("/v1/holds"), [this](const wire::Holds& holds) {
            m_holds = holds.items;
            Q_EMIT staysChanged();
        });
    if (!looksAtNothing())
        askStay();
}

void StayReader::askStays()
{
    ask<wire::Stays>(
        QStringLiteral("/v1/stays"),
        [this](const wire::Stays& stays) {
            m_names.setStays(stays.items);
            m_toldAt = m_link.now();
            Q_EMIT staysChanged();
        },
        true);
}

void StayReader::askStay()
{
    const QUuid stay = m_chosen;
    if (!m_case.isNull())
        askCase();
    if (stay.isNull())
        return;
    ask<wire::Stay>(
        pathOf("stays", stay),
        [this, stay](const wire::Stay& answer) {
            if (stay != m_chosen)
                return;
            take(answer);
            Q_EMIT viewChanged();
            askAround();
        },
        true);
}

// A case lists its stays in no order of time.
QUuid StayReader::latestOf(const wire::Case& ofCase) const
{
    const wire::Stay* latest = nullptr;
    for (const wire::Stay& each : names().stays)
        if (std::ranges::find(ofCase.stayIds, each.id) != ofCase.stayIds.end()
            && (!latest || latest->fromAt < each.fromAt))
            latest = &each;
    return latest ? latest->id : ofCase.stayIds.back();
}

void StayReader::askCase()
{
    ask<wire::Case>(
        pathOf("cases", m_case),
        [this, asked = m_case](const wire::Case& answer) {
            if (asked != m_case)
                return;
            if (!answer.stayIds.empty()) {
                const QUuid stay = latestOf(answer);
                choose(stay);
                Q_EMIT ledTo(stay);
                return;
            }
            take({.caseId = answer.id, .orderId = m_view ? m_view->stay.orderId : std::nullopt});
            m_view->ofCase = answer;
            Q_EMIT viewChanged();
            askContacts(answer.id);
            askNetwork(answer.id);
            for (const QUuid& order : answer.orderIds)
                askOrder(order);
        },
        true);
}

void StayReader::take(const wire::Stay& stay)
{
    if (!m_view)
        m_view.emplace();
    else if (m_view->stay.id == stay.id && stay.version < m_view->stay.version)
        return; // an answer that was overtaken
    if (m_view->stay.caseId != stay.caseId) {
        m_view->contacts.clear();
        m_view->coordination.reset();
    }
    m_view->stay = stay;
    if (m_view->order && m_view->order->id != StayWords::orderOf(stay))
        m_view->order.reset();
    if (m_view->ofCase && m_view->ofCase->id != stay.caseId)
        m_view->ofCase.reset();
    if (m_view->network && m_view->network->caseId != stay.caseId) {
        m_view->network.reset();
        m_view->followUp.reset();
        m_view->help.clear();
    }
}

void StayReader::askAround()
{
    const wire::Stay& stay = m_view->stay;
    askForView<wire::History>(pathOf("stays", stay.id, "/history"),
                              [](StayView& view, const wire::History& history) { view.stayHistory = history.items; });
    askForView<wire::Messages>(pathOf("stays", stay.id, "/messages"),
                               [](StayView& view, const wire::Messages& messages) { view.messages = messages.items; });
    askForView<wire::Escalations>(
        pathOf("stays", stay.id, "/escalations"),
        [](StayView& view, const wire::Escalations& escalations) { view.escalations = escalations.items; });
    if (stay.caseId)
        askContacts(*stay.caseId);
    if (!m_caseWorker) {
        if (stay.caseId)
            askForView<wire::Coordination>(
                pathOf("cases", *stay.caseId, "/coordination"),
                [](StayView& view, const wire::Coordination& found) { view.coordination = found; });
        return;
    }
    if (stay.caseId)
        askNetwork(*stay.caseId);
    if (const auto order = StayWords::orderOf(stay))
        askOrder(*order);
}

void StayReader::askContacts(const QUuid& ofCase)
{
    askForView<wire::Contacts>(pathOf("cases", ofCase, "/contacts"),
                               [](StayView& view, const wire::Contacts& all) { view.contacts = all.items; });
}

// Of a case without a stay the last order is shown; a stay has one of its own.
void StayReader::askOrder(const QUuid& id)
{
    askForView<wire::Order>(pathOf("orders", id), [this](StayView& view, const wire::Order& order) {
        if (!view.stayId() && view.order && order.imposedAt < view.order->imposedAt)
            return;
        view.order = order;
        if (!view.stayId())
            view.stay.orderId = order.id;
        askForView<wire::History>(
            pathOf("orders", order.id, "/history"),
            [](StayView& around, const wire::History& history) { around.orderHistory = history.items; });
    });
}

void StayReader::askNetwork(const QUuid& ofCase)
{
    askForView<wire::Case>(pathOf("cases", ofCase),
                           [](StayView& view, const wire::Case& answer) { view.ofCase = answer; });
    askForView<wire::Network>(pathOf("cases", ofCase, "/network"),
                              [](StayView& view, const wire::Network& network) { view.network = network; });
    askForView<wire::FollowUp>(pathOf("cases", ofCase, "/follow-up"),
                               [](StayView& view, const wire::FollowUp& followUp) { view.followUp = followUp; });
    askForView<wire::CaseHelps>(pathOf("cases", ofCase, "/help"),
                                [](StayView& view, const wire::CaseHelps& help) { view.help = help.items; });
}

} // namespace adempauze::client
