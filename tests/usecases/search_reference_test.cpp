#include "night.h"

#include "usecases/find_places.h"
#include "usecases/place_copies.h"

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>

namespace adempauze::test {

using namespace std::chrono_literals;

namespace {

constexpr unsigned Seed = 20261124;
constexpr auto Step = 15min; // every moment of the random data is a whole number of these

/// A row of placement as it stands in the table.
struct Row {
    PlaceId place;
    Moment from;
    Moment until;
    Moment takenUntil;
    std::optional<Moment> expiresAt;
    bool closure;
    bool occupied;
    std::optional<Moment> tailUntil;
    std::optional<Moment> tailDecidedAt;
    bool tailShared;
};

/// What somebody would find who walks through the time quarter by quarter, with all rows in hand.
class SlowReference {
public:
    SlowReference(std::vector<Row> rows, Moment now)
        : m_rows(std::move(rows))
        , m_now(now)
    {
    }

    /// Who has the place at a moment, if anybody.
    const Row* takenAt(PlaceId place, Moment at) const
    {
        for (const Row& row : m_rows)
            if (row.place == place && !isOver(row) && row.from <= at && (at < row.takenUntil || onTail(row, at)))
                return &row;
        return nullptr;
    }
    bool nobodySaidEmpty(PlaceId place) const
    {
        return std::ranges::any_of(
            m_rows, [&](const Row& row) { return row.place == place && row.occupied && row.until <= m_now; });
    }
    /// Every quarter of an hour from `from` on whether somebody has the place.
    std::vector<bool> quarters(PlaceId place, Moment from, int count) const
    {
        SlowReference here(m_rows, m_now);
        std::erase_if(here.m_rows, [&](const Row& row) { return row.place != place; });
        std::vector<bool> taken;
        for (int i = 0; i < count; ++i)
            taken.push_back(here.takenAt(place, from + i * Step) != nullptr);
        return taken;
    }
    const Row* inTheWay(PlaceId place, Moment from, Moment until) const
    {
        for (Moment at = from; at < until; at += Step)
            if (const Row* row = takenAt(place, at))
                return row;
        return nullptr;
    }
    /// When the last of the shared tails that are touched is decided.
    std::optional<Moment> conditionOf(PlaceId place, Moment from, Moment until) const
    {
        std::optional<Moment> decided;
        for (Moment at = from; at < until; at += Step)
            for (const Row& row : m_rows)
                if (row.place == place && row.tailShared && row.tailDecidedAt > m_now && row.takenUntil <= at
                    && at < row.tailUntil)
                    decided = std::max(decided, row.tailDecidedAt);
        return decided;
    }

private:
    bool isOver(const Row& row) const { return row.expiresAt && *row.expiresAt <= m_now; }
    bool onTail(const Row& row, Moment at) const
    {
        return row.tailDecidedAt > m_now && !row.tailShared && at < row.tailUntil;
    }

