#include "usecases/data.h"

#include <gtest/gtest.h>

namespace adempauze {

namespace {

TEST(DataText, fieldsKeepTheirOrderAndValuesTheirKind)
{
    const Data data{{"zeta", "a word"},
                    {"alpha", 7},
                    {"long", std::int64_t{-9'007'199'254'740'993}},
                    {"size", std::size_t{3}},
                    {"yes", true},
                    {"nothing", nullptr},
                    {"none", std::optional<int>()},
                    {"some", std::optional<std::string>("said")},
                    {"change", {{"before", "1"}, {"after", "2"}}}};
    EXPECT_EQ(data.text(),
              R"({"zeta":"a word","alpha":7,"long":-9007199254740993,"size":3,"yes":true,"nothing":null,"none":null,)"
              R"("some":"said","change":{"before":"1","after":"2"}})");
}

TEST(DataText, whatIsPutAgainGivesWayInItsPlace)
{
    Data data{{"one", 1}, {"two", 2}};
    data.put("one", "first");
    data.put("three", Data{{"deep", false}});
    EXPECT_EQ(data.text(), R"({"one":"first","two":2,"three":{"deep":false}})");
}

TEST(DataText, aListHoldsWhatWasAdded)
{
    Data list = Data::list();
    EXPECT_TRUE(list.isEmpty());
    EXPECT_EQ(list.text(), "[]");
    list.add("a");
    list.add({{"n", 1}});
    EXPECT_FALSE(list.isEmpty());
    EXPECT_EQ(list.text(), R"(["a",{"n":1}])");
    EXPECT_TRUE(Data().isEmpty());
    EXPECT_EQ(Data().text(), "{}");
}

TEST(DataText, aCopyIsItsOwn)
{
    Data one{{"a", 1}};
    Data other = one;
    other.put("a", 2);
    EXPECT_EQ(one.text(), R"({"a":1})");
    one = other;
    other.put("a", 3);
    EXPECT_EQ(one.text(), R"({"a":2})");
    one = std::move(other);
    EXPECT_EQ(one.text(), R"({"a":3})");
}

TEST(DataText, textIsEscaped)
{
    EXPECT_EQ(Data({{"k\"", "a\"b\\\n\x01 é"}}).text(), "{\"k\\\"\":\"a\\\"b\\\\\\n\\u0001 é\"}");
}

} // namespace

} // namespace adempauze
