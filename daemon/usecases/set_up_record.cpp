#include "usecases/set_up_record.h"

#include "storage/record_store.h"

namespace adempauze {

namespace {

/// Notes that a field differs: before and after where they are numbers or words of ours, else only that it does.
template<class T>
void noteChange(Data& data, const char* key, const T& before, const T& after)
{
    if (before != after)
        data.put(key, {{"before", before}, {"after", after}});
}

template<class T>
void noteOnly(Data& data, const char* key, const T& before, const T& after)
{
    if (before != after)
        data.put(key, "changed");
}

std::optional<int> minutesOf(const std::optional<TimeOfDay>& time)
{
    return time ? std::optional(static_cast<int>(time->count())) : std::nullopt;
}

void noteRules(Data& data, const HouseRules& before, const HouseRules& after)
{
    noteChange(data, "departureMinute", minutesOf(before.departureTime), minutesOf(after.departureTime));
    noteChange(data, "turnoverMinutes", before.turnover.count(), after.turnover.count());
    noteChange(data, "longestStayDays", before.longestStayDays, after.longestStayDays);
    noteChange(data, "admission", wordFor(before.admission), wordFor(after.admission));
    noteChange(data, "tail", wordFor(before.tail), wordFor(after.tail));
}

std::string_view wordOf(const std::optional<Accepts>& accepts)
{
    return accepts ? wordFor(*accepts) : "inherited";
}

std::string_view wordOf(const std::optional<bool>& yes)
{
    return !yes ? "inherited" : *yes ? "yes" : "no";
}

void noteOwn(Data& data, const OwnWords& before, const OwnWords& after)
{
    noteChange(data, "accepts", wordOf(before.accepts), wordOf(after.accepts));
    noteChange(data, "wheelchair", wordOf(before.wheelchair), wordOf(after.wheelchair));
    noteOnly(data, "conditions", before.conditions, after.conditions);
}

} // namespace

bool setsUp(const Caller& caller)
{
    return caller.role == Role::Administrator;
}

SetUp setUpOf(std::string_view kind, const SiteRow& site)
{
    return {.kind = kind, .subjectKind = "site", .subject = site.id.value, .operatedBy = site.operatedBy};
}

SetUp changeOf(const SiteRow& before, const SiteRow& after, bool newAddress)
{
    SetUp setUp = setUpOf("site.changed", after);
    noteOnly(setUp.data, "name", before.name, after.name);
    if (newAddress)
        setUp.data.put("address", "changed");
    return setUp;
}

SetUp setUpOf(std::string_view kind, const HouseRow& house)
{
    return {.kind = kind,
            .subjectKind = "facility",
            .subject = house.facility.id.value,
            .operatedBy = house.facility.operatedBy,
            .facility = house.facility.id};
}

SetUp changeOf(const HouseRow& before, const HouseRow& after, bool newWay)
{
    const FacilityRow& was = before.facility;
    const FacilityRow& is = after.facility;
    SetUp setUp = setUpOf("facility.changed", after);
    noteRules(setUp.data, was.rules, is.rules);
    noteChange(setUp.data, "accepts", wordFor(was.accepts), wordFor(is.accepts));
    noteChange(setUp.data, "wheelchair", before.wheelchair, after.wheelchair);
    noteChange(setUp.data, "intakeFromMinute", was.intakeFrom, is.intakeFrom);
    noteChange(setUp.data, "intakeUntilMinute", was.intakeUntil, is.intakeUntil);
    noteOnly(setUp.data, "alias", was.alias, is.alias);
    noteOnly(setUp.data, "conditions", was.conditions, is.conditions);
    noteOnly(setUp.data, "phone", was.phone, is.phone);
    noteOnly(setUp.data, "deskId", was.desk, is.desk);
    noteOnly(setUp.data, "detailsTeamId", was.detailsTeam, is.detailsTeam);
    noteOnly(setUp.data, "siteId", before.site, after.site);
    if (newWay)
        setUp.data.put("wayToDoor", "changed");
    return setUp;
}

SetUp setUpOf(std::string_view kind, const UnitRow& unit, OrganisationId operatedBy)
{
    return {.kind = kind,
            .subjectKind = "unit",
            .subject = unit.id.value,
            .operatedBy = operatedBy,
            .facility = unit.facility,
            .data{{"unitId", unit.id.text()}}};
}

SetUp setUpOf(std::string_view kind, const PlaceSetUpRow& place, OrganisationId operatedBy)
{
    return {.kind = kind,
            .subjectKind = "place",
            .subject = place.id.value,
            .operatedBy = operatedBy,
            .facility = place.facility,
            .place = place.id};
}

SetUp changeOf(const UnitRow& before, const UnitRow& after, OrganisationId operatedBy)
{
    SetUp setUp = setUpOf("unit.changed", after, operatedBy);
    noteOnly(setUp.data, "name", before.name, after.name);
    noteOwn(setUp.data, before.own, after.own);
    noteChange(setUp.data, "families", wordFor(before.families), wordFor(after.families));
    noteChange(setUp.data, "guests", before.guests, after.guests);
    return setUp;
}

SetUp changeOf(const PlaceSetUpRow& before, const PlaceSetUpRow& after, OrganisationId operatedBy)
{
    SetUp setUp = setUpOf("place.changed", after, operatedBy);
    noteOnly(setUp.data, "name", before.name, after.name);
    noteOwn(setUp.data, before.own, after.own);
    noteChange(setUp.data, "surge", before.surge, after.surge);
    return setUp;
}

void record(pg::Transaction& tx, const Context& context, const SetUp& setUp)
{
    const AccountId account = context.caller.account;
    const auto by = account.value.empty() ? std::nullopt : std::optional(account);
    queueEvent(tx,
               {.kind = setUp.kind,
                .place = setUp.place,
                .facility = setUp.facility,
                .account = by,
                .organisations = {setUp.operatedBy.value},
                .happenedAt = context.now,
                .recordedAt = context.now,
                .data = setUp.data.text()});
    queueAudit(tx,
               {.account = by,
                .action = setUp.kind,
                .subjectKind = setUp.subjectKind,
                .subject = setUp.subject,
                .requestId = context.requestId});
}

} // namespace adempauze