    std::vector<Row> m_rows;
    Moment m_now;
};

/// Whether the clock on the house's wall shows the hour: of an hour that comes twice the second time, and where it is
/// skipped, the clock that nobody has put forward yet.
bool shows(const HouseRules& house, Moment at)
{
    const LocalTime wall = house.zone.localAt(at);
    const LocalTime untouched = house.zone.localAt(at - 1h) + 1h;
    const LocalTime hour = date::floor<date::days>(untouched) + *house.departureTime;
    return (wall == date::floor<date::days>(wall) + *house.departureTime && house.zone.localAt(at + 1h) != wall)
        || (untouched == hour && wall == untouched + 1h);
}

/// The house's departure hour at or after the end of a quarter of an hour, of which it is one.
Moment quarterWalkedTo(const HouseRules& house, Moment end)
{
    while (house.departureTime && !shows(house, end))
        end += Step;
    return end;
}

/// Who begins when, until the departure hour and the turnover after it, and finds nobody on the way.
std::optional<Moment> firstFit(const HouseRules& house, Moment from, std::chrono::seconds length,
                               const std::vector<bool>& taken)
{
    std::vector<std::size_t> next(taken.size() + 1, taken.size()); // the first taken quarter from each on
    for (std::size_t i = taken.size(); i-- > 0;)
        next[i] = taken[i] ? i : next[i + 1];
    Moment departure = from;
    for (std::size_t i = 0;; ++i) {
        const Moment begin = from + static_cast<int>(i) * Step;
        if (departure < begin + length)
            departure = quarterWalkedTo(house, begin + length);
        const auto end = static_cast<std::size_t>((departure + house.turnover - from) / Step);
        if (end > taken.size())
            return std::nullopt;
        if (next[i] >= end && departure <= localDaysAfter(house.zone, begin, house.longestStayDays).at)
            return begin;
    }
}

/// The house's departure hour at or after `end`, found by waiting for it.
Moment walkedTo(const HouseRules& house, Moment end)
{
    Moment at = end;
    while (house.departureTime && !shows(house, at))
        at += at == date::floor<std::chrono::minutes>(at) ? std::chrono::seconds(60) : std::chrono::seconds(1);
    return at;
}

} // namespace

class SearchReference : public Night {
protected:
    std::mt19937 random{Seed};

    int upTo(int most) { return std::uniform_int_distribution<>(0, most)(random); }
    bool oneIn(int many) { return upTo(many - 1) == 0; }
    Moment around(Moment middle, int daysBefore, int daysAfter)
    {
        return middle - daysBefore * 24h + upTo((daysBefore + daysAfter) * 96) * Step;
    }

    struct House {
        FacilityId id;
        FacilityKind kind;
        Accepts accepts;
        bool wheelchair;
        HouseRules rules;
        Families families; ///< its two places are one unit

        bool takes(Gender gender, bool inWheelchair) const
        {
            const bool meant = accepts == Accepts::Anyone || (accepts == Accepts::Men && gender == Gender::Man)
                || (accepts == Accepts::Women && gender == Gender::Woman);
            return meant && (wheelchair || !inWheelchair);
        }
    };
    std::map<PlaceId, House> houses;

    /// Twelve places in six houses that differ in every rule a search looks at.
    void build()
    {
        sql("DELETE FROM place; DELETE FROM unit; DELETE FROM account WHERE facility_id IS NOT NULL;"
            "DELETE FROM facility; INSERT INTO person (region_id, id, organisation_id, client_reference, "
            "reference_index, recorded_at) VALUES (u(1), u(700), u(12), '\\x01', '\\x01', now())");
        const Zone zone = *Zone::named("Europe/Amsterdam");
        for (int n = 0; n < 6; ++n) {
            const House house{
                .id = FacilityId{uuidOf(400 + n)},
                .kind = n % 3 == 2 ? FacilityKind::TransitHome : FacilityKind::TimeOut,
                .accepts = n == 1 ? Accepts::Women
                    : n == 4      ? Accepts::Men
                                  : Accepts::Anyone,
                .wheelchair = n == 3,
                .rules = {.zone = zone,
                          .departureTime = n == 3 ? std::nullopt : std::optional(TimeOfDay(n == 5 ? 150 : 660)),
                          .turnover = std::chrono::minutes(n % 2 * 60 + n / 4 * 15),
                          .longestStayDays = n == 0 ? 9
                              : n == 2              ? 21
                                                    : 56,
                          .admission = n % 2 == 0 ? Admission::Automatic : Admission::Desk,
                          .tail = TailPolicy::Protect},
                .families = n % 3 == 0 ? Families::Also
                    : n % 3 == 2       ? Families::Only
                                       : Families::No};
            const std::string id = "u(" + std::to_string(400 + n) + ")";
            const auto departure =
                house.rules.departureTime ? std::to_string(house.rules.departureTime->count()) : "NULL";
            sql("INSERT INTO facility (region_id, id, operator_id, kind, alias, accepts, zone, departure_time, "
                "turnover_minutes, longest_stay_days, admission, tail, phone, desk_id, details_team_id, way_to_door) "
                "VALUES (u(1), "
                + id + ", u(13), '" + std::string(wordFor(house.kind)) + "', 'House " + std::to_string(n) + "', '"
                + std::string(wordFor(house.accepts)) + "', 'Europe/Amsterdam', " + departure + ", "
                + std::to_string(house.rules.turnover.count()) + ", " + std::to_string(house.rules.longestStayDays)
                + ", '" + std::string(wordFor(house.rules.admission))
                + "', 'protect', '010', u(62), u(61), '\\x01');"
                  "INSERT INTO unit (region_id, id, facility_id, name, families) VALUES (u(1), "
                + id + ", " + id + ", 'unit', '" + std::string(wordFor(house.families)) + "')");
            for (int place = 0; place < 2; ++place) {
                const int number = 500 + 2 * n + place;
                sql("INSERT INTO place (region_id, id, unit_id, facility_id, name, confirmed_at) VALUES (u(1), u("
                    + std::to_string(number) + "), " + id + ", " + id + ", 'P" + std::to_string(number)
                    + "', '2020-01-01T00:00:00Z')");
                houses.insert({PlaceId{uuidOf(number)}, house});
            }
        }
        sql("UPDATE facility SET wheelchair = true WHERE id = u(403)");
    }

