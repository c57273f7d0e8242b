#include "http/alternatives.h"
#include "http/change.h"
#include "http/convert.h"
#include "http/times.h"
#include "http/turn_aways.h"
#include "secrets/random.h"
#include "usecases/offer_waiting.h"

#include <algorithm>

namespace adempauze::http {

namespace {

constexpr Roles Keepers{Role::PoliceLiaison, Role::PlacementWorker, Role::Coordinator};

std::optional<QJsonObject> entryNow(Exchange& exchange)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto view = showWaiting(tx, exchange.context(), exchange.idAs<WaitingEntryId>());
    return view ? std::optional(wire::toJson(wireOf(*view, readingOf(exchange)))) : std::nullopt;
}

std::optional<QJsonObject> offerNow(Exchange& exchange)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto offer = showOffer(tx, exchange.context(), exchange.idAs<WaitingOfferId>());
    return offer ? std::optional(wire::toJson(wireOf(*offer))) : std::nullopt;
}

WaitingEntryRow rowOf(const wire::RegisterWaiting& message, std::optional<Moment> imposedAt, const FieldCipher& cipher)
{
    WaitingEntryRow row{.id = WaitingEntryId{freshUuid()},
                        .organisation = {},
                        .account = {},
                        .caseId = idOf<CaseId>(message.caseId),
                        .person = idOf<PersonId>(message.personId),
                        .order = idOf<OrderId>(message.orderId),
                        .gender = message.gender ? genderNamed(*message.gender) : std::nullopt,
                        .kind = message.kind ? facilityKindNamed(*message.kind) : std::nullopt,
                        .neededFrom = message.neededFromAt,
                        .neededBy = message.neededByAt,
                        .imposedAt = imposedAt,
                        .underOrder = message.underOrder,
                        .dangerRunningOrder = message.dangerRunningOrder,
                        .sleepsOutside = message.sleepsOutside,
                        .childrenInvolved = message.childrenInvolved,
                        .registeredAt = {},
                        .persons = message.persons.value_or(1),
                        .wheelchair = message.wheelchair};
    if (message.callerReference) {
        const std::string id = row.id.text();
        row.callerReference = Sealed{
            cipher.seal(*message.callerReference, {.table = "waiting_entry", .column = "caller_reference", .row = id})};
    }
    return row;
}

Response registerEntry(Exchange& exchange)
{
    auto read = messageIn<wire::RegisterWaiting>(exchange.request, [](const wire::RegisterWaiting& wish) {
        return errorsIn({wish.imposedAt, wish.imposedLocal}, false);
    });
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::RegisterWaiting>(read);
    const auto imposed = momentOf({message.imposedAt, message.imposedLocal}, houseZone(exchange.parts));
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto view = registerWaiting(tx, context, rowOf(message, imposed.at, exchange.parts.cipher));
        if (!view)
            return view.no();
        return createdVersioned(wireOf(*view, readingOf(exchange)),
                                "/v1/waiting-list-entries/" + view->entry.id.text());
    });
}

Response listEntries(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showWaitingList(tx, context); },
        [&](const WaitingListView& list) { return ok(wireOf(list, readingOf(exchange))); });
}

Response oneEntry(Exchange& exchange)
{
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return showWaiting(tx, context, exchange.idAs<WaitingEntryId>()); },
        [&](const WaitingView& view) { return okVersioned(wireOf(view, readingOf(exchange))); });
}

Response fit(Exchange& exchange)
{
    const auto entry = exchange.idAs<WaitingEntryId>();
    if (auto tooMany = askedTooMuchOfWaiting(exchange, {entry}, std::nullopt))
        return *std::move(tooMany);
    return query(
        exchange, [&](auto& tx, const Context& context) { return showFit(tx, context, entry); },
        [](const FoundPlaces& found) { return ok(wireOf(found)); });
}

Response correctNeeds(Exchange& exchange)
{
    auto read = messageIn<wire::CorrectWaitingNeeds>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::CorrectWaitingNeeds>(read);
    const auto wish = needsIn(message, exchange.idAs<WaitingEntryId>(), exchange.version);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto view = correctWaitingNeeds(tx, context, wish);
        if (!view)
            return view.no();
        return createdVersioned(wireOf(*view, readingOf(exchange)));
    };
    return change(exchange, run, {.current = [&exchange] { return entryNow(exchange); }});
}

Response withdraw(Exchange& exchange)
{
    auto read = messageIn<wire::WithdrawWaiting>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::WithdrawWaiting>(read);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto view =
            withdrawWaiting(tx, context, exchange.idAs<WaitingEntryId>(), exchange.version, message.reason);
        if (!view)
            return view.no();
        return createdVersioned(wireOf(*view, readingOf(exchange)));
    };
    return change(exchange, run, {.current = [&exchange] { return entryNow(exchange); }});
}

OfferWish wishOf(const wire::OfferPlace& message, WaitingEntryId first)
{
    OfferWish wish{.entries = {first},
                   .place = idOf<PlaceId>(message.placeId),
                   .deadline = message.deadlineAt,
                   .codeDraw = randomDraw()};
    for (const QUuid& also : message.alsoTo)
        if (const auto id = idOf<WaitingEntryId>(also); std::ranges::find(wish.entries, id) == wish.entries.end())
            wish.entries.push_back(id);
    return wish;
}

