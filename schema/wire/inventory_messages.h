#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

inline constexpr std::array<std::string_view, 4> AddressReasons{"emergency", "maintenance", "check", "other"};
inline constexpr int AddressMax = 500;
inline constexpr int ConditionsMax = 2000;

/// Where houses of one operator stand. Never the address.
struct Site {
    QUuid id{};
    QUuid operatorId{};
    std::string name{};
    bool addressKnown{};
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("operatorId", self.operatorId);
        fields("name", self.name);
        fields("addressKnown", self.addressKnown);
        fields("version", self.version);
    }
};

/// POST /v1/sites
struct AddSite {
    QUuid operatorId{};
    std::string name{}; ///< what administrators call it; never an address
    std::optional<std::string> address{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("operatorId", self.operatorId);
        fields("name", self.name);
        fields("address", self.address, AddressMax);
    }
};

/// POST /v1/sites/{id}/settings
struct ChangeSite {
    std::string name{};
    std::optional<std::string> address{}; ///< missing: as it was
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("name", self.name);
        fields("address", self.address, AddressMax);
    }
};

/// POST /v1/sites/{id}/address-looks
struct LookAtAddress {
    std::string reason{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("reason", self.reason, AddressReasons);
    }
};

/// 201, for whoever asked
struct SiteAddress {
    std::string address{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("address", self.address, AddressMax);
    }
};

/// What a unit or a place says itself; what is missing holds as in what is around it.
struct UnitSetUp {
    QUuid id{};
    QUuid facilityId{};
    std::string name{};
    std::optional<std::string> accepts{};
    std::optional<std::string> conditions{};
    std::optional<bool> wheelchair{};
    std::optional<std::string> families{}; ///< whether a family may take it whole; missing: no
    std::optional<bool> guests{}; ///< places that other regions lend appear in it; one unit of the region
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("facilityId", self.facilityId);
        fields("name", self.name);
        fields.word("accepts", self.accepts, AcceptsWords);
        fields("conditions", self.conditions, ConditionsMax);
        fields("wheelchair", self.wheelchair);
        fields.word("families", self.families, FamiliesWords);
        fields("guests", self.guests);
        fields("version", self.version);
    }
};

/// POST /v1/units
struct AddUnit {
    QUuid facilityId{};
    std::string name{};
    std::optional<std::string> accepts{};
    std::optional<std::string> conditions{};
    std::optional<bool> wheelchair{};
    std::optional<std::string> families{}; ///< whether a family may take it whole; missing: no
    std::optional<bool> guests{}; ///< places that other regions lend appear in it; one unit of the region
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("facilityId", self.facilityId);
        fields("name", self.name);
        fields.word("accepts", self.accepts, AcceptsWords);
        fields("conditions", self.conditions, ConditionsMax);
        fields("wheelchair", self.wheelchair);
        fields.word("families", self.families, FamiliesWords);
        fields("guests", self.guests);
    }
};

/// POST /v1/units/{id}/settings: everything as it should be from now on
struct ChangeUnit {
    std::string name{};
    std::optional<std::string> accepts{};
    std::optional<std::string> conditions{};
    std::optional<bool> wheelchair{};
    std::optional<std::string> families{}; ///< whether a family may take it whole; missing: no
    std::optional<bool> guests{}; ///< places that other regions lend appear in it; one unit of the region
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("name", self.name);
        fields.word("accepts", self.accepts, AcceptsWords);
        fields("conditions", self.conditions, ConditionsMax);
        fields("wheelchair", self.wheelchair);
        fields.word("families", self.families, FamiliesWords);
        fields("guests", self.guests);
    }
};

struct PlaceSetUp {
    QUuid id{};
    QUuid unitId{};
    QUuid facilityId{};
    std::string name{};
    std::optional<std::string> accepts{};
    std::optional<std::string> conditions{};
    std::optional<bool> wheelchair{};
    bool surge{}; ///< an extra bed, offered only when nothing else fits
    Moment confirmedAt{}; ///< when somebody last vouched for it
    std::optional<Moment> opensAt{}; ///< closed before; missing: since ever
    std::optional<Moment> movedAt{}; ///< from then on it is movedTo, in another unit
    std::optional<QUuid> movedTo{};
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("unitId", self.unitId);
        fields("facilityId", self.facilityId);
        fields("name", self.name);
        fields.word("accepts", self.accepts, AcceptsWords);
        fields("conditions", self.conditions, ConditionsMax);
        fields("wheelchair", self.wheelchair);
        fields("surge", self.surge);
        fields("confirmedAt", self.confirmedAt);
        fields("opensAt", self.opensAt);
        fields("movedAt", self.movedAt);
        fields("movedTo", self.movedTo);
        fields("version", self.version);
    }
};

/// POST /v1/places
struct AddPlace {
    QUuid unitId{};
    std::string name{};
    std::optional<std::string> accepts{};
    std::optional<std::string> conditions{};
    std::optional<bool> wheelchair{};
    std::optional<bool> surge{};
    std::optional<Moment> opensAt{}; ///< missing: the beginning of today
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("unitId", self.unitId);
        fields("name", self.name);
        fields.word("accepts", self.accepts, AcceptsWords);
        fields("conditions", self.conditions, ConditionsMax);
        fields("wheelchair", self.wheelchair);
        fields("surge", self.surge);
        fields("opensAt", self.opensAt);
    }
};

/// POST /v1/places/{id}/settings: everything as it should be from now on
struct ChangePlace {
    std::string name{};
    std::optional<std::string> accepts{};
    std::optional<std::string> conditions{};
    std::optional<bool> wheelchair{};
    std::optional<bool> surge{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("name", self.name);
        fields.word("accepts", self.accepts, AcceptsWords);
        fields("conditions", self.conditions, ConditionsMax);
        fields("wheelchair", self.wheelchair);
        fields("surge", self.surge);
    }
};

/// POST /v1/places/{id}/moves
struct MovePlace {
    QUuid unitId{}; ///< another one, of this house or of another
    Moment movedAt{}; ///< from then on
    std::optional<std::string> name{}; ///< missing: as before
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("unitId", self.unitId);
        fields("movedAt", self.movedAt);
        fields("name", self.name);
    }
};

/// A desk or a team that a house can name.
struct Crew {
    QUuid id{};
    QUuid organisationId{};
    std::string name{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("organisationId", self.organisationId);
        fields("name", self.name);
    }
};

} // namespace adempauze::wire
