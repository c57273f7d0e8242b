#include "usecases/show_board.h"

#include "storage/overview_store.h"
#include "storage/record_store.h"
#include "usecases/change_closure.h"
#include "usecases/claim_rules.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

namespace adempauze {

namespace {

constexpr int DaysMax = 56;
constexpr TimeOfDay CountedAt = std::chrono::hours(4);

Moment midnight(const Zone& zone, date::local_days day)
{
    return resolve(zone, LocalTime(day)).at;
}

std::vector<BoardDay> daysFrom(const Zone& zone, date::local_days first, int number)
{
    std::vector<BoardDay> days;
    for (int i = 0; i < number; ++i) {
        const auto day = first + date::days(i);
        days.push_back({.date = day, .during = Period(midnight(zone, day), midnight(zone, day + date::days(1)))});
    }
    return days;
}

Moment takenUntil(const BoardBarRow& bar)
{
    const Moment until = bar.takenUntil.value_or(Forever);
    return bar.tailUntil && !bar.tailShared ? std::max(until, *bar.tailUntil) : until;
}

bool takes(const BoardBarRow& bar, Moment at)
{
    return bar.from <= at && at < takenUntil(bar);
}

/// What nothing stands on since a house goes by its paper, as far as it is seen.
std::vector<BoardBarRow> unconfirmedOn(const BoardPlaceRow& place, const std::vector<BoardBarRow>& standing,
                                       Moment seenFrom)
{
    std::vector<BoardBarRow> gaps;
    if (!place.paperSince)
        return gaps;
    Periods open{Period(std::max(*place.paperSince, seenFrom), Forever)};
    for (const BoardBarRow& bar : standing)
        if (const auto taken = Period::parse(bar.from, takenUntil(bar)); taken && bar.place == place.place)
            open = open - Periods{*taken};
    for (const Period& gap : open) {
        const auto until = gap.until() == Forever ? std::nullopt : std::optional(gap.until());
        gaps.push_back(
            {.place = place.place, .from = gap.from(), .until = until, .takenUntil = until, .unconfirmed = true});
    }
    return gaps;
}

void addUnconfirmed(BoardView& view, Moment seenFrom)
{
    std::vector<BoardBarRow> all;
    for (const BoardPlaceRow& place : view.places)
        std::ranges::move(unconfirmedOn(place, view.bars, seenFrom), std::back_inserter(all));
    std::ranges::move(all, std::back_inserter(view.bars));
    std::ranges::stable_sort(view.bars, {}, [](const BoardBarRow& bar) { return std::tuple(bar.place, bar.from); });
}

/// Bars come by place, as a place has few of them.
void countNights(BoardView& view)
{
    std::map<PlaceId, std::vector<const BoardBarRow*>> standing;
    for (const BoardBarRow& bar : view.bars)
        standing[bar.place].push_back(&bar);
    for (BoardDay& day : view.days) {
        const Moment night = resolve(view.zone, day.date + date::days(1) + CountedAt).at;
        for (const BoardPlaceRow& place : view.places) {
            const auto& bars = standing[place.place];
            const auto first = std::ranges::find_if(bars, [&](const BoardBarRow* bar) { return takes(*bar, night); });
            if (first == bars.end())
                ++day.free;
            else if ((*first)->unconfirmed)
                ++day.unconfirmed;
            else if (std::ranges::any_of(bars,
                                         [&](const BoardBarRow* bar) { return bar->closure && takes(*bar, night); }))
                ++day.closed;
            else
                ++day.taken;
        }
    }
}

BoardSight sightOf(const Caller& caller)
{
    if (placesPeople(caller))
        return {.organisation = caller.organisation, .lead = caller.account};
    if (caller.role == Role::FacilityStaff)
        return {.facility = caller.facility};
    return {};
}

} // namespace

Outcome<BoardView> showBoard(pg::Transaction& tx, const Context& context, const BoardWish& wish)
{
    const Caller& caller = context.caller;
    if (!placesPeople(caller) && !mayClose(caller))
        return Refusal::NotYours;
    if (wish.days < 1 || wish.days > DaysMax)
        return No{.why = Refusal::InvalidInput, .pointer = "/days"};
    const auto zoneTicket = queueRegionZone(tx);
    tx.flush();
    const Zone zone = takeRegionZone(tx, zoneTicket);
    const auto first = wish.from.value_or(date::floor<date::days>(zone.localAt(context.now)));
    BoardView view{
        .asOf = context.now, .zone = zone, .days = daysFrom(zone, first, wish.days), .places = {}, .bars = {}};
    // The last night is counted on the morning after the last day.
    const Period seen(view.days.front().during.from(),
                      view.days.back().during.until() + CountedAt + std::chrono::hours(1));
    const auto places = queueBoardPlaces(tx, wish.only, seen.from());
    const auto bars = queueBoardBars(tx, seen, context.now, wish.only, sightOf(caller));
    queueAudit(tx,
               {.account = caller.account,
                .action = "board.read",
                .subjectKind = "facility",
                .subject = wish.only ? std::optional(wish.only->value) : std::nullopt,
                .requestId = context.requestId});
    if (const auto no = tx.commit())
        return *no;
    view.places = takeBoardPlaces(tx, places);
    view.bars = takeBoardBars(tx, bars);
    addUnconfirmed(view, seen.from());
    countNights(view);
    return view;
}

} // namespace adempauze
