#include "wire/fields.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace adempauze::wire {

namespace {

struct Inner {
    int number{0};

    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("number", self.number);
    }
};

struct Outer {
    std::string text;
    bool sure{false};
    std::int64_t count{0};
    std::optional<std::string> maybe{};
    Inner inner{};
    std::vector<Inner> list{};
    std::vector<std::string> words{};
    QJsonObject object{};
    QUuid id{};
    Moment at{};

    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("text", self.text);
        fields("sure", self.sure);
        fields("count", self.count);
        fields("maybe", self.maybe);
        fields("inner", self.inner);
        fields("list", self.list);
        fields("words", self.words);
        fields("object", self.object);
        fields("id", self.id);
        fields("at", self.at);
    }
};

Outer readBack(const Outer& message)
{
    std::vector<InputError> errors;
    return fromJson<Outer>(toJson(message), Unknown::Ignored, errors);
}

} // namespace

TEST(Writer, writesTheFieldsInTheOrderOfTheirDescription)
{
    Outer message{.text = "a", .sure = true, .count = -7, .inner = {3}, .list = {{1}, {2}}, .words = {"x", "y"}};
    message.object.insert(QStringLiteral("z"), 1);
    message.at = *parseMoment("2026-11-20T21:00:00Z");

    EXPECT_EQ(toText(message),
              R"({"text":"a","sure":true,"count":-7,"inner":{"number":3},"list":[{"number":1},{"number":2}],)"
              R"("words":["x","y"],"object":{"z":1},"id":"00000000-0000-0000-0000-000000000000",)"
              R"("at":"2026-11-20T21:00:00Z"})");
}

TEST(Writer, leavesOutWhatIsNotThereAndWritesWhatIsEmpty)
{
    const std::string text = toText(Outer{});
    EXPECT_EQ(text.find("maybe"), std::string::npos);
    EXPECT_NE(text.find(R"("list":[])"), std::string::npos);
    EXPECT_NE(text.find(R"("object":{})"), std::string::npos);
    EXPECT_NE(toText(Outer{.text{}, .maybe = "there"}).find(R"("maybe":"there")"), std::string::npos);
}

TEST(Writer, escapesWhatWouldEndTheTextAndNothingElse)
{
    const std::string text = "\"quoted\" \\ back\nline\ttab\x01\x1f\x7f é 🛏";
    const std::string written = toText(Outer{.text = text});
    EXPECT_NE(written.find(R"("\"quoted\" \\ back\u000aline\u0009tab\u0001\u001f)"
                           "\x7f é 🛏\""),
              std::string::npos)
        << written;
    EXPECT_EQ(toJson(Outer{.text = text}).value(QStringLiteral("text")).toString().toStdString(), text);
}

RC_GTEST_PROP(WriterProperty, whateverTextIsWrittenIsReadBack, ())
{
    std::string text; // any characters but NUL, the surrogates and what is none
    for (const auto code : *rc::gen::container<std::vector<char32_t>>(
             rc::gen::oneOf(rc::gen::inRange<char32_t>(1, 0x100), rc::gen::inRange<char32_t>(0x100, 0xd800),
                            rc::gen::inRange<char32_t>(0xe000, 0x110000))))
        text += QString::fromUcs4(&code, 1).toStdString();
    const QJsonObject read = toJson(Outer{.text = text, .words = {text, text}});
    RC_ASSERT(read.value(QStringLiteral("text")).toString().toStdString() == text);
    RC_ASSERT(read.value(QStringLiteral("words")).toArray().at(1).toString().toStdString() == text);
}

TEST(Writer, whatIsWrittenIsReadBack)
{
    const Outer message{.text = "a", .sure = true, .count = 12, .maybe = "b", .inner = {3}, .list = {{1}}};
    const Outer read = readBack(message);
    EXPECT_EQ(read.text, "a");
    EXPECT_TRUE(read.sure);
    EXPECT_EQ(read.count, 12);
    EXPECT_EQ(read.maybe, "b");
    EXPECT_EQ(read.inner.number, 3);
    ASSERT_EQ(read.list.size(), 1U);
    EXPECT_EQ(read.list[0].number, 1);
}

} // namespace adempauze::wire
