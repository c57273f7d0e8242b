#include "wire/schema.h"

#include "wire/case_messages.h"
#include "wire/hold_messages.h"
#include "wire/order_decisions.h"
#include "wire/order_messages.h"

#include <gtest/gtest.h>

namespace adempauze::wire {

namespace {

QJsonObject at(const QJsonObject& object, std::initializer_list<const char*> keys)
{
    QJsonObject found = object;
    for (const char* key : keys)
        found = found.value(QString::fromLatin1(key)).toObject();
    return found;
}

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

} // namespace

TEST(Schema, aMessageIsCalledAsItsStruct)
{
    EXPECT_EQ(nameOf<Hold>(), "Hold");
    EXPECT_EQ(nameOf<OrderChanged>(), "OrderChanged");
}

TEST(Schema, saysTypesWordsAndWhatIsRequired)
{
    QJsonObject components;
    const auto reference = Schema::reference<PlaceHold>(Direction::Request, components);
    EXPECT_EQ(reference.value(text("$ref")), text("#/components/schemas/PlaceHold"));

    const auto schema = at(components, {"PlaceHold"});
    EXPECT_EQ(schema.value(text("required")), (QJsonArray{text("placeId"), text("expectedArrivalAt")}));
    EXPECT_EQ(schema.value(text("additionalProperties")), false);
    EXPECT_EQ(at(schema, {"properties", "placeId"}).value(text("format")), text("uuid"));
    EXPECT_EQ(at(schema, {"properties", "expectedArrivalAt"}).value(text("format")), text("date-time"));
    EXPECT_EQ(at(schema, {"properties", "gender"}).value(text("enum")),
              (QJsonArray{text("man"), text("woman"), text("other")}));
    EXPECT_EQ(at(schema, {"properties", "callerReference"}).value(text("maxLength")), TextMax);
}

TEST(Schema, aPlainFieldThatCameLaterIsNotRequired)
{
    QJsonObject components;
    Schema::reference<Hold>(Direction::Answer, components);
    const auto hold = at(components, {"Hold"});
    EXPECT_EQ(at(hold, {"properties", "renewalsLeft"}).value(text("type")), text("integer"));
    EXPECT_FALSE(hold.value(text("required")).toArray().contains(text("renewalsLeft")));
    EXPECT_TRUE(hold.value(text("required")).toArray().contains(text("version")));
}

TEST(Schema, messagesWithinAMessageAreReferredTo)
{
    QJsonObject components;
    Schema::reference<OrderChanged>(Direction::Answer, components);
    EXPECT_EQ(at(components, {"OrderChanged", "properties", "order"}).value(text("$ref")),
              text("#/components/schemas/Order"));
    EXPECT_EQ(at(components, {"OrderChanged", "properties", "stays", "items"}).value(text("$ref")),
              text("#/components/schemas/TouchedStay"));
    EXPECT_TRUE(components.contains(text("Alternative")));
    // An answer's text may be empty: nothing is promised of it.
    EXPECT_FALSE(at(components, {"Order", "properties", "municipality"}).contains(text("minLength")));
}

} // namespace adempauze::wire
