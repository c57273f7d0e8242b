#include "wire/case_messages.h"
#include "wire/hold_messages.h"
#include "wire/order_decisions.h"
#include "wire/order_messages.h"
#include "wire/place_messages.h"
#include "wire/session_messages.h"
#include "wire/stay_messages.h"

#include <QJsonDocument>
#include <gtest/gtest.h>

namespace adempauze::wire {

namespace {

QJsonObject json(const char* text)
{
    const auto document = QJsonDocument::fromJson(text);
    EXPECT_TRUE(document.isObject()) << text;
    return document.object();
}

/// "pointer reason" of each error, in the order found.
template<class Message>
std::vector<std::string> errorsOf(const QJsonObject& object, Unknown unknown = Unknown::Refused)
{
    std::vector<InputError> errors;
    fromJson<Message>(object, unknown, errors);
    std::vector<std::string> found;
    for (const InputError& error : errors)
        found.push_back(error.pointer + " " + error.reason);
    return found;
}

using Found = std::vector<std::string>;

constexpr const char* Id = "3f1c6f0e-0b61-4c0b-9d57-6f2f7a1f0a11";

} // namespace

TEST(Reader, everyErrorIsFoundInOneReading)
{
    EXPECT_EQ(errorsOf<PlaceHold>(json(R"({"placeId":"here","expectedArrivalAt":"tonight","gender":"x","remark":1,
                                           "callerReference":"","wish":true})")),
              (Found{"/placeId wrong_type", "/expectedArrivalAt unreadable_time", "/gender unknown_word",
                     "/callerReference missing", "/remark wrong_type", "/wish unknown_field"}));
    EXPECT_EQ(errorsOf<PlaceHold>({}), (Found{"/placeId missing", "/expectedArrivalAt missing"}));
}

TEST(Reader, aClosureThatAnEarlierDaemonToldIsRead)
{
    const QString id = QString::fromLatin1(Id);
    EXPECT_EQ(errorsOf<Closure>({{QStringLiteral("id"), id},
                                 {QStringLiteral("placeId"), id},
                                 {QStringLiteral("fromAt"), QStringLiteral("2026-11-20T21:41:00Z")},
                                 {QStringLiteral("reason"), QStringLiteral("repair")}}),
              Found{});
}

TEST(Reader, anErrorInAListSaysWhichElement)
{
    EXPECT_EQ(
        errorsOf<OpenCase>(json(R"({"participants":[{"organisationId":"3f1c6f0e-0b61-4c0b-9d57-6f2f7a1f0a11",
                                          "part":"other","ground":"consent"},{"part":"aunt","a/b":1}, 7]})")),
        (Found{"/participants/1/organisationId missing", "/participants/1/part unknown_word",
               "/participants/1/ground missing", "/participants/1/a~1b unknown_field", "/participants/2 wrong_type"}));
    EXPECT_EQ(errorsOf<OpenCase>(json(R"({"participants":{}})")), Found{"/participants wrong_type"});
}

TEST(Reader, unknownFieldsAreRefusedByTheDaemonAndPassedOverByAClient)
{
    const auto newer = json(R"({"reason":"out_of_paint","since":"2026"})");
    EXPECT_EQ(errorsOf<DeclineHold>(newer), (Found{"/reason unknown_word", "/since unknown_field"}));
    EXPECT_EQ(errorsOf<DeclineHold>(newer, Unknown::Ignored), Found{});
}

TEST(Reader, anOptionalFieldMayBeMissingOrNull)
{
    std::vector<InputError> errors;
    const auto message = fromJson<PlaceHold>(json(R"({"placeId":"3f1c6f0e-0b61-4c0b-9d57-6f2f7a1f0a11",
                                     "expectedArrivalAt":"2026-11-20T23:40:00+01:00","gender":null})"),
                                             Unknown::Refused, errors);
    EXPECT_TRUE(errors.empty());
    EXPECT_FALSE(message.gender);
    EXPECT_FALSE(message.imposedAt);
    EXPECT_EQ(textOf(message.expectedArrivalAt), "2026-11-20T22:40:00Z");
    EXPECT_EQ(message.placeId.toString(QUuid::WithoutBraces), QString::fromLatin1(Id));
}

