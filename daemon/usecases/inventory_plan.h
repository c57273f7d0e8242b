#pragma once

#include "storage/overview_store.h"
#include "usecases/import_inventory.h"

#include <map>

namespace adempauze {

/// One thing of the file: what there is of it, and what should be.
template<class Row>
struct Planned {
    std::optional<Row> before{};
    Row after;
    int row; ///< the first that speaks of it
    std::string name;
    std::optional<std::string> secret{}; ///< to be sealed
};

/// What the region has when a file is read.
struct InventoryNow {
    Inventory all;
    std::vector<AgencyRow> organisations;
    Zone zone; ///< of new houses
    Moment at;
};

/// Reads row after row into what should be, and notes what is wrong with them. Decides nothing that stands on places.
class InventoryPlan {
public:
    explicit InventoryPlan(const InventoryNow& now)
        : m_now(now)
    {
    }

    void read(InventoryLine& line);

    std::vector<Planned<SiteRow>> sites;
    std::vector<Planned<HouseRow>> houses;
    std::vector<Planned<UnitRow>> units;
    std::vector<Planned<PlaceSetUpRow>> places;

private:
    std::optional<SiteId> readSite(InventoryLine& line);
    std::optional<FacilityId> readHouse(InventoryLine& line, std::optional<SiteId> site);
    std::optional<UnitId> readUnit(InventoryLine& line, FacilityId house);
    void readPlace(InventoryLine& line, UnitId unit, FacilityId house);
    void readWords(InventoryLine& line, HouseRow& house, const HouseRow* now);
    void readCrews(InventoryLine& line, HouseRow& house, const HouseRow* now);
    std::optional<OrganisationId> organisation(InventoryLine& line, std::optional<OrganisationId> now);
    Uuid crew(InventoryLine& line, std::string_view column, const std::vector<CrewRow>& crews,
              const std::optional<Uuid>& now);

    template<class Row>
    void plan(std::vector<Planned<Row>>& planned, InventoryLine& line, Planned<Row> next);

    const InventoryNow& m_now;
};

/// Whether two states of a thing say the same.
bool same(const SiteRow& a, const SiteRow& b);
bool same(const HouseRow& a, const HouseRow& b);
bool same(const UnitRow& a, const UnitRow& b);
bool same(const PlaceSetUpRow& a, const PlaceSetUpRow& b);

} // namespace adempauze
