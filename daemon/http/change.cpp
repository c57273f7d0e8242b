#include "http/change.h"

#include <QByteArray>

namespace adempauze::http {

namespace {

constexpr int TriesMax = 3;

std::optional<RequestOnce> onceOf(const Exchange& exchange)
{
    if (!exchange.key)
        return std::nullopt;
    const Request& request = exchange.request;
    // With a key, since bodies can be short enough to be guessed: the place of a house among all houses of a town.
    const std::string whole = request.method + "\n" + request.path + "\n" + request.body;
    return RequestOnce{.account = exchange.caller().account,
                       .key = *exchange.key,
                       .requestHash = exchange.parts.cipher.blindIndex(whole, "idempotency_key.request_hash")};
}

Response given(const StoredAnswer& answer)
{
    Response response = jsonAnswer(answer.status, answer.body);
    if (answer.etag)
        response.headers.emplace_back("ETag", *answer.etag);
    if (answer.location)
        response.headers.emplace_back("Location", *answer.location);
    return response;
}

// An answer may carry what is sealed in its own column, so what is kept of it is sealed as well.
StoredAnswer sealed(const Exchange& exchange, const RequestOnce& once, StoredAnswer answer)
{
    const std::string row = once.key.text();
    const std::string bytes =
        exchange.parts.cipher.seal(answer.body, {.table = "idempotency_key", .column = "body", .row = row});
    answer.body = QByteArray::fromStdString(bytes).toBase64().toStdString();
    return answer;
}

Response opened(const Exchange& exchange, const RequestOnce& once, StoredAnswer answer)
{
    const std::string row = once.key.text();
    const auto body =
        exchange.parts.cipher.open(QByteArray::fromBase64(QByteArray::fromStdString(answer.body)).toStdString(),
                                   {.table = "idempotency_key", .column = "body", .row = row});
    if (!body)
        return problem(500, "unreadable_field", "It was done; the answer that was kept cannot be opened.", {});
    answer.body = *body;
    return given(answer);
}

/// What the key already answers: bytes of before, or that it cannot be used now.
std::optional<Response> answeredBefore(const Exchange& exchange, const pg::Transaction& tx, const OnceTickets& tickets,
                                       const RequestOnce& once)
{
    const auto stored = takeOnce(tx, tickets, once);
    if (!stored)
        return problemFor(stored.no(), houseZone(exchange.parts));
    if (!*stored)
        return std::nullopt;
    return opened(exchange, once, **stored);
}

bool couldBeElsewhere(Refusal why)
{
    return why == Refusal::PlaceTaken || why == Refusal::PlaceClosed || why == Refusal::DepartureUnconfirmed
        || why == Refusal::NotSuitable || why == Refusal::OverHouseLimit || why == Refusal::HoldExpired
        || why == Refusal::LaterFacts || why == Refusal::OfferOver;
}

Response refused(const Exchange& exchange, const No& no, const Help& help)
{
    Beside beside;
    const bool seenOld = no.why == Refusal::StaleVersion || no.why == Refusal::TakenOn;
    if (help.current && (seenOld || (help.plans && couldBeElsewhere(no.why))))
        beside.current = help.current();
    if (couldBeElsewhere(no.why) && help.instead)
        beside.instead = help.instead();
    if (couldBeElsewhere(no.why) && help.obstacles)
        beside.obstacles = help.obstacles();
    if (const auto reason = turnAwayFor(no.why); reason && help.noteTurnAway && !exchange.preview)
        help.noteTurnAway(*reason);
    return problemFor(no, houseZone(exchange.parts), beside);
}

struct Tried {
    std::optional<Response> answer{}; ///< done, or answered before
    No no{.why = Refusal::NotFound}; ///< else
    bool atCommit = false;
};

Tried tryOnce(Exchange& exchange, const Change& run, const std::optional<RequestOnce>& once)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    std::optional<OnceTickets> tickets;
    if (once)
        tickets = queueOnce(tx, *once);
    const auto outcome = run(tx, exchange.context());
    if (!outcome)
        tx.flush(); // a use-case that refused without looking has not sent the key's question yet
    if (tickets)
        if (auto before = answeredBefore(exchange, tx, *tickets, *once)) {
            tx.rollback();
            return {.answer = std::move(before)};
        }
    if (!outcome) {
        tx.rollback();
        return {.no = outcome.no()};
    }
    if (once)
        queueStoreOnce(tx, *once, sealed(exchange, *once, *outcome));
    if (const auto why = tx.commit())
        return {.no = No{.why = *why}, .atCommit = true};
    return {.answer = given(*outcome)};
}

/// The same use-case on the same rows, judged as at a commit, and nothing of it remains. It has no version yet that
/// could be seen again, so it has no ETag.
Tried preview(Exchange& exchange, const Change& run)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto outcome = run(tx, exchange.context());
    if (!outcome) {
        tx.rollback();
        return {.no = outcome.no()};
    }
    if (const auto why = tx.rehearse())
        return {.no = No{.why = *why}, .atCommit = true};
    return {.answer = jsonAnswer(200, outcome->body)};
}

} // namespace

Response change(Exchange& exchange, const Change& run, const Help& help)
{
    const auto once = onceOf(exchange);
    for (int tried = 1;; ++tried) {
        Tried result = exchange.preview ? preview(exchange, run) : tryOnce(exchange, run, once);
        if (result.answer)
            return std::move(*result.answer);
        // The database's own "no" means that another change came first: the next look sees it and can say until when.
        // If it sees nothing, two drew the same code.
        if (!result.atCommit || tried == TriesMax)
            return refused(exchange, result.no, help);
    }
}

} // namespace adempauze::http