    void insertClosure(const std::string& place, const std::string& facility, Moment from, std::optional<Moment> until)
    {
        const std::string id = freshUuid().text();
        const std::string end = until ? textOf(*until) : "infinity";
        sql("INSERT INTO closure (region_id, id, place_id, reason, recorded_by, recorded_at) VALUES (u(1), '" + id
            + "', '" + place
            + "', 'repair', u(26), now());"
              "INSERT INTO placement (region_id, closure_id, place_id, facility_id, from_at, until_at, taken_until_at) "
              "VALUES (u(1), '"
            + id + "', '" + place + "', '" + facility + "', '" + textOf(from) + "', '" + end + "', '" + end
            + "') ON CONFLICT DO NOTHING");
    }

    /// A claim in any state; what the constraints refuse is not there.
    void insertClaim(PlaceId place, const House& house)
    {
        static const std::vector<std::string> states{"held", "booked", "cancelled", "departed", "present"};
        const std::string& state = states[static_cast<std::size_t>(upTo(4))];
        const bool present = state == "present";
        const Moment from = present ? around(now, 30, 0) : around(now, 30, 60);
        const Moment until = from + (1 + upTo(oneIn(3) ? 20 : 14 * 96)) * Step;
        const Moment taken = until + house.rules.turnover;
        const bool tail = !oneIn(3) && (present || state == "booked");
        const bool family = house.families != Families::No && oneIn(3);
        const auto quoted = [](Moment at) { return "'" + textOf(at) + "'"; };
        const std::string id = "'" + freshUuid().text() + "'";
        const std::string expires = state == "held" ? quoted(around(now, 2, 3)) : "NULL";
        const std::string arrived = present || state == "departed" ? quoted(from) : "NULL";
        const std::string departed = state == "departed" ? quoted(until) : "NULL";
        sql("INSERT INTO claim (region_id, id, state, person_id, holder_account_id, holder_organisation_id, code, "
            "from_at, "
            "until_at, expected_arrival_at, expires_at, answer, arrived_at, arrival_recorded_at, departed_at, "
            "departure_recorded_at, persons, recorded_at) VALUES (u(1), "
            + id + ", '" + state + "', u(700), u(21), u(11), " + id + ", " + quoted(from) + ", " + quoted(until) + ", "
            + quoted(from) + ", " + expires + ", 'not_needed', " + arrived + ", " + arrived + ", " + departed + ", "
            + departed + (family ? ", 2" : ", 1")
            + ", now());"
              "INSERT INTO placement (region_id, claim_id, place_id, facility_id, from_at, until_at, taken_until_at, "
              "expires_at, blocks, occupied, tail_until_at, tail_decided_at, tail_shared, whole_unit) VALUES (u(1), "
            + id + ", '" + place.text() + "', '" + house.id.text() + "', " + quoted(from) + ", " + quoted(until) + ", "
            + quoted(taken) + ", " + expires + ", " + (state == "cancelled" ? "false" : "true") + ", "
            + (present ? "true" : "false") + ", " + (tail ? quoted(taken + (1 + upTo(18 * 96)) * Step) : "NULL") + ", "
            + (tail ? quoted(around(now, 2, 9)) : "NULL") + ", " + (tail && oneIn(2) ? "true" : "false")
            + (family ? ", true" : ", false") + ") ON CONFLICT DO NOTHING");
        m_families += family ? 1 : 0;
    }

