#include "http/convert.h"

#include "domain/short_reference.h"
#include "http/answer.h"

#include <QJsonDocument>

namespace adempauze::http {

namespace {

QJsonObject objectOf(const std::string& json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

} // namespace

QUuid wireId(const Uuid& uuid)
{
    const auto& bytes = uuid.bytes();
    return QUuid::fromRfc4122(QByteArrayView(reinterpret_cast<const char*>(bytes.data()), std::ssize(bytes)));
}

std::vector<QUuid> wireIds(const std::vector<Uuid>& ids)
{
    std::vector<QUuid> all;
    for (const Uuid& each : ids)
        all.push_back(wireId(each));
    return all;
}

Uuid uuidOf(const QUuid& id)
{
    const QByteArray bytes = id.toRfc4122();
    std::array<std::uint8_t, 16> raw{};
    std::copy(bytes.begin(), bytes.end(), raw.begin());
    return Uuid(raw);
}

Reading readingOf(const Exchange& exchange)
{
    return {.caller = exchange.caller(),
            .cipher = exchange.parts.cipher,
            .holds = exchange.parts.holds,
            .now = exchange.now,
            .zone = houseZone(exchange.parts),
            .regimes = exchange.parts.regimes,
            .protocols = *exchange.parts.protocols};
}

wire::Case wireOf(const CaseRow& row)
{
    wire::Case message{.id = wireId(row.id),
                       .householdId = wireId(row.household),
                       .organisationId = wireId(row.organisation),
                       .leadAccountId = wireId(row.lead),
                       .openedAt = row.openedAt,
                       .version = row.version};
    for (const CaseParticipant& each : row.participants)
        message.participants.push_back({.organisationId = wireId(each.organisation),
                                        .part = std::string(wordFor(each.part)),
                                        .ground = std::string(wordFor(each.ground.kind)),
                                        .consentedAt = each.ground.consentedAt});
    for (const OrderId order : row.orders)
        message.orderIds.push_back(wireId(order));
    for (const ClaimId stay : row.stays)
        message.stayIds.push_back(wireId(stay));
    message.safetyPlanSinceAt = row.safetyPlanSince;
    if (row.nextStep)
        message.nextStep = wire::NextStep{.kind = row.nextStep->kind, .agreedAt = row.nextStep->agreedAt};
    return message;
}

wire::Person wireOf(const PersonRow& row, const Reading& reading)
{
    const std::string id = row.id.text();
    const auto reference =
        reading.cipher.open(row.clientReference.bytes, {.table = "person", .column = "client_reference", .row = id});
    return {.id = wireId(row.id), .clientReference = reference.value_or("")};
}

wire::TurnAway wireOf(const TurnAwayRow& row)
{
    return {.id = wireId(row.id),
            .requestId = wireId(row.requestId),
            .reason = row.reason,
            .declineReason = row.declineReason,
            .gender = row.gender,
            .wheelchair = row.wheelchair,
            .underOrder = row.underOrder,
            .noted = !row.said,
            .happenedAt = row.happenedAt,
            .recordedAt = row.recordedAt,
            .lastAskedAt = row.lastAskedAt,
            .outcome = row.outcome,
            .outcomeAt = row.outcomeAt,
            .version = row.version};
}

wire::Message wireOf(const MessageRow& row)
{
    return {.id = wireId(row.id),
            .organisationId = wireId(row.organisation),
            .kind = row.kind,
            .urgent = row.urgent,
            .subjectId = wireId(row.subject),
            .sequence = row.sequence,
            .dueAt = row.dueAt,
            .createdAt = row.createdAt,
            .state = row.state,
            .attempts = row.attempts,
            .lastFailure = row.lastFailure,
            .nextAttemptAt = row.nextAttemptAt,
            .sentAt = row.sentAt,
            .calledAt = row.calledAt,
            .acknowledgedAt = row.acknowledgedAt,
            .reference = shortReference(row.id.value),
            .aboutReference = shortReference(row.about),
            .stayId = wireId(row.stay),
            .caseId = wireId(row.caseId),
            .stayFromAt = row.stayFrom,
            .stayUntilAt = row.stayUntil,
            .version = row.version};
}

wire::HistoryItem wireOf(const HistoryRow& row)
{
    return {.id = row.id,
            .kind = row.kind,
            .happenedAt = row.happenedAt,
            .recordedAt = row.recordedAt,
            .accountId = wireId(row.account),
            .data = objectOf(row.data)};
}

wire::Agency wireOf(const AgencyRow& row)
{
    return {.id = wireId(row.id), .name = row.name, .kind = row.kind, .phone = row.phone, .hasMailbox = row.hasMailbox};
}

wire::AuditRecord wireOf(const AuditRow& row)
{
    return {.id = row.id,
            .at = row.at,
            .accountId = wireId(row.account),
            .action = row.action,
            .subjectKind = row.subjectKind,
            .subjectId = wireId(row.subject),
            .requestId = row.requestId,
            .sealed = row.sealed};
}

wire::AuditVerification wireOf(const AuditCheck& check)
{
    return {.intact = check.intact,
            .sealedRows = check.sealedRows,
            .unsealedRows = check.unsealedRows,
            .brokenAt = check.brokenAt,
            .lastHash = check.lastHash};
}

} // namespace adempauze::http