Response offer(Exchange& exchange)
{
    auto read = messageIn<wire::OfferPlace>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::OfferPlace>(read);
    const auto entry = exchange.idAs<WaitingEntryId>();
    const auto asked = wishOf(message, entry);
    if (auto tooMany = askedTooMuchOfWaiting(exchange, asked.entries, asked.place))
        return *std::move(tooMany);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto offers = offerPlace(tx, context, wishOf(message, entry));
        if (!offers)
            return offers.no();
        return created(listOf<wire::WaitingOffers>(*offers));
    };
    Help help{.instead = [&] { return alternativesForWaiting(exchange, entry, asked.place); }};
    if (asked.entries.size() == 1) // of several it is not known whose request was refused
        help.noteTurnAway = notingOffer(exchange, entry);
    return change(exchange, run, help);
}

Response listOffers(Exchange& exchange)
{
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return showOffers(tx, context, exchange.idAs<WaitingEntryId>()); },
        [](const auto& rows) { return ok(listOf<wire::WaitingOffers>(rows)); });
}

Instead insteadOf(Exchange& exchange)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto offer = showOffer(tx, exchange.context(), exchange.idAs<WaitingOfferId>());
    if (!offer)
        return {};
    pg::Transaction next(exchange.db, exchange.caller().region);
    const auto view = showWaiting(next, exchange.context(), offer->entry);
    if (!view)
        return {};
    return alternativesOver(exchange, {Period(offer->from, offer->until), view->entry.needs(), view->entry.persons},
                            offer->place, {.person = view->entry.person, .caseId = view->entry.caseId});
}

/// Of several nobody holds the place yet: whether it is for them is judged once more.
std::optional<Response> askedTooMuchToAccept(Exchange& exchange)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto offer = showOffer(tx, exchange.context(), exchange.idAs<WaitingOfferId>());
    if (!offer || offer->claim || offer->state != "open")
        return std::nullopt;
    return askedTooMuchOfWaiting(exchange, {offer->entry}, offer->place);
}

Response accept(Exchange& exchange)
{
    auto read = messageIn<wire::AcceptOffer>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    if (auto tooMany = askedTooMuchToAccept(exchange))
        return *std::move(tooMany);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto hold = acceptOffer(tx, context, exchange.idAs<WaitingOfferId>(), exchange.version, randomDraw());
        if (!hold)
            return hold.no();
        return createdVersioned(wireOf(*hold, readingOf(exchange)), "/v1/holds/" + hold->claim.id.text());
    };
    return change(exchange, run,
                  {.current = [&exchange] { return offerNow(exchange); },
                   .instead = [&exchange] { return insteadOf(exchange); },
                   .noteTurnAway = notingAcceptance(exchange)});
}

Response decline(Exchange& exchange)
{
    auto read = messageIn<wire::DeclineOffer>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::DeclineOffer>(read);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto declined =
            declineOffer(tx, context, exchange.idAs<WaitingOfferId>(), exchange.version, message.reason);
        if (!declined)
            return declined.no();
        return createdVersioned(wireOf(*declined));
    };
    return change(exchange, run, {.current = [&exchange] { return offerNow(exchange); }});
}

Route look(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Described answers)
{
    return {.method = "GET",
            .pattern = pattern,
            .summary = summary,
            .handle = handle,
            .roles = Keepers,
            .answers = answers};
}

Route act(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Described takes,
          Described answers, bool needsMatch)
{
    return {.method = "POST",
            .pattern = pattern,
            .summary = summary,
            .handle = handle,
            .roles = Keepers,
            .needsKey = true,
            .needsMatch = needsMatch,
            .status = 201,
            .takes = takes,
            .answers = answers};
}

} // namespace

std::vector<Route> waitingRoutes()
{
    const Described entry = describedAs<wire::WaitingEntry>;
    Route offers =
        act("/v1/waiting-list-entries/{id}/offers",
            "Offer a place. To one entry it is held until the deadline; of several the first acceptance gets it.",
            offer, describedAs<wire::OfferPlace>, describedAs<wire::WaitingOffers>, false);
    offers.roles = {Role::PlacementWorker};
    return {
        act("/v1/waiting-list-entries", "Put somebody on the waiting list.", registerEntry,
            describedAs<wire::RegisterWaiting>, entry, false),
        look("/v1/waiting-list-entries", "Who waits in the region, by rank, and why each stands where it stands.",
             listEntries, describedAs<wire::WaitingList>),
        look("/v1/waiting-list-entries/{id}", "One entry.", oneEntry, entry),
        look("/v1/waiting-list-entries/{id}/fit", "Which places fit somebody who waits, now and next.", fit,
             describedAs<wire::PlaceOffers>),
        act("/v1/waiting-list-entries/{id}/needs",
            "What somebody who waits needs is put right; an offer that suits no longer is taken back.", correctNeeds,
            describedAs<wire::CorrectWaitingNeeds>, entry, true),
        act("/v1/waiting-list-entries/{id}/withdrawal", "Off the list, with what was offered.", withdraw,
            describedAs<wire::WithdrawWaiting>, entry, true),
        offers,
        look("/v1/waiting-list-entries/{id}/offers", "What was offered, and why, newest first.", listOffers,
             describedAs<wire::WaitingOffers>),
        act("/v1/waiting-offers/{id}/acceptance", "The place is wanted: an ordinary hold from now on.", accept,
            describedAs<wire::AcceptOffer>, describedAs<wire::Hold>, true),
        act("/v1/waiting-offers/{id}/decline", "It is not, and why; the entry keeps its rank.", decline,
            describedAs<wire::DeclineOffer>, describedAs<wire::WaitingOffer>, true),
    };
}

} // namespace adempauze::http