    void scatter()
    {
        sql("UPDATE placement SET blocks = false, occupied = false WHERE blocks;"
            "UPDATE facility SET paper_since_at = NULL WHERE paper_since_at IS NOT NULL;"
            "UPDATE place SET surge = false WHERE surge");
        m_onPaper.clear();
        m_surge.clear();
        for (const auto& [place, house] : houses) {
            if (oneIn(12) && m_onPaper.insert(house.id).second)
                sql("UPDATE facility SET paper_since_at = '" + textOf(now - 1h) + "' WHERE id = '" + house.id.text()
                    + "'");
            if (oneIn(5)) {
                m_surge.insert(place);
                sql("UPDATE place SET surge = true WHERE id = '" + place.text() + "'");
            }
        }
        const bool sparse = oneIn(3); // then little but closures, within the turnover after a likely departure
        for (const auto& [place, house] : houses) {
            for (int count = upTo(sparse ? 1 : 7); count > 0; --count)
                try {
                    insertClaim(place, house);
                } catch (const pg::Error&) { // a family, and one of the places is taken
                }
            if (sparse)
                insertClosure(place.text(), house.id.text(),
                              walkedTo(house.rules, around(now, -8, 12)) + upTo(5) * Step, std::nullopt);
            else if (oneIn(3))
                insertClosure(place.text(), house.id.text(), around(now, 10, 50),
                              oneIn(3) ? std::nullopt : std::optional(around(now, -51, 80)));
        }
    }

    /// Whether one person or a family can be told of it at all; a family of the first place for the whole unit.
    static bool mayBeTold(PlaceId place, const House& house, int persons)
    {
        if (persons == 1)
            return house.families != Families::Only;
        return house.families != Families::No && place == unitOf(place);
    }
    /// The first of the two places of the unit: those with even numbers.
    static PlaceId unitOf(PlaceId place)
    {
        for (int number = 500; number < 512; number += 2)
            if (place == PlaceId{uuidOf(number + 1)})
                return PlaceId{uuidOf(number)};
        return place;
    }

    /// For a family both places are one, and what begins first comes first.
    SlowReference reference(int persons)
    {
        const auto table =
            rows("SELECT place_id, from_at, until_at, taken_until_at, expires_at, closure_id IS NOT NULL, "
                 "occupied, tail_until_at, tail_decided_at, tail_shared FROM placement WHERE blocks");
        std::vector<Row> all;
        for (int row = 0; row < table.count(); ++row)
            all.push_back({table.id<PlaceId>(row, 0), table.moment(row, 1), table.moment(row, 2), table.moment(row, 3),
                           table.maybeMoment(row, 4), table.boolean(row, 5), table.boolean(row, 6),
                           table.maybeMoment(row, 7), table.maybeMoment(row, 8), table.boolean(row, 9)});
        if (persons > 1) {
            for (Row& row : all)
                row.place = unitOf(row.place);
            std::ranges::sort(all, {}, [](const Row& row) { return std::pair(row.from, row.closure); });
        }
        return SlowReference(std::move(all), now);
    }

