#pragma once

#include "domain/admission.h"
#include "http/answer.h"
#include "http/body.h"
#include "http/route_table.h"
#include "http/session_gate.h"
#include "secrets/field_cipher.h"
#include "usecases/context.h"

#include <cassert>

namespace adempauze::http {

class FeedPoll;
class Feed;

/// What every worker shares; outlives them.
struct Parts {
    Clock& clock;
    const std::vector<Regime>& regimes;
    HoldRules holds;
    SafetyRules safety;
    std::string usualRegime;
    const FieldCipher& cipher;
    SessionGate& gate;
    FeedPoll& feedPoll;
    Feed& feed;
    const std::vector<RankingRules>* ranking = nullptr; ///< of the waiting list
    PlaceCopies* places = nullptr;
    const std::vector<AdmissionQuestion>* admission = nullptr; ///< that houses may ask
    const NoticeRules* notices = nullptr; ///< who is told what
    const std::vector<Protocol>* protocols = nullptr; ///< of follow-up
    const ConfidenceRules* confidence = nullptr; ///< in houses
};

/// A holder's own reference, sealed anew for another claim.
std::optional<Sealed> referenceMoved(const FieldCipher& cipher, const Sealed& reference, ClaimId from, ClaimId to);

/// The reference of somebody on the waiting list, sealed anew for the hold that they get.
std::optional<Sealed> referenceTaken(const FieldCipher& cipher, const Sealed& reference, WaitingEntryId from,
                                     ClaimId to);

/// A sealed field of a row; nothing where it cannot be opened.
std::optional<std::string> fieldOpened(const FieldCipher& cipher, const Sealed& sealed, std::string_view table,
                                       std::string_view column, const Uuid& row);

/// One request on its way to its answer, as far as the route's flags demanded: an authenticated caller, the {id}, the
/// key, the version in If-Match.
struct Exchange {
    const Request& request;
    const Route& route;
    Parts& parts;
    pg::Connection& db;
    Moment now;
    std::optional<Uuid> id{};
    std::optional<Session> session{};
    std::optional<RequestKey> key{};
    std::int64_t version = 0;
    bool preview = false; ///< ?preview=true

    const Caller& caller() const
    {
        assert(session);
        return session->row.caller;
    }
    template<class SomeId>
    SomeId idAs() const
    {
        assert(id);
        return SomeId{*id};
    }
    Context context() const
    {
        return {.caller = caller(),
                .now = now,
                .requestId = request.requestId,
                .regimes = parts.regimes,
                .holds = parts.holds,
                .usualRegime = parts.usualRegime,
                .moveReference = [&cipher =
                                      parts.cipher](const Sealed& reference, ClaimId from,
                                                    ClaimId to) { return referenceMoved(cipher, reference, from, to); },
                .safety = parts.safety,
                .openField = [&cipher = parts.cipher](
                                 const Sealed& sealed, std::string_view table, std::string_view column,
                                 const Uuid& row) { return fieldOpened(cipher, sealed, table, column, row); },
                .takeReference = [&cipher =
                                      parts.cipher](const Sealed& reference, WaitingEntryId from,
                                                    ClaimId to) { return referenceTaken(cipher, reference, from, to); },
                .ranking = parts.ranking,
                .places = parts.places,
                .notices = parts.notices,
                .protocols = parts.protocols,
                .confidence = parts.confidence};
    }
};

/// The zone in which moments are told beside a "no".
const Zone& houseZone(const Parts& parts);

/// A query: one use-case in a transaction of its own, and how its answer is written.
template<class Ask, class Render>
Response query(Exchange& exchange, Ask ask, Render render)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto outcome = ask(tx, exchange.context());
    if (!outcome)
        return problemFor(outcome.no(), houseZone(exchange.parts));
    return render(*outcome);
}

/// 200 with a message of schema/wire.
template<class Message>
Response ok(const Message& message)
{
    return jsonAnswer(200, wire::toText(message));
}

/// The same with its entity tag.
template<class Message>
Response okVersioned(const Message& message)
{
    Response response = ok(message);
    response.headers.emplace_back("ETag", etagOf(message.version));
    return response;
}

} // namespace adempauze::http
