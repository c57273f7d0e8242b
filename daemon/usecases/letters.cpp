#include "usecases/letters.h"

#include "storage/facility_store.h"
#include "storage/record_store.h"
#include "time/text.h"
#include "usecases/claim_rules.h"
#include "usecases/stay_reading.h"

#include <functional>
#include <initializer_list>

namespace adempauze {

namespace {

void queueLook(pg::Transaction& tx, const Context& context, std::string_view action, ClaimId stay)
{
    queueAudit(tx,
               {.account = context.caller.account,
                .action = action,
                .subjectKind = "claim",
                .subject = stay.value,
                .requestId = context.requestId});
}

/// What a letter's dates come from.
struct Reading {
    StayReading stay;
    pg::Ticket order;
    pg::Ticket next;
    pg::Ticket letters;
};

Reading queueReading(pg::Transaction& tx, const Context& context, ClaimId stay)
{
    return {queueStay(tx, context, stay), queueOrderOfLetter(tx, stay, context.now),
            queueNextOfLetter(tx, stay, context.now), queueLetters(tx, stay)};
}

struct Seen {
    LetterDates dates;
    std::optional<LetterTold> last;
    std::int64_t version;
    SeenStay stay;
};

LetterDates datesOf(const ClaimRow& stay, const std::optional<OrderOfLetter>& order, const NextOfLetter& next)
{
    LetterDates dates{{LetterDate::StayUntil, stay.until}};
    if (stay.state == ClaimState::Booked)
        dates.emplace(LetterDate::Arrival, stay.expectedArrivalAt);
    if (next.appointmentAt)
        dates.emplace(LetterDate::Appointment, *next.appointmentAt);
    if (next.guidedContactAt)
        dates.emplace(LetterDate::GuidedContact, *next.guidedContactAt);
    if (!order)
        return dates;
    dates.emplace(LetterDate::OrderUntil, order->until);
    if (order->hearingAt)
        dates.emplace(LetterDate::Hearing, *order->hearingAt);
    if (order->decisionAt)
        dates.emplace(LetterDate::Decision, *order->decisionAt);
    return dates;
}

/// Of what a letter says and comes from: it differs where anything does. No sum of versions, which stays the same where
/// one rises and another goes. Fits a number of JSON.
std::int64_t versionOf(const LetterDates& dates, std::initializer_list<std::int64_t> versions)
{
    std::string all;
    for (const auto& [which, at] : dates)
        all += std::to_string(static_cast<int>(which)) + textOf(at);
    for (const std::int64_t each : versions)
        all += '/' + std::to_string(each);
    return static_cast<std::int64_t>(std::hash<std::string>{}(all) >> 11U);
}

/// The stay and its dates, if there is still something to tell.
Outcome<Seen> seenIn(const pg::Transaction& tx, const Context& context, const Reading& reading)
{
    auto stay = stayFor(tx, context, reading.stay, std::nullopt);
    if (!stay)
        return stay.no();
    if (!isOpenStay(stay->claim.state))
        return Refusal::StayNotOpen;
    const auto order = takeOrderOfLetter(tx, reading.order);
    const auto next = takeNextOfLetter(tx, reading.next);
    const auto letters = takeLetters(tx, reading.letters);
    LetterDates dates = datesOf(stay->claim, order, next);
    const std::int64_t version = versionOf(dates, {stay->claim.version, order ? order->version : 0, next.version});
    return Seen{.dates = std::move(dates),
                .last = letters.empty() ? std::nullopt
                                        : std::optional(LetterTold{letters.front().givenAt, letters.front().dates}),
                .version = version,
                .stay = *std::move(stay)};
}

/// Who may tell the way: whoever opens the door, and whoever asked for the place.
bool mayTellTheWay(const Caller& caller, const ClaimRow& stay, const FacilityRow& house)
{
    return caller.facility == house.id || caller.account == stay.holder;
}

std::optional<Private<std::string>> wayIn(const Context& context, const ClaimRow& stay, const FacilityRow& house,
                                          const std::optional<Sealed>& sealed)
{
    if (!sealed || !context.openField || !mayTellTheWay(context.caller, stay, house))
        return std::nullopt;
    auto way = context.openField(*sealed, "facility", "way_to_door", house.id.value);
    return way ? std::optional(Private(*std::move(way))) : std::nullopt;
}

std::vector<LetterContact> deskOf(const FacilityRow& house,
                                  const std::vector<std::pair<std::string, std::string>>& numbers)
{
    std::vector<LetterContact> desk{{house.alias, house.phone}};
    for (const auto& [label, phone] : numbers)
        if (phone != house.phone)
            desk.push_back({label, phone});
    return desk;
}

} // namespace

Outcome<ResidentLetter> showLetter(pg::Transaction& tx, const Context& context, ClaimId stay)
{
    const auto reading = queueReading(tx, context, stay);
    const auto numbers = queueDeskNumbersOf(tx, stay);
    const auto guide = queueGuideOf(tx, stay);
    const auto way = queueWayToDoor(tx, stay);
    tx.flush(); // the look is logged as what it was, so this takes a second trip

    const auto seen = seenIn(tx, context, reading);
    if (!seen)
        return seen.no();
    const ClaimRow& claim = seen->stay.claim;
    // Who is not there yet is told of the last house that was agreed on, as the way to it and its numbers are.
    const PlacementRow& placed = claim.state == ClaimState::Present ? claim.here(context.now) : claim.place();
    const FacilityRow& house = claim.houseOf(placed);
    ResidentLetter letter{.facts = {.house = house.alias,
                                    .place = placed.wholeUnit.value_or(placed.placeName),
                                    .zone = house.rules.zone,
                                    .dates = seen->dates,
                                    .last = seen->last,
                                    .wayToDoor = wayIn(context, claim, house, takeWayToDoor(tx, way)),
                                    .desk = deskOf(house, takeDeskNumbers(tx, numbers)),
                                    .guide = takeGuide(tx, guide),
                                    .writtenAt = context.now},
                          .version = seen->version};
    if (letter.facts.wayToDoor)
        record(tx, context, "stay.way_shown", claim, seen->stay.access, context.now);
    else
        queueLook(tx, context, "stay.letter_read", stay);
    if (const auto no = tx.commit())
        return *no;
    return letter;
}

Outcome<LetterRow> giveLetter(pg::Transaction& tx, const Context& context, const LetterWish& wish)
{
    queueLockPlacesOf(tx, wish.stay); // no date of the stay moves until this is told
    const auto reading = queueReading(tx, context, wish.stay);
    tx.flush();
    const auto seen = seenIn(tx, context, reading);
    if (!seen)
        return seen.no();
    if (seen->version != wish.version)
        return Refusal::StaleVersion;
    const LetterRow row{.id = wish.id,
                        .stay = wish.stay,
                        .language = wish.language,
                        .dates = seen->dates,
                        .givenAt = context.now,
                        .givenBy = context.caller.account};
    queueInsertLetter(tx, row);
    record(tx, context, "stay.letter_given", seen->stay.claim, seen->stay.access, context.now,
           R"({"language":")" + std::string(wordFor(wish.language)) + R"("})");
    return row;
}

Outcome<std::vector<LetterRow>> showLetters(pg::Transaction& tx, const Context& context, ClaimId stay)
{
    const auto reading = queueReading(tx, context, stay);
    queueLook(tx, context, "stay.letters_read", stay);
    if (const auto no = tx.commit())
        return *no;
    const auto seen = stayFor(tx, context, reading.stay, std::nullopt);
    if (!seen)
        return seen.no();
    return takeLetters(tx, reading.letters);
}

} // namespace adempauze
