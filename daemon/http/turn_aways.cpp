#include "http/turn_aways.h"

#include "http/convert.h"
#include "usecases/offer_waiting.h"

namespace adempauze::http {

void noteSearch(Exchange& exchange, const wire::PlaceSearch& wish, const PlaceSearch& search, const FoundPlaces& found)
{
    const auto why = whyNothing(found);
    if (!why || wish.watching.value_or(false))
        return;
    const Context context = exchange.context();
    pg::Transaction tx(exchange.db, context.caller.region);
    noteTurnAway(tx, context,
                 requestOf(context, uuidOf(wish.requestId), {search.gender, search.wheelchair}, search.imposedAt),
                 *why);
}

std::function<void(TurnAwayReason)> notingHold(Exchange& exchange, const wire::PlaceHold& wish,
                                               std::optional<Moment> imposedAt)
{
    return [&exchange, &wish, imposedAt](TurnAwayReason reason) {
        const Context context = exchange.context();
        const auto gender = wish.gender ? genderNamed(*wish.gender) : std::nullopt;
        pg::Transaction tx(exchange.db, context.caller.region);
        noteTurnAway(tx, context, requestOf(context, uuidOf(wish.requestId), {gender, wish.wheelchair}, imposedAt),
                     reason);
    };
}

std::function<void(TurnAwayReason)> notingBooking(Exchange& exchange)
{
    return [&exchange](TurnAwayReason reason) {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        noteRefusedBooking(tx, exchange.context(), exchange.idAs<ClaimId>(), reason);
    };
}

std::function<void(TurnAwayReason)> notingFollowOn(Exchange& exchange)
{
    return [&exchange](TurnAwayReason reason) {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        noteRefusedFollowOn(tx, exchange.context(), exchange.idAs<ClaimId>(), reason);
    };
}

std::function<void(TurnAwayReason)> notingOffer(Exchange& exchange, WaitingEntryId entry)
{
    return [&exchange, entry](TurnAwayReason reason) {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        noteRefusedOffer(tx, exchange.context(), entry, reason);
    };
}

std::function<void(TurnAwayReason)> notingAcceptance(Exchange& exchange)
{
    return [&exchange](TurnAwayReason reason) {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        if (const auto offer = showOffer(tx, exchange.context(), exchange.idAs<WaitingOfferId>()))
            notingOffer(exchange, offer->entry)(reason);
    };
}

} // namespace adempauze::http
