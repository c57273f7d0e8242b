#include "usecases/letters.h"

#include "storage/facility_store.h"
#include "storage/record_store.h"
#include "usecases/claim_rules.h"
#include "usecases/stay_reading.h"

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

/// What a letter tells.
struct Reading {
    StayReading stay;
    pg::Ticket order;
    pg::Ticket next;
    pg::Ticket letters;
    pg::Ticket numbers;
    pg::Ticket guide;
    pg::Ticket way;
};

Reading queueReading(pg::Transaction& tx, const Context& context, ClaimId stay)
{
    return {queueStay(tx, context, stay),
            queueOrderOfLetter(tx, stay, context.now),
            queueNextOfLetter(tx, stay, context.now),
            queueLetters(tx, stay),
            queueDeskNumbersOf(tx, stay, context.now),
            queueGuideOf(tx, stay),
            queueWayToDoor(tx, stay, context.now)};
}

LetterDates datesOf(const ClaimRow& stay, const std::optional<OrderOfLetter>& order, const NextOfLetter& next)
{
    LetterDates dates{{LetterDate::StayUntil, stay.until}};
    const auto add = [&dates](LetterDate what, const std::optional<Moment>& at) {
        if (at)
            dates.emplace(what, *at);
    };
    if (stay.state == ClaimState::Booked)
        dates.emplace(LetterDate::Arrival, stay.expectedArrivalAt);
    add(LetterDate::Appointment, next.appointmentAt);
    add(LetterDate::GuidedContact, next.guidedContactAt ? next.guidedContactAt : next.guidedContactBy);
    if (!order)
        return dates;
    dates.emplace(LetterDate::OrderUntil, order->until);
    add(LetterDate::Hearing, order->hearingAt);
    add(LetterDate::Decision, order->decisionAt);
    return dates;
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

/// A letter with the stay that it is about.
struct Seen {
    ResidentLetter letter;
    SeenStay stay;
};

/// What there is to tell, if there still is.
Outcome<Seen> seenIn(const pg::Transaction& tx, const Context& context, const Reading& reading)
{
    auto stay = stayFor(tx, context, reading.stay, std::nullopt);
    if (!stay)
        return stay.no();
    const ClaimRow& claim = stay->claim;
    if (!isOpenStay(claim.state))
        return Refusal::StayNotOpen;
    const auto next = takeNextOfLetter(tx, reading.next);
    const auto letters = takeLetters(tx, reading.letters);
    const PlacementRow& placed = claim.here(context.now);
    const FacilityRow& house = claim.houseOf(placed);
    LetterFacts facts{.house = house.alias,
                      .place = placed.wholeUnit.value_or(placed.placeName),
                      .zone = house.rules.zone,
                      .dates = datesOf(claim, takeOrderOfLetter(tx, reading.order), next),
                      .contactIsAgreed = next.guidedContactAt.has_value(),
                      .last = letters.empty()
                          ? std::nullopt
                          : std::optional(LetterTold{letters.front().givenAt, letters.front().dates}),
                      .wayToDoor = wayIn(context, claim, house, takeWayToDoor(tx, reading.way)),
                      .desk = deskOf(house, takeDeskNumbers(tx, reading.numbers)),
                      .guide = takeGuide(tx, reading.guide),
                      .writtenAt = context.now};
    const std::int64_t version = letterVersion(facts);
    return Seen{{std::move(facts), version}, *std::move(stay)};
}

} // namespace

Outcome<ResidentLetter> showLetter(pg::Transaction& tx, const Context& context, ClaimId stay)
{
    const auto reading = queueReading(tx, context, stay);
    tx.flush(); // the look is logged as what it was, so this takes a second trip

    auto seen = seenIn(tx, context, reading);
    if (!seen)
        return seen.no();
    if (seen->letter.facts.wayToDoor)
        record(tx, context, "stay.way_shown", seen->stay.claim, seen->stay.access, context.now);
    else
        queueLook(tx, context, "stay.letter_read", stay);
    if (const auto no = tx.commit())
        return *no;
    return std::move(seen->letter);
}

Outcome<LetterRow> giveLetter(pg::Transaction& tx, const Context& context, const LetterWish& wish)
{
    queueLockPlacesOf(tx, wish.stay); // no date of the stay moves until this is told
    const auto reading = queueReading(tx, context, wish.stay);
    tx.flush();
    const auto seen = seenIn(tx, context, reading);
    if (!seen)
        return seen.no();
    if (seen->letter.version != wish.version)
        return Refusal::StaleVersion;
    const LetterRow row{.id = wish.id,
                        .stay = wish.stay,
                        .language = wish.language,
                        .dates = seen->letter.facts.dates,
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