    /// What has no end that anybody knows of: somebody who should have left, or nobody knows who came and went.
    bool nobodySaidEmpty(const SlowReference& slow, PlaceId place) const
    {
        return slow.nobodySaidEmpty(place) || m_onPaper.contains(houses.at(place).id);
    }
    bool isSurge(PlaceId place, int persons) const
    {
        return std::ranges::any_of(
            m_surge, [&](PlaceId each) { return each == place || (persons > 1 && unitOf(each) == unitOf(place)); });
    }

    std::optional<std::string> obstacleOf(const SlowReference& slow, const House& house, PlaceId place,
                                          const PlaceSearch& wish, Moment departure) const
    {
        if (wish.kind && *wish.kind != house.kind)
            return "not_suitable";
        if ((wish.gender && !house.takes(*wish.gender, false)) || (wish.wheelchair && !house.wheelchair))
            return "not_suitable";
        if (wish.persons > 2) // there are two places
            return "not_suitable";
        if (departure > localDaysAfter(house.rules.zone, wish.expectedArrivalAt, house.rules.longestStayDays).at)
            return "stay_over_house_limit";
        if (nobodySaidEmpty(slow, place))
            return "departure_unconfirmed";
        if (const Row* row = slow.inTheWay(place, wish.expectedArrivalAt, departure + house.rules.turnover))
            return row->closure ? "place_closed" : "place_taken";
        return std::nullopt;
    }

    /// Quarters of an hour until nothing stands in the way any more but what has no end.
    int quartersFrom(Moment from) const { return static_cast<int>((now + 125 * 24h - from) / Step); }

    void compareTimes(const SlowReference& slow, const FoundPlace& each, const PlaceSearch& wish)
    {
        const Offer& offer = each.offer;
        const HouseRules& house = houses.at(offer.place).rules;
        const Moment from = wish.expectedArrivalAt;
        const auto taken = slow.quarters(offer.place, from, quartersFrom(from));
        const bool passes = offer.obstacle == "place_taken" || offer.obstacle == "place_closed";
        EXPECT_EQ(offer.freeAgainAt, passes ? firstFit(house, from, offer.orderEnd.at - from, taken) : std::nullopt);
        m_again += offer.freeAgainAt ? 1 : 0;

        Moment room = localDaysAfter(house.zone, from, house.longestStayDays).at;
        if (const auto first = std::ranges::find(taken, true); first != taken.end())
            room = std::min(room, from + static_cast<int>(first - taken.begin()) * Step - house.turnover);
        const bool told = offer.obstacle != "not_suitable" && !nobodySaidEmpty(slow, offer.place) && room > from;
        EXPECT_EQ(offer.roomUntil, told ? std::optional(room) : std::nullopt);
    }

    static constexpr std::array Genders{Gender::Man, Gender::Woman, Gender::Other};

    /// How many of the places that are free then take each kind of person.
    std::map<std::pair<Gender, bool>, int> freeFor(const std::vector<FoundPlace>& places) const
    {
        std::map<std::pair<Gender, bool>, int> count;
        for (const FoundPlace& each : places)
            for (const Gender gender : Genders)
                for (const bool chair : {false, true})
                    if (each.offer.orderEnd.free && houses.at(each.offer.place).takes(gender, chair))
                        ++count[{gender, chair}];
        return count;
    }

    /// Thousandths of somebody turned away: of each kind that it takes, halved with every other place that does, too;
    /// and who is extended without room (409 of a thousand orders).
    static int harmOf(const House& house, const FoundPlace& each, const PlaceSearch& wish,
                      const std::map<std::pair<Gender, bool>, int>& free)
    {
        int harm = wish.imposedAt && !each.offer.latestEnd.free ? 409 : 0;
        for (const auto& [kind, count] : free) {
            int missed = house.takes(kind.first, kind.second) ? 1000 : 0;
            for (int others = 1; others < count; ++others)
                missed /= 2;
            harm += missed;
        }
        return harm;
    }

