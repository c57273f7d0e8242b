#include "domain/letters.h"
#include "domain/resident_letter.h"

#include <gtest/gtest.h>

#include <map>
#include <utility>
#include <vector>

namespace adempauze {

using letters::facts;
using letters::OrderEnd;
using letters::told;
using letters::utc;

TEST(LetterVersion, differsWhereAnyFactOnItDoes)
{
    LetterFacts base = facts();
    base.dates[LetterDate::Hearing] = utc("2026-11-24T23:00:00Z");
    base.dates[LetterDate::GuidedContact] = utc("2026-11-26T23:00:00Z");
    base.last = told(base.dates);
    base.last->dates[LetterDate::StayUntil] = OrderEnd; // what has changed is marked
    std::vector<LetterFacts> others{base};
    const auto other = [&](auto change) {
        others.push_back(base);
        change(others.back());
    };
    other([](LetterFacts& each) { each.house = "Els"; });
    other([](LetterFacts& each) { each.place = "B"; });
    other([](LetterFacts& each) { each.house = "A", each.place = "Berk"; });
    other([](LetterFacts& each) { each.zone = *Zone::named("Europe/London"); });
    other([](LetterFacts& each) { each.wayToDoor = Private<std::string>("Bel aan."); });
    other([](LetterFacts& each) { each.wayToDoor = Private<std::string>("Klop aan."); });
    other([](LetterFacts& each) { each.desk.front().name = "Dagdienst"; });
    other([](LetterFacts& each) { each.desk.front().phone = "010 32"; });
    other([](LetterFacts& each) { each.desk.push_back({"Nachtdienst", "010 31"}); });
    other([](LetterFacts& each) { each.desk.clear(); });
    other([](LetterFacts& each) { each.guide->name = "Veilig Thuis"; });
    other([](LetterFacts& each) { each.guide->phone = "010 3"; });
    other([](LetterFacts& each) { each.guide.reset(); });
    other([](LetterFacts& each) { each.contactIsAgreed = true; });
    other([](LetterFacts& each) { each.last.reset(); });
    other([](LetterFacts& each) { each.writtenAt = OrderEnd; }); // the order is over
    for (const LetterDate what : {LetterDate::Hearing, LetterDate::GuidedContact, LetterDate::Decision,
                                  LetterDate::OrderUntil, LetterDate::StayUntil})
        other([what](LetterFacts& each) { each.dates[what] += std::chrono::minutes(1); });
    for (const LetterDate what : {LetterDate::Arrival, LetterDate::Appointment})
        other([what](LetterFacts& each) { each.dates[what] = OrderEnd; });
    for (const LetterDate what : {LetterDate::Hearing, LetterDate::GuidedContact, LetterDate::Decision})
        other([what](LetterFacts& each) { each.dates.erase(what); });
    other([](LetterFacts& each) { std::swap(each.dates[LetterDate::Hearing], each.dates[LetterDate::GuidedContact]); });
    std::map<std::int64_t, std::size_t> versions;
    for (std::size_t i = 0; i < others.size(); ++i) {
        const auto [found, isNew] = versions.emplace(letterVersion(others[i]), i);
        EXPECT_TRUE(isNew) << i << " has the version of " << found->second;
        EXPECT_GE(found->first, 0);
        EXPECT_LT(found->first, std::int64_t{1} << 53) << "a number of JSON";
    }
}

TEST(LetterVersion, isTheSameWhereNothingOnItDiffers)
{
    LetterFacts base = facts();
    const std::int64_t version = letterVersion(base);
    EXPECT_EQ(letterVersion(facts()), version);
    base.writtenAt += std::chrono::hours(5);
    EXPECT_EQ(letterVersion(base), version) << "written later";
    base.last = told(base.dates);
    EXPECT_EQ(letterVersion(base), version) << "the last one told the same";
    base.last->givenAt += std::chrono::hours(1);
    EXPECT_EQ(letterVersion(base), version) << "and nothing on it says when";
}

} // namespace adempauze
