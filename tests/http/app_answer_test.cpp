#include "http/answer.h"
#include "http/body.h"
#include "wire/hold_messages.h"

#include <QJsonDocument>
#include <gtest/gtest.h>

#include <map>
#include <set>

namespace adempauze::http {

namespace {

// Written by hand beside the switch, so that a status does not change unseen: clients act on them.
const std::map<Refusal, int> Statuses{
    {Refusal::NotFound, 404},
    {Refusal::NotYours, 404},
    {Refusal::InvalidInput, 400},
    {Refusal::TimeRunsBackwards, 400},
    {Refusal::UnknownZone, 400},
    {Refusal::UnknownRegime, 400},
    {Refusal::RegimeNotInForce, 400},
    {Refusal::OrderTooLong, 400},
    {Refusal::ExtensionTooLate, 409},
    {Refusal::OrderEnded, 409},
    {Refusal::OrderNotSuspended, 409},
    {Refusal::NotInTheFuture, 400},
    {Refusal::PlaceTaken, 409},
    {Refusal::PlaceClosed, 409},
    {Refusal::DepartureUnconfirmed, 409},
    {Refusal::NotSuitable, 409},
    {Refusal::OverHouseLimit, 409},
    {Refusal::PersonElsewhere, 409},
    {Refusal::CodeUnknown, 404},
    {Refusal::OtherHouse, 409},
    {Refusal::MovePlanned, 409},
    {Refusal::HoldExpired, 409},
    {Refusal::HoldNotOpen, 409},
    {Refusal::HoldNotAccepted, 409},
    {Refusal::StayNotOpen, 409},
    {Refusal::StayNotBased, 409},
    {Refusal::AlreadyDone, 409},
    {Refusal::LaterFacts, 409},
    {Refusal::StaleVersion, 412},
    {Refusal::TooManyQuestions, 429},
    {Refusal::KeyReused, 422},
    {Refusal::KeyRunning, 409},
    {Refusal::RenewalsUsedUp, 409},
    {Refusal::AnswerTheOffer, 409},
    {Refusal::TakenOn, 409},
    {Refusal::TaskNotDone, 409},
    {Refusal::UndoTooLate, 409},
    {Refusal::NotInRegime, 409},
    {Refusal::OffsetNotOfZone, 400},
    {Refusal::LocalTimeTwice, 400},
    {Refusal::WaitingOver, 409},
    {Refusal::AlreadyOffered, 409},
    {Refusal::OfferOver, 409},
    {Refusal::TooManyHolds, 409},
    {Refusal::NoTail, 409},
    {Refusal::OverrideNotOpen, 409},
    {Refusal::SecondPersonNeeded, 409},
    {Refusal::NotOnOffer, 409},
};

QJsonObject bodyOf(const Response& response)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(response.body)).object();
}

Zone amsterdam()
{
    return *Zone::named("Europe/Amsterdam");
}

std::string reasonOf(const Response& response)
{
    return bodyOf(response).value(QStringLiteral("reason")).toString().toStdString();
}

std::string refusedBody(std::string body, std::string type = "application/json")
{
    const Request request{.method = "POST", .path = "/v1/holds", .headers = {{"content-type", type}}, .body = body};
    const auto read = messageIn<wire::DeclineHold>(request);
    return std::holds_alternative<Response>(read) ? reasonOf(std::get<Response>(read)) : "";
}

} // namespace

TEST(Answer, everyRefusalHasItsStatusAndASentence)
{
    EXPECT_EQ(Statuses.size(), static_cast<std::size_t>(Refusal::KeyRunning) + 1);
    for (const auto& [why, status] : Statuses) {
        EXPECT_EQ(statusFor(why), status) << wordFor(why);
        EXPECT_FALSE(sentenceFor(why).empty()) << wordFor(why);
    }
}

TEST(Answer, whatIsNotYoursLooksLikeWhatIsNotThere)
{
    EXPECT_EQ(problemFor(No{.why = Refusal::NotYours}, amsterdam()).body,
              problemFor(No{.why = Refusal::NotFound}, amsterdam()).body);
}

TEST(Answer, anOverlapSaysUntilWhenAsTheWallShowsIt)
{
    const auto response =
        problemFor(No{.why = Refusal::PlaceTaken, .untilAt = parseMoment("2010-04-06T18:00:00Z")}, amsterdam());
    const auto body = bodyOf(response);
    EXPECT_EQ(response.status, 409);
    EXPECT_EQ(response.contentType, "application/problem+json");
    EXPECT_EQ(body.value(QStringLiteral("untilAt")), QStringLiteral("2010-04-06T18:00:00Z"));
    EXPECT_EQ(body.value(QStringLiteral("untilLocal")), QStringLiteral("2010-04-06T20:00"));
    EXPECT_EQ(body.value(QStringLiteral("zone")), QStringLiteral("Europe/Amsterdam"));
}

TEST(Answer, anEndThatNobodyKnowsIsNotTold)
{
    const auto body = bodyOf(problemFor(No{.why = Refusal::PlaceClosed, .untilAt = Forever}, amsterdam()));
    EXPECT_FALSE(body.contains(QStringLiteral("untilAt")));
}

TEST(Answer, anEntityTagNamesOneVersionOrNone)
{
    EXPECT_EQ(etagOf(7), "\"7\"");
    EXPECT_EQ(versionIn("\"7\""), 7);
    for (const char* odd : {"7", "W/\"7\"", "*", "\"\"", "\"-1\"", "\"0\"", "\"7x\"", "\"7\", \"8\"", ""})
        EXPECT_EQ(versionIn(odd), 0) << odd;
}

TEST(Body, isOneJsonObjectInValidUtf8)
{
    EXPECT_EQ(refusedBody(R"({"reason":"safety"})"), "");
    EXPECT_EQ(refusedBody(R"({"reason":"safety"})", "application/json; charset=utf-8"), "");
    EXPECT_EQ(refusedBody("{\"reason\":\"saf\xff\"}"), "invalid_utf8");
    EXPECT_EQ(refusedBody("{\"reason\":\"\xc0\xaf\"}"), "invalid_utf8");
    EXPECT_EQ(refusedBody("{\"reason\":\"\xed\xa0\x80\"}"), "invalid_utf8");
    EXPECT_EQ(refusedBody(R"({"reason":"safety")"), "invalid_json");
    EXPECT_EQ(refusedBody(R"(["safety"])"), "invalid_json");
    EXPECT_EQ(refusedBody(std::string(5'000, '[')), "invalid_json");
    EXPECT_EQ(refusedBody(R"({"reason":"safety","reason":"other"})"), "duplicate_name");
    EXPECT_EQ(refusedBody(R"({"reason":"a:\"b"})"), "invalid_input");
    EXPECT_EQ(refusedBody(R"({"reason":"safety"})", "text/plain"), "unsupported_media_type");
    EXPECT_EQ(refusedBody(""), "invalid_input");
}

TEST(Body, mayBeEmptyWhereTheMessageHasNoFields)
{
    const Request request{.method = "POST", .path = "/v1/holds"};
    EXPECT_TRUE(std::holds_alternative<wire::AcceptHold>(messageIn<wire::AcceptHold>(request)));
}

} // namespace adempauze::http
