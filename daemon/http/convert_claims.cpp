#include "http/convert.h"

#include <algorithm>

namespace adempauze::http {

namespace {

constexpr std::size_t CodeLetters = 3;

std::optional<std::string> callerReferenceOf(const ClaimRow& claim, const Reading& reading)
{
    if (!claim.callerReference || claim.holderOrganisation != reading.caller.organisation)
        return std::nullopt;
    const std::string id = claim.id.text();
    return reading.cipher.open(claim.callerReference->bytes,
                               {.table = "claim", .column = "caller_reference", .row = id});
}

std::string stateOf(const ClaimRow& claim, Moment now)
{
    return std::string(wordFor(claim.isExpired(now) ? ClaimState::Expired : claim.state));
}

/// One that waits for a decision, and expires before anybody could come, is not extended: it ends when that is known.
int renewalsLeft(const ClaimRow& claim, const Reading& reading)
{
    const bool waits = claim.expiresAt && *claim.expiresAt <= claim.expectedArrivalAt;
    const bool open = claim.state == ClaimState::Held && !claim.isExpired(reading.now);
    return open && !waits ? std::max(reading.holds.renewals - claim.renewals, 0) : 0;
}

std::optional<Moment> warnAtOf(const ClaimRow& claim, const Reading& reading)
{
    const bool open = claim.state == ClaimState::Held && !claim.isExpired(reading.now);
    return open ? std::optional(*claim.expiresAt - reading.holds.warnBefore) : std::nullopt;
}

std::optional<Moment> conditionOf(const ClaimRow& claim, Moment now)
{
    const bool open = isOpenStay(claim.state) || (claim.state == ClaimState::Held && !claim.isExpired(now));
    return open && claim.isConditional(now) ? claim.conditionalUntil : std::nullopt;
}

std::optional<std::string> wordOf(const std::optional<Gender>& gender)
{
    return gender ? std::optional(std::string(wordFor(*gender))) : std::nullopt;
}

std::optional<int> personsOf(const ClaimRow& claim)
{
    return claim.persons > 1 ? std::optional(claim.persons) : std::nullopt;
}

std::string_view stateOf(const PlacementRow& row, const PlacementRow& here)
{
    if (row.id == here.id)
        return "here";
    if (here.blocks && !row.blocks)
        return "given_up";
    return row.number < here.number ? "left" : "next";
}

wire::Placement wireOf(const PlacementRow& row, const PlacementRow& here)
{
    return {.placeId = wireId(row.place),
            .placeName = row.placeName,
            .facilityId = wireId(row.facility),
            .facilityAlias = row.facilityAlias,
            .fromAt = row.during.from(),
            .untilAt = row.during.until(),
            .unitName = row.wholeUnit,
            .state = std::string(stateOf(row, here))};
}

wire::Segment wireOf(const SegmentRow& row)
{
    return {.basis = std::string(wordFor(row.segment.basis)),
            .why = row.why,
            .orderId = wireId(row.segment.order),
            .fromAt = row.segment.during.from(),
            .untilAt = row.segment.during.until()};
}

} // namespace

std::string spoken(const std::string& code)
{
    return code.size() > CodeLetters ? code.substr(0, CodeLetters) + " " + code.substr(CodeLetters) : code;
}

std::optional<std::string> fieldOpened(const FieldCipher& cipher, const Sealed& sealed, std::string_view table,
                                       std::string_view column, const Uuid& row)
{
    const std::string id = row.text();
    return cipher.open(sealed.bytes, {.table = table, .column = column, .row = id});
}

std::optional<Sealed> referenceMoved(const FieldCipher& cipher, const Sealed& reference, ClaimId from, ClaimId to)
{
    const std::string source = from.text();
    const std::string target = to.text();
    const auto plain = cipher.open(reference.bytes, {.table = "claim", .column = "caller_reference", .row = source});
    if (!plain)
        return std::nullopt;
    return Sealed{cipher.seal(*plain, {.table = "claim", .column = "caller_reference", .row = target})};
}

wire::Hold wireOf(const HoldPlaced& hold, const Reading& reading)
{
    const ClaimRow& claim = hold.claim;
    const Zone& zone = claim.facility.rules.zone;
    const PlacementRow& here = claim.here(reading.now);
    wire::Hold message{.id = wireId(claim.id),
                       .state = stateOf(claim, reading.now),
                       .placeId = wireId(here.place),
                       .placeName = here.placeName,
                       .facilityId = wireId(here.facility),
                       .facilityAlias = here.facilityAlias,
                       .code = spoken(claim.code),
                       .fromAt = claim.from,
                       .untilAt = claim.until,
                       .untilLocal = zone.localAt(claim.until),
                       .zone = zone.name(),
                       .expectedArrivalAt = claim.expectedArrivalAt,
                       .expiresAt = claim.expiresAt,
                       .warnAt = warnAtOf(claim, reading),
                       .followsStayId = wireId(claim.follows),
                       .answer = claim.answer,
                       .answerDueAt = claim.answerDueAt,
                       .declineReason = claim.declineReason,
                       .gender = wordOf(claim.gender),
                       .remark = claim.remark,
                       .callerReference = callerReferenceOf(claim, reading),
                       .renewalsLeft = renewalsLeft(claim, reading),
                       .calledAt = claim.calledAt,
                       .conditionalUntilAt = conditionOf(claim, reading.now),
                       .persons = personsOf(claim),
                       .wheelchair = claim.wheelchair,
                       .unitName = here.wholeUnit,
                       .version = claim.version};
    for (const auto& [label, phone] : hold.deskNumbers)
        message.deskNumbers.push_back({.label = label, .phone = phone});
    return message;
}

wire::Stay wireOf(const ClaimRow& claim, const Reading& reading)
{
    const Zone& zone = claim.facility.rules.zone;
    const Moment limit = houseLimit(claim.facility.rules, claim.placedFrom());
    wire::Stay message{.id = wireId(claim.id),
                       .state = stateOf(claim, reading.now),
                       .code = spoken(claim.code),
                       .detailsMissing = claim.arrivedAt && !claim.person,
                       .caseId = wireId(claim.caseId),
                       .personId = wireId(claim.person),
                       .orderId = wireId(claim.order),
                       .fromAt = claim.from,
                       .fromLocal = zone.localAt(claim.from),
                       .untilAt = claim.until,
                       .untilLocal = zone.localAt(claim.until),
                       .zone = zone.name(),
                       .houseLimitAt = limit,
                       .houseLimitLocal = zone.localAt(limit),
                       .arrivedAt = claim.arrivedAt,
                       .arrivalRecordedAt = claim.arrivalRecordedAt,
                       .departedAt = claim.departedAt,
                       .departureRecordedAt = claim.departureRecordedAt,
                       .destination = claim.destination,
                       .mayReturn = claim.mayReturn,
                       .mayReturnFromDate = claim.mayReturnFrom,
                       .departureOverdue = claim.departureOverdue(reading.now),
                       .persons = personsOf(claim),
                       .wheelchair = claim.wheelchair,
                       .orderUntilAt = claim.orderUntil,
                       .conditionalUntilAt = conditionOf(claim, reading.now),
                       .missedAt = claim.state == ClaimState::Booked ? claim.missedAt : std::nullopt,
                       .version = claim.version};
    if (claim.orderUntil)
        message.secondsBeyondOrder = (claim.until - *claim.orderUntil).count();
    for (const PlacementRow& row : claim.placements)
        message.placements.push_back(wireOf(row, claim.here(reading.now)));
    for (const SegmentRow& row : claim.segments)
        message.segments.push_back(wireOf(row));
    return message;
}

} // namespace adempauze::http
