#include "http/convert_inventory.h"

namespace adempauze::http {

namespace {

constexpr int DayMinutes = 1440;
constexpr std::string_view DayEnd = "24:00";

std::string minutesText(int minutes)
{
    return minutes == DayMinutes ? std::string(DayEnd) : textOf(TimeOfDay(minutes));
}

std::optional<int> minutesIn(const std::optional<std::string>& text, int otherwise)
{
    if (!text)
        return otherwise;
    if (*text == DayEnd && otherwise == DayMinutes)
        return DayMinutes;
    const auto time = parseTimeOfDay(*text);
    return time ? std::optional(static_cast<int>(time->count())) : std::nullopt;
}

template<class Row, class Message>
void putOwnWords(const Row& row, Message& message)
{
    if (row.own.accepts)
        message.accepts = std::string(wordFor(*row.own.accepts));
    message.conditions = row.own.conditions;
    message.wheelchair = row.own.wheelchair;
}

template<class Message, class Row>
std::vector<Message> allOf(const std::vector<Row>& rows)
{
    std::vector<Message> messages;
    for (const Row& row : rows)
        messages.push_back(wireOf(row));
    return messages;
}

} // namespace

wire::Crew wireOf(const CrewRow& row)
{
    return {.id = wireId(row.id), .organisationId = wireId(row.organisation), .name = row.name};
}

wire::Site wireOf(const SiteRow& row)
{
    return {.id = wireId(row.id),
            .operatorId = wireId(row.operatedBy),
            .name = row.name,
            .addressKnown = row.addressKnown,
            .version = row.version};
}

wire::FacilitySetUp wireOf(const HouseRow& row)
{
    const FacilityRow& house = row.facility;
    const HouseRules& rules = house.rules;
    wire::HouseWords words{.siteId = wireId(row.site),
                           .alias = house.alias,
                           .accepts = std::string(wordFor(house.accepts)),
                           .wheelchair = row.wheelchair,
                           .intakeFrom = minutesText(house.intakeFrom),
                           .intakeUntil = minutesText(house.intakeUntil),
                           .turnoverMinutes = static_cast<int>(rules.turnover.count()),
                           .longestStayDays = rules.longestStayDays,
                           .admission = std::string(wordFor(rules.admission)),
                           .tail = std::string(wordFor(rules.tail)),
                           .phone = house.phone,
                           .deskId = wireId(house.desk),
                           .detailsTeamId = wireId(house.detailsTeam)};
    if (!house.conditions.empty())
        words.conditions = house.conditions;
    if (rules.departureTime)
        words.departureTime = textOf(*rules.departureTime);
    return {.id = wireId(house.id),
            .operatorId = wireId(house.operatedBy),
            .kind = std::string(wordFor(house.kind)),
            .zone = std::string(rules.zone.name()),
            .words = std::move(words),
            .version = row.version};
}

wire::UnitSetUp wireOf(const UnitRow& row)
{
    wire::UnitSetUp message{
        .id = wireId(row.id), .facilityId = wireId(row.facility), .name = row.name, .version = row.version};
    putOwnWords(row, message);
    message.families = std::string(wordFor(row.families));
    message.guests = row.guests;
    return message;
}

wire::PlaceSetUp wireOf(const PlaceSetUpRow& row)
{
    wire::PlaceSetUp message{.id = wireId(row.id),
                             .unitId = wireId(row.unit),
                             .facilityId = wireId(row.facility),
                             .name = row.name,
                             .surge = row.surge,
                             .confirmedAt = row.confirmedAt,
                             .opensAt = row.opensAt == Forever ? std::nullopt : row.opensAt,
                             .movedAt = row.movedAt,
                             .movedTo = wireId(row.movedTo),
                             .version = row.version};
    putOwnWords(row, message);
    return message;
}

wire::Inventory wireOf(const Inventory& inventory)
{
    return {.sites = allOf<wire::Site>(inventory.sites),
            .facilities = allOf<wire::FacilitySetUp>(inventory.houses),
            .units = allOf<wire::UnitSetUp>(inventory.units),
            .places = allOf<wire::PlaceSetUp>(inventory.places),
            .desks = allOf<wire::Crew>(inventory.desks),
            .teams = allOf<wire::Crew>(inventory.teams)};
}

std::vector<wire::InputError> errorsIn(const wire::HouseWords& words)
{
    std::vector<wire::InputError> errors;
    const auto demand = [&](bool readable, const char* pointer) {
        if (!readable)
            errors.push_back({pointer, "unreadable_time", "This is an hour of the day: 11:00."});
    };
    const auto from = minutesIn(words.intakeFrom, 0);
    const auto until = minutesIn(words.intakeUntil, DayMinutes);
    demand(from.has_value(), "/intakeFrom");
    demand(until.has_value(), "/intakeUntil");
    demand(!words.departureTime || parseTimeOfDay(*words.departureTime), "/departureTime");
    if (from && until && (*until == 0 || *from == *until))
        errors.push_back(inputError("/intakeUntil", Refusal::TimeRunsBackwards));
    return errors;
}

HouseRow houseFrom(FacilityId id, const wire::HouseWords& words, FacilityKind kind, const Zone& zone)
{
    const FacilityRow facility{
        .id = id,
        .operatedBy{},
        .kind = kind,
        .alias = words.alias,
        .accepts = *acceptsNamed(words.accepts),
        .conditions = words.conditions.value_or(""),
        .intakeFrom = *minutesIn(words.intakeFrom, 0),
        .intakeUntil = *minutesIn(words.intakeUntil, DayMinutes),
        .rules = HouseRules{.zone = zone,
                            .departureTime = words.departureTime ? parseTimeOfDay(*words.departureTime) : std::nullopt,
                            .turnover = std::chrono::minutes(words.turnoverMinutes),
                            .longestStayDays = words.longestStayDays,
                            .admission = *admissionNamed(words.admission),
                            .tail = *tailPolicyNamed(words.tail)},
        .phone = words.phone,
        .desk = uuidOf(words.deskId),
        .detailsTeam = uuidOf(words.detailsTeamId),
        .detailsOrganisation{}};
    return {.facility = facility,
            .site = idOf<SiteId>(words.siteId),
            .wheelchair = words.wheelchair.value_or(false),
            .version = 1};
}

} // namespace adempauze::http