    /// Smaller stands first, from what the walk finds.
    auto rankOf(const SlowReference& slow, const FoundPlace& each, const PlaceSearch& wish,
                const std::map<std::pair<Gender, bool>, int>& free)
    {
        const Offer& offer = each.offer;
        const Moment from = wish.expectedArrivalAt;
        const auto taken = slow.quarters(offer.place, from, quartersFrom(from));
        const auto first = std::ranges::find(taken, true) - taken.begin();
        const HouseRules& house = houses.at(offer.place).rules;
        return std::tuple(isSurge(offer.place, wish.persons), each.kind != FacilityKind::TimeOut,
                          offer.conditionalUntil.has_value(), harmOf(houses.at(offer.place), each, wish, free),
                          !offer.houseLimit.free, house.admission != Admission::Automatic,
                          offer.latestEnd.free ? first : -first, each.facilityAlias, each.placeName);
    }

    void compareRanking(const SlowReference& slow, const std::vector<FoundPlace>& places, const PlaceSearch& wish)
    {
        const auto free = freeFor(places);
        for (std::size_t i = 1; i < places.size(); ++i) {
            const Offer& before = places[i - 1].offer;
            const Offer& after = places[i].offer;
            ASSERT_GE(before.free, after.free);
            if (after.free) {
                EXPECT_LT(rankOf(slow, places[i - 1], wish, free), rankOf(slow, places[i], wish, free));
            } else if (!before.free) {
                EXPECT_LE(before.freeAgainAt.value_or(Forever), after.freeAgainAt.value_or(Forever));
            }
        }
    }

    void compareOtherTimes(const FoundPlaces& found, const PlaceSearch& wish)
    {
        std::vector<Moment> later, shorter;
        const bool anyFree = std::ranges::any_of(found.places, [](const auto& each) { return each.offer.free; });
        for (const FoundPlace& each : found.places) {
            if (!anyFree && each.offer.freeAgainAt)
                later.push_back(*each.offer.freeAgainAt);
            if (!anyFree && each.offer.roomUntil && *each.offer.roomUntil >= wish.expectedArrivalAt + 12h)
                shorter.push_back(*each.offer.roomUntil);
        }
        std::ranges::sort(later);
        std::ranges::sort(shorter, std::greater{});
        std::vector<Moment> toldLater, toldShorter;
        for (const TimeOption& option : found.inTime)
            (option.until ? toldShorter : toldLater).push_back(option.until.value_or(option.from));
        EXPECT_EQ(toldLater, later);
        EXPECT_EQ(toldShorter, shorter);
        m_otherTimes += found.inTime.empty() ? 0 : 1;
    }

