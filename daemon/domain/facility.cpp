#include "domain/facility.h"

#include "domain/words.h"

namespace adempauze {

namespace {

constexpr WordList<FacilityKind, 2> Kinds{{
    {FacilityKind::TimeOut, "time_out"},
    {FacilityKind::TransitHome, "transit_home"},
}};

constexpr WordList<Admission, 2> Admissions{{
    {Admission::Automatic, "automatic"},
    {Admission::Desk, "desk"},
}};

constexpr WordList<TailPolicy, 2> Tails{{
    {TailPolicy::Protect, "protect"},
    {TailPolicy::Share, "share"},
}};

} // namespace

std::string_view wordFor(FacilityKind kind)
{
    return wordIn(Kinds, kind);
}

std::string_view wordFor(Admission admission)
{
    return wordIn(Admissions, admission);
}

std::string_view wordFor(TailPolicy policy)
{
    return wordIn(Tails, policy);
}

std::optional<FacilityKind> facilityKindNamed(std::string_view word)
{
    return valueIn(Kinds, word);
}

std::optional<Admission> admissionNamed(std::string_view word)
{
    return valueIn(Admissions, word);
}

std::optional<TailPolicy> tailPolicyNamed(std::string_view word)
{
    return valueIn(Tails, word);
}

Moment plannedEnd(const HouseRules& house, Moment end)
{
    return house.departureTime ? nextAt(house.zone, end, *house.departureTime) : end;
}

Moment houseLimit(const HouseRules& house, Moment arrivedAt)
{
    return localDaysAfter(house.zone, arrivedAt, house.longestStayDays).at;
}

Moment latestPlannedEnd(const HouseRules& house, Moment arrivedAt)
{
    const Moment limit = houseLimit(house, arrivedAt);
    if (!house.departureTime)
        return limit;
    for (auto day = date::floor<date::days>(house.zone.localAt(limit));; day -= date::days(1)) {
        const Moment departure = resolve(house.zone, day + *house.departureTime).at;
        if (departure <= limit)
            return departure;
    }
}

} // namespace adempauze
