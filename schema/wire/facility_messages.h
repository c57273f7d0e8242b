#pragma once

#include "wire/inventory_messages.h"

namespace adempauze::wire {

/// What a house says of itself and can say anew. Hours as "11:00"; the end of the intake may be "24:00".
struct HouseWords {
    std::optional<QUuid> siteId{};
    std::string alias{};
    std::string accepts{};
    std::optional<std::string> conditions{};
    std::optional<bool> wheelchair{};
    std::optional<std::string> intakeFrom{}; ///< missing: at any hour
    std::optional<std::string> intakeUntil{}; ///< exclusive
    std::optional<std::string> departureTime{}; ///< missing: residents leave when the order ends
    int turnoverMinutes{};
    int longestStayDays{};
    std::string admission{};
    std::string tail{};
    std::string phone{};
    QUuid deskId{};
    QUuid detailsTeamId{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("siteId", self.siteId);
        fields("alias", self.alias);
        fields.word("accepts", self.accepts, AcceptsWords);
        fields("conditions", self.conditions, ConditionsMax);
        fields("wheelchair", self.wheelchair);
        fields("intakeFrom", self.intakeFrom);
        fields("intakeUntil", self.intakeUntil);
        fields("departureTime", self.departureTime);
        fields("turnoverMinutes", self.turnoverMinutes, Range{0, 2880});
        fields("longestStayDays", self.longestStayDays, Range{1, 3650});
        fields.word("admission", self.admission, Admissions);
        fields.word("tail", self.tail, Tails);
        fields("phone", self.phone);
        fields("deskId", self.deskId);
        fields("detailsTeamId", self.detailsTeamId);
    }
};

/// A house as it is set up. Never its address, nor the way to its door.
struct FacilitySetUp {
    QUuid id{};
    QUuid operatorId{};
    std::string kind{};
    std::string zone{};
    HouseWords words{};
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("operatorId", self.operatorId);
        fields.word("kind", self.kind, FacilityKinds);
        fields("zone", self.zone);
        HouseWords::describe(self.words, fields);
        fields("version", self.version);
    }
};

/// POST /v1/facilities
struct AddFacility {
    std::optional<QUuid> operatorId{}; ///< missing: the site's
    std::string kind{};
    std::optional<std::string> zone{}; ///< missing: the usual one
    HouseWords words{};
    std::string wayToDoor{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("operatorId", self.operatorId);
        fields.word("kind", self.kind, FacilityKinds);
        fields("zone", self.zone);
        HouseWords::describe(self.words, fields);
        fields("wayToDoor", self.wayToDoor, AddressMax);
    }
};

/// POST /v1/facilities/{id}/settings: everything as it should be from now on
struct ChangeFacility {
    HouseWords words{};
    std::optional<std::string> wayToDoor{}; ///< missing: as it was
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        HouseWords::describe(self.words, fields);
        fields("wayToDoor", self.wayToDoor, AddressMax);
    }
};

/// GET /v1/inventory
struct Inventory {
    std::vector<Site> sites{};
    std::vector<FacilitySetUp> facilities{};
    std::vector<UnitSetUp> units{};
    std::vector<PlaceSetUp> places{};
    std::vector<Crew> desks{};
    std::vector<Crew> teams{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("sites", self.sites);
        fields("facilities", self.facilities);
        fields("units", self.units);
        fields("places", self.places);
        fields("desks", self.desks);
        fields("teams", self.teams);
    }
};

} // namespace adempauze::wire