TEST(Reader, numbersAreWholeAndWithinTheirRange)
{
    const auto extend = [](const char* days) {
        return errorsOf<ExtendOrder>(
            json((R"({"decidedAt":"2026-11-20T21:14:00Z","days":)" + std::string(days) + "}").c_str()));
    };
    EXPECT_EQ(extend("18"), Found{});
    EXPECT_EQ(extend("1"), Found{});
    EXPECT_EQ(extend("366"), Found{});
    EXPECT_EQ(extend("0"), Found{"/days out_of_range"});
    EXPECT_EQ(extend("367"), Found{"/days out_of_range"});
    EXPECT_EQ(extend("-1"), Found{"/days out_of_range"});
    EXPECT_EQ(extend("9e15"), Found{"/days out_of_range"});
    EXPECT_EQ(extend("1e300"), Found{"/days wrong_type"});
    EXPECT_EQ(extend("1.5"), Found{"/days wrong_type"});
    EXPECT_EQ(extend("\"18\""), Found{"/days wrong_type"});
    EXPECT_EQ(extend("null"), Found{}); // the law itself may say how long
}

TEST(Reader, timesAreNeverGuessed)
{
    for (const char* text : {"2026-11-20", "2026-11-20T21:14:00", "2026-02-30T21:14:00Z", "20 november", "", "now"})
        EXPECT_EQ(errorsOf<ArriveBooked>({{QStringLiteral("arrivedAt"), QString::fromLatin1(text)}}),
                  Found{"/arrivedAt unreadable_time"})
            << text;
}

TEST(Reader, textsAreNeitherEmptyNorTooLongNorHoldControlCharacters)
{
    const auto reasonFor = [](const QString& text) {
        return errorsOf<RegisterPerson>({{QStringLiteral("clientReference"), text}});
    };
    EXPECT_EQ(reasonFor(QStringLiteral("RN-40418")), Found{});
    EXPECT_EQ(reasonFor(QString(TextMax, QChar(0xe9))), Found{});
    EXPECT_EQ(reasonFor(QString(TextMax + 1, QLatin1Char('x'))), Found{"/clientReference too_long"});
    EXPECT_EQ(reasonFor(QStringLiteral("  ")), Found{"/clientReference missing"});
    EXPECT_EQ(reasonFor(QStringLiteral("a\nb")), Found{"/clientReference unreadable_text"});
    EXPECT_EQ(reasonFor(QStringLiteral("a") + QChar(0) + QStringLiteral("b")),
              Found{"/clientReference unreadable_text"});
    EXPECT_EQ(reasonFor(QString(QChar(0xd800))), Found{"/clientReference unreadable_text"});
}

TEST(Reader, aUuidHasOneForm)
{
    const auto read = [](const char* id) {
        return errorsOf<ConfirmHold>({{QStringLiteral("personId"), QString::fromLatin1(id)}});
    };
    EXPECT_EQ(read(Id), Found{});
    EXPECT_EQ(read("3F1C6F0E-0B61-4C0B-9D57-6F2F7A1F0A11"), Found{});
    EXPECT_EQ(read("{3f1c6f0e-0b61-4c0b-9d57-6f2f7a1f0a11}"), Found{"/personId wrong_type"});
    EXPECT_EQ(read("3f1c6f0e0b614c0b9d576f2f7a1f0a11"), Found{"/personId wrong_type"});
}

TEST(Reader, aPlainFieldThatCameLaterMayBeMissing)
{
    std::vector<InputError> errors;
    const auto older = fromJson<Account>(json(R"({"id":"3f1c6f0e-0b61-4c0b-9d57-6f2f7a1f0a11","name":"ada",
        "role":"coordinator","organisationId":"3f1c6f0e-0b61-4c0b-9d57-6f2f7a1f0a11"})"),
                                         Unknown::Refused, errors);
    EXPECT_TRUE(errors.empty());
    EXPECT_EQ(older.organisationName, "");
    EXPECT_FALSE(toJson(older).contains(QStringLiteral("organisationName")));

    QJsonObject newer = toJson(older);
    newer.insert(QStringLiteral("organisationName"), QStringLiteral("Opvang"));
    const auto read = fromJson<Account>(newer, Unknown::Refused, errors);
    EXPECT_EQ(read.organisationName, "Opvang");
    EXPECT_EQ(toJson(read), newer);
    newer.insert(QStringLiteral("organisationName"), 7);
    EXPECT_EQ(errorsOf<Account>(newer), (std::vector<std::string>{"/organisationName wrong_type"}));
}

TEST(Reader, noErrorRepeatsWhatWasSent)
{
    std::vector<InputError> errors;
    fromJson<PlaceHold>(
        json(R"({"placeId":"canary","expectedArrivalAt":"canary","gender":"canary","remark":"canary"})"),
        Unknown::Refused, errors);
    EXPECT_EQ(errors.size(), 4U);
    for (const InputError& error : errors)
        EXPECT_EQ((error.pointer + error.reason + error.detail).find("canary"), std::string::npos);
}

} // namespace adempauze::wire
