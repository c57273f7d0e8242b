#include "http/answer.h"

#include "time/text.h"

#include <QJsonDocument>

#include <cassert>
#include <charconv>

namespace adempauze::http {

namespace {

/// The problem is in what was sent, not in the world: it has a pointer.
bool isOfInput(Refusal why)
{
    return statusFor(why) == 400;
}

QJsonObject errorJson(const wire::InputError& error)
{
    return {{QStringLiteral("pointer"), qt(error.pointer)},
            {QStringLiteral("reason"), qt(error.reason)},
            {QStringLiteral("detail"), qt(error.detail)}};
}

void putMoment(QJsonObject& members, const std::optional<Moment>& at, const Zone& zone, const char* name)
{
    if (!at || *at == Forever)
        return;
    const auto key = QString::fromLatin1(name);
    members.insert(key + QStringLiteral("At"), qt(textOf(*at)));
    members.insert(key + QStringLiteral("Local"), qt(textOf(zone.localAt(*at))));
    members.insert(QStringLiteral("zone"), qt(zone.name()));
}

} // namespace

int statusFor(Refusal why)
{
    switch (why) {
    case Refusal::InvalidInput:
    case Refusal::TimeRunsBackwards:
    case Refusal::UnknownZone:
    case Refusal::OffsetNotOfZone:
    case Refusal::LocalTimeTwice:
    case Refusal::UnknownRegime:
    case Refusal::RegimeNotInForce:
    case Refusal::OrderTooLong:
    case Refusal::NotInTheFuture: return 400;
    case Refusal::NotFound:
    case Refusal::NotYours:
    case Refusal::CodeUnknown: return 404;
    case Refusal::ExtensionTooLate:
    case Refusal::OrderEnded:
    case Refusal::OrderNotSuspended:
    case Refusal::NotInRegime:
    case Refusal::PlaceTaken:
    case Refusal::PlaceClosed:
    case Refusal::DepartureUnconfirmed:
    case Refusal::NotSuitable:
    case Refusal::OverHouseLimit:
    case Refusal::PersonElsewhere:
    case Refusal::OtherHouse:
    case Refusal::MovePlanned:
    case Refusal::HoldExpired:
    case Refusal::HoldNotOpen:
    case Refusal::HoldNotAccepted:
    case Refusal::RenewalsUsedUp:
    case Refusal::StayNotOpen:
    case Refusal::StayNotBased:
    case Refusal::AlreadyDone:
    case Refusal::AnswerTheOffer:
    case Refusal::TakenOn:
    case Refusal::TaskNotDone:
    case Refusal::UndoTooLate:
    case Refusal::LaterFacts:
    case Refusal::WaitingOver:
    case Refusal::AlreadyOffered:
    case Refusal::OfferOver:
    case Refusal::TooManyHolds:
    case Refusal::NoTail:
    case Refusal::OverrideNotOpen:
    case Refusal::SecondPersonNeeded:
    case Refusal::NotOnOffer:
    case Refusal::KeyRunning: return 409;
    case Refusal::StaleVersion: return 412;
    case Refusal::KeyReused: return 422;
    case Refusal::TooManyQuestions: return 429;
    } // no default: a new refusal without a status does not compile
    assert(false);
    return 500;
}

std::string_view sentenceFor(Refusal why)
{
    switch (why) {
    case Refusal::NotFound:
    case Refusal::NotYours: return "There is nothing here for you.";
    case Refusal::InvalidInput: return "Something in the request cannot be.";
    case Refusal::TimeRunsBackwards: return "A period must end after it begins.";
    case Refusal::UnknownZone: return "This time zone is not known.";
    case Refusal::OffsetNotOfZone: return "The zone does not have this offset at that moment.";
    case Refusal::LocalTimeTwice:
        return "The clock showed this time twice that day: send imposedAt with its offset, or a fold.";
    case Refusal::UnknownRegime: return "This legal regime is not known.";
    case Refusal::RegimeNotInForce: return "This legal regime was not in force when the order was imposed.";
    case Refusal::OrderTooLong: return "The order is longer than the law allows.";
    case Refusal::ExtensionTooLate: return "An order is extended before its first end, not after it.";
    case Refusal::OrderEnded: return "The order has ended.";
    case Refusal::OrderNotSuspended:
        return "Only an order that was suspended, annulled or withdrawn can be reinstated.";
    case Refusal::NotInRegime: return "The law of this order knows no such decision.";
    case Refusal::NotInTheFuture: return "What is recorded as having happened cannot lie in the future.";
    case Refusal::PlaceTaken: return "The place is taken in that period.";
    case Refusal::PlaceClosed: return "The place is closed in that period.";
    case Refusal::DepartureUnconfirmed: return "Nobody has confirmed that this place is empty.";
    case Refusal::NotSuitable: return "The place does not take this person.";
    case Refusal::OverHouseLimit: return "The stay would be longer than the house allows.";
    case Refusal::PersonElsewhere:
        return "This person has another place in that period, or has not left it: end that stay, or move it here.";
    case Refusal::CodeUnknown: return "This code is not known. It may have been mistyped.";
    case Refusal::OtherHouse: return "This was moved to another house, or is still in one; that house records it.";
    case Refusal::MovePlanned:
        return "They are to move on to the next house: that house records the arrival, and this place is free from "
               "then.";
    case Refusal::HoldExpired: return "The hold has expired.";
    case Refusal::HoldNotOpen: return "The hold is no longer open.";
    case Refusal::HoldNotAccepted: return "The house has not accepted the hold.";
    case Refusal::RenewalsUsedUp: return "The hold was extended as often as it may be.";
    case Refusal::StayNotOpen: return "The stay is not open for this.";
    case Refusal::StayNotBased: return "This needs a person and a basis first.";
    case Refusal::AlreadyDone: return "This was already done.";
    case Refusal::AnswerTheOffer: return "This is done by accepting or declining what was offered.";
    case Refusal::TakenOn: return "Somebody else has taken this on; here is how it stands now.";
    case Refusal::TaskNotDone: return "The task is not done, so there is nothing to undo.";
    case Refusal::UndoTooLate: return "Only whoever did this can undo it, and only within an hour.";
    case Refusal::LaterFacts: return "This contradicts what was recorded since.";
    case Refusal::TooManyQuestions: return "You have asked about too many people and houses; try again later.";
    case Refusal::WaitingOver: return "This entry of the waiting list is over.";
    case Refusal::AlreadyOffered: return "A place is offered to this entry already, and the answer is awaited.";
    case Refusal::OfferOver: return "This offer is over.";
    case Refusal::TooManyHolds: return "You hold as many places as you may at one time.";
    case Refusal::NoTail: return "There is no undecided end of an order that this could follow on.";
    case Refusal::OverrideNotOpen: return "This exception cannot be used: it is over, or for something else.";
    case Refusal::SecondPersonNeeded: return "Somebody else, from elsewhere or in another role, has to approve this.";
    case Refusal::NotOnOffer: return "This place is not on offer to you for that period.";
    case Refusal::StaleVersion: return "It has changed since you looked; here is how it stands now.";
    case Refusal::KeyReused: return "This Idempotency-Key was used for another request.";
    case Refusal::KeyRunning: return "The first request under this Idempotency-Key is still running.";
    } // no default: a new refusal without a sentence does not compile
    assert(false);
    return "No.";
}

Response problemWith(int status, std::string_view reason, std::string_view title, const QJsonObject& members)
{
    QJsonObject json = members;
    json.insert(QStringLiteral("type"), qt("urn:problem-type:adempauze:" + std::string(reason)));
    json.insert(QStringLiteral("title"), qt(title));
    json.insert(QStringLiteral("status"), status);
    json.insert(QStringLiteral("reason"), qt(reason));
    Response response;
    response.status = status;
    response.body = jsonText(json);
    response.contentType = "application/problem+json";
    return response;
}

wire::InputError inputError(std::string pointer, Refusal why)
{
    return {std::move(pointer), std::string(wordFor(why)), std::string(sentenceFor(why))};
}

Response problemFor(const No& no, const Zone& zone, const Beside& beside)
{
    QJsonObject members;
    if (isOfInput(no.why) || (no.why == Refusal::NotSuitable && !no.pointer.empty()))
        members.insert(QStringLiteral("errors"), QJsonArray{errorJson(inputError(no.pointer, no.why))});
    putMoment(members, no.untilAt, zone, "until");
    putMoment(members, no.limitAt, zone, "limit");
    if (beside.current)
        members.insert(QStringLiteral("current"), *beside.current);
    const auto& [alternatives, otherTimes, elsewhere] = beside.instead;
    if (!alternatives.isEmpty())
        members.insert(QStringLiteral("alternatives"), alternatives);
    if (!otherTimes.isEmpty())
        members.insert(QStringLiteral("otherTimes"), otherTimes);
    if (!elsewhere.isEmpty())
        members.insert(QStringLiteral("elsewhere"), elsewhere);
    if (!beside.obstacles.isEmpty())
        members.insert(QStringLiteral("obstacles"), beside.obstacles);
    Response response = problemWith(statusFor(no.why), wordFor(no.why), sentenceFor(no.why), members);
    if (no.why == Refusal::KeyRunning)
        response.headers.emplace_back("Retry-After", "1");
    return response;
}

Response problemFor(const std::vector<wire::InputError>& errors)
{
    QJsonArray list;
    for (const auto& error : errors)
        list.append(errorJson(error));
    return problemWith(400, wordFor(Refusal::InvalidInput), sentenceFor(Refusal::InvalidInput),
                       {{QStringLiteral("errors"), list}});
}

std::string jsonText(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

Response jsonAnswer(int status, std::string body)
{
    Response response;
    response.status = status;
    response.body = std::move(body);
    response.contentType = "application/json";
    return response;
}

std::string etagOf(std::int64_t version)
{
    return "\"" + std::to_string(version) + "\"";
}

std::int64_t versionIn(std::string_view etag)
{
    if (etag.size() < 3 || etag.front() != '"' || etag.back() != '"')
        return 0;
    std::int64_t version = 0;
    const auto [end, error] = std::from_chars(etag.data() + 1, etag.data() + etag.size() - 1, version);
    return error == std::errc{} && end == etag.data() + etag.size() - 1 && version > 0 ? version : 0;
}

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace adempauze::http