    void compare(const PlaceSearch& wish)
    {
        pg::Transaction tx(db, TheRegion);
        Context officer = as(Officer);
        officer.places = &m_copies; // as the daemon searches
        const auto found = findPlaces(tx, officer, wish);
        ASSERT_TRUE(found);
        ASSERT_EQ(std::ssize(found->places), std::ranges::count_if(houses, [&](const auto& each) {
                      return mayBeTold(each.first, each.second, wish.persons);
                  }));
        const SlowReference slow = reference(wish.persons);
        for (const FoundPlace& each : found->places) {
            const Offer& offer = each.offer;
            const House& house = houses.at(offer.place);
            EXPECT_TRUE(mayBeTold(offer.place, house, wish.persons));
            EXPECT_EQ(each.placeCount, wish.persons > 1 ? 2 : 1);
            SCOPED_TRACE("seed " + std::to_string(Seed) + ", place " + each.placeName + ", now " + textOf(now)
                         + ", from " + textOf(wish.expectedArrivalAt));
            const Moment departure = walkedTo(house.rules, offer.orderEnd.at);
            EXPECT_EQ(offer.orderEnd.departure, departure);
            EXPECT_EQ(offer.obstacle, obstacleOf(slow, house, offer.place, wish, departure));
            const Moment limit =
                localDaysAfter(house.rules.zone, wish.expectedArrivalAt, house.rules.longestStayDays).at;
            for (const ReachableDate& date : {offer.orderEnd, offer.latestEnd, offer.houseLimit})
                EXPECT_EQ(
                    date.free,
                    date.departure <= limit && !nobodySaidEmpty(slow, offer.place)
                        && !slow.inTheWay(offer.place, wish.expectedArrivalAt, date.departure + house.rules.turnover));
            EXPECT_EQ(offer.conditionalUntil,
                      offer.free
                          ? slow.conditionOf(offer.place, wish.expectedArrivalAt, departure + house.rules.turnover)
                          : std::nullopt);
            compareTimes(slow, each, wish);
            m_freeSurge += offer.free && isSurge(offer.place, wish.persons) ? 1 : 0;
            m_paper += m_onPaper.contains(house.id) && offer.obstacle == "departure_unconfirmed" ? 1 : 0;
            ++(wish.persons == 1 ? offer.free ? m_free : m_refused : offer.free ? m_freeUnits : m_refusedUnits);
        }
        compareRanking(slow, found->places, wish);
        compareOtherTimes(*found, wish);
    }

    PlaceCopies m_copies;
    std::set<FacilityId> m_onPaper;
    std::set<PlaceId> m_surge;
    int m_freeSurge = 0;
    int m_paper = 0;
    int m_free = 0;
    int m_again = 0;
    int m_otherTimes = 0;
    int m_refused = 0;
    int m_freeUnits = 0;
    int m_refusedUnits = 0;
    int m_families = 0;
};

TEST_F(SearchReference, aSearchFindsWhatAWalkThroughEveryQuarterOfAnHourFinds)
{
    build();
    const std::vector<const char*> nights{"2026-11-20T21:15:00Z", "2027-03-27T23:45:00Z", "2027-03-18T21:15:00Z",
                                          "2026-10-24T23:30:00Z",
                                          "2026-10-15T00:15:00Z"}; // and over changes of the clock
    for (int round = 0; round < 60; ++round) {
        now = at(nights[static_cast<std::size_t>(round) % nights.size()]);
        scatter();
        for (int wish = 0; wish < 5; ++wish) {
            PlaceSearch search{.expectedArrivalAt = around(now, 0, wish < 2 ? 1 : 40)};
            if (wish % 2 == 0)
                search.imposedAt = search.expectedArrivalAt - upTo(9 * 96) * Step;
            if (!oneIn(3))
                search.gender = oneIn(2) ? Gender::Man : oneIn(2) ? Gender::Woman : Gender::Other;
            if (oneIn(4))
                search.kind = oneIn(2) ? FacilityKind::TimeOut : FacilityKind::TransitHome;
            search.wheelchair = oneIn(6);
            search.persons = oneIn(3) ? 2 + upTo(9) / 9 : 1;
            compare(search);
            if (HasFailure())
                return; // one counterexample is enough to read
        }
    }
    // What is drawn also depends on the order in which a compiler works out arguments.
    EXPECT_GT(m_free, 200);
    EXPECT_GT(m_refused, 200);
    EXPECT_GT(m_again, 100);
    EXPECT_GT(m_otherTimes, 3);
    EXPECT_GT(m_freeUnits, 20);
    EXPECT_GT(m_refusedUnits, 60);
    EXPECT_GT(m_families, 50);
    EXPECT_GT(m_freeSurge, 50);
    EXPECT_GT(m_paper, 50);
}

} // namespace adempauze::test
