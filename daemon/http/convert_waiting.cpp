#include "http/convert.h"

#include <QJsonDocument>

namespace adempauze::http {

namespace {

std::optional<std::string> wordOf(const std::optional<Criterion>& criterion)
{
    return criterion ? std::optional(std::string(wordFor(*criterion))) : std::nullopt;
}

/// What only the organisation itself sees of its entry.
void addOwn(wire::WaitingEntry& message, const WaitingView& view, const Reading& reading)
{
    const WaitingEntryRow& entry = view.entry;
    message.caseId = wireId(entry.caseId);
    message.personId = wireId(entry.person);
    message.orderId = wireId(entry.order);
    if (entry.callerReference) {
        const std::string id = entry.id.text();
        message.callerReference = reading.cipher.open(
            entry.callerReference->bytes, {.table = "waiting_entry", .column = "caller_reference", .row = id});
    }
    for (const WaitingOfferRow& offer : view.offers)
        message.offers.push_back(wireOf(offer));
}

} // namespace

std::optional<Sealed> referenceTaken(const FieldCipher& cipher, const Sealed& reference, WaitingEntryId from,
                                     ClaimId to)
{
    const std::string source = from.text();
    const std::string target = to.text();
    const auto plain =
        cipher.open(reference.bytes, {.table = "waiting_entry", .column = "caller_reference", .row = source});
    if (!plain)
        return std::nullopt;
    return Sealed{cipher.seal(*plain, {.table = "claim", .column = "caller_reference", .row = target})};
}

wire::WaitingOffer wireOf(const WaitingOfferRow& row)
{
    return {.id = wireId(row.id),
            .entryId = wireId(row.entry),
            .placeId = wireId(row.place),
            .placeName = row.placeName,
            .facilityId = wireId(row.facility),
            .facilityAlias = row.facilityAlias,
            .unitName = row.wholeUnit,
            .holdId = wireId(row.claim),
            .fromAt = row.from,
            .untilAt = row.until,
            .untilLocal = row.zone.localAt(row.until),
            .zone = std::string(row.zone.name()),
            .offeredAt = row.offeredAt,
            .deadlineAt = row.deadline,
            .deadlineLocal = row.zone.localAt(row.deadline),
            .state = row.state,
            .declineReason = row.declineReason,
            .endedAt = row.endedAt,
            .why = QJsonDocument::fromJson(QByteArray::fromStdString(row.why)).object(),
            .version = row.version};
}

wire::WaitingEntry wireOf(const WaitingView& view, const Reading& reading)
{
    const WaitingEntryRow& entry = view.entry;
    wire::WaitingEntry message{.id = wireId(entry.id),
                               .own = answersFor(reading.caller, entry),
                               .organisationId = wireId(entry.organisation),
                               .state = entry.state,
                               .neededFromAt = entry.neededFrom,
                               .neededByAt = entry.neededBy,
                               .neededByLocal = reading.zone.localAt(entry.neededBy),
                               .imposedAt = entry.imposedAt,
                               .underOrder = entry.underOrder,
                               .dangerRunningOrder = entry.dangerRunningOrder,
                               .sleepsOutside = entry.sleepsOutside,
                               .childrenInvolved = entry.childrenInvolved,
                               .wheelchair = entry.wheelchair,
                               .registeredAt = entry.registeredAt,
                               .withdrawReason = entry.withdrawReason,
                               .version = entry.version};
    if (entry.persons > 1)
        message.persons = entry.persons;
    if (entry.gender)
        message.gender = std::string(wordFor(*entry.gender));
    if (entry.kind)
        message.kind = std::string(wordFor(*entry.kind));
    if (view.rank) {
        message.position = view.rank->position;
        message.aheadBy = wordOf(view.rank->aheadBy);
        message.behindBy = wordOf(view.rank->behindBy);
    }
    if (message.own)
        addOwn(message, view, reading);
    return message;
}

wire::WaitingList wireOf(const WaitingListView& list, const Reading& reading)
{
    wire::WaitingList message{
        .asOfAt = list.asOf, .zone = std::string(list.zone.name()), .rankingVersion = list.rules.version};
    for (const Criterion criterion : list.rules.criteria)
        message.criteria.emplace_back(wordFor(criterion));
    for (const Criterion tie : {Criterion::RegisteredAt, Criterion::Id})
        message.criteria.emplace_back(wordFor(tie));
    for (const WaitingView& view : list.entries)
        message.items.push_back(wireOf(view, reading));
    return message;
}

WaitingNeeds needsIn(const wire::CorrectWaitingNeeds& message, WaitingEntryId entry, std::int64_t version)
{
    return {.entry = entry,
            .version = version,
            .gender = message.gender ? genderNamed(*message.gender) : std::nullopt,
            .kind = message.kind ? facilityKindNamed(*message.kind) : std::nullopt,
            .neededFrom = message.neededFromAt,
            .neededBy = message.neededByAt,
            .underOrder = message.underOrder,
            .dangerRunningOrder = message.dangerRunningOrder,
            .sleepsOutside = message.sleepsOutside,
            .childrenInvolved = message.childrenInvolved,
            .persons = message.persons.value_or(1),
            .wheelchair = message.wheelchair};
}

} // namespace adempauze::http
