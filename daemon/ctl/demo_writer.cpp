#include "ctl/demo_writer.h"

#include "ctl/demo_data.h"
#include "secrets/password.h"
#include "secrets/random.h"
#include "secrets/token.h"
#include "storage/inventory_writer.h"

#include <array>
#include <cassert>
#include <map>

namespace adempauze::ctl {

namespace {

constexpr pg::Statement SetClock{"ctl.demo_clock", "UPDATE installation SET clock_offset_seconds = $1 WHERE demo"};

Uuid fresh()
{
    return Uuid::fromRandom(randomUuidBytes());
}

/// Writes one region; remembers what later rows point at.
class RegionWriter {
public:
    RegionWriter(pg::Transaction& tx, const FieldCipher& cipher, Moment now, const DemoRegion& region,
                 std::vector<DemoLogin>& logins)
        : m_tx(tx)
        , m_cipher(cipher)
        , m_now(now)
        , m_region(region)
        , m_logins(logins)
    {
    }

    void write()
    {
        const RegionId id{fresh()};
        queueRegion(m_tx, {id, m_region.name, m_region.zone, {m_region.onCallLabel, m_region.onCallPhone}});
        queueEnterRegion(m_tx, id);
        for (const DemoOrganisation& organisation : m_region.organisations)
            write(organisation);
    }

private:
    void write(const DemoOrganisation& organisation)
    {
        const OrganisationId id{fresh()};
        queueOrganisation(m_tx, {id, organisation.kind, organisation.name, organisation.mailbox, organisation.phone});
        for (const auto team : organisation.teams) {
            const Uuid teamId = m_teams[team] = fresh();
            queueTeam(m_tx, teamId, id, team);
        }
        for (const DemoAccount& account : organisation.accounts)
            open(account, id, organisation.name, std::nullopt, "");
        for (const DemoHouse& house : organisation.houses) {
            const FacilityId facility = write(house, id);
            open({.name = house.staff, .role = Role::FacilityStaff}, id, organisation.name, facility, house.alias);
        }
    }

    SiteId siteOf(const DemoSite& site, OrganisationId operatedBy)
    {
        const auto [known, isNew] = m_sites.try_emplace(site.name, SiteId{});
        if (isNew) {
            known->second = SiteId{fresh()};
            const std::string row = known->second.text();
            queueInsertSite(m_tx, {.id = known->second, .operatedBy = operatedBy, .name = std::string(site.name)},
                            Sealed{m_cipher.seal(site.address, {.table = "site", .column = "address", .row = row})});
        }
        return known->second;
    }

    FacilityId write(const DemoHouse& house, OrganisationId operatedBy)
    {
        const FacilityId id{fresh()};
        const Uuid desk = fresh();
        const std::string deskName = "Piket " + std::string(house.alias);
        const std::array numbers{DeskNumber{"piket", house.deskPhone}, DeskNumber{"achterwacht", house.deputyPhone}};
        const auto zone = Zone::named(m_region.zone);
        assert(zone && m_teams.contains(house.detailsTeam));
        queueDesk(m_tx, desk, operatedBy, deskName, numbers);
        const std::string row = id.text();
        const FieldContext door{.table = "facility", .column = "way_to_door", .row = row};
        queueFacility(m_tx,
                      {.id = id,
                       .operatedBy = operatedBy,
                       .kind = house.kind,
                       .alias = house.alias,
                       .accepts = house.accepts,
                       .conditions = house.conditions,
                       .rules{.zone = *zone,
                              .departureTime = house.departureTime,
                              .turnover = house.turnover,
                              .longestStayDays = DemoLongestStayDays,
                              .admission = house.admission,
                              .tail = house.tail},
                       .phone = house.phone,
                       .desk = desk,
                       .detailsTeam = m_teams.at(house.detailsTeam),
                       .wayToDoor{m_cipher.seal(house.wayToDoor, door)},
                       .site = siteOf(house.site, operatedBy)});
        queueUnit(m_tx, fresh(), id, house.alias, house.places, m_now);
        return id;
    }

    void open(const DemoAccount& account, OrganisationId organisation, std::string_view organisationName,
              std::optional<FacilityId> facility, std::string_view alias)
    {
        const DemoLogin login{.name = std::string(account.name),
                              .password = newToken().substr(0, 20),
                              .role = account.role,
                              .region = std::string(m_region.name),
                              .organisation = std::string(organisationName),
                              .facility = std::string(alias)};
        const AccountId id{fresh()};
        queueAccount(m_tx,
                     {.id = id,
                      .organisation = organisation,
                      .facility = facility,
                      .role = account.role,
                      .name = login.name,
                      .passwordHash = hashPassword(login.password)});
        if (!account.team.empty())
            queueMember(m_tx, m_teams.at(account.team), id, organisation);
        m_logins.push_back(login);
    }

    pg::Transaction& m_tx;
    const FieldCipher& m_cipher;
    Moment m_now;
    const DemoRegion& m_region;
    std::vector<DemoLogin>& m_logins;
    std::map<std::string_view, Uuid> m_teams;
    std::map<std::string_view, SiteId> m_sites;
};

} // namespace

std::vector<DemoLogin> queueDemo(pg::Transaction& tx, const FieldCipher& cipher, Moment now)
{
    std::vector<DemoLogin> logins;
    for (const DemoRegion& region : demoRegions())
        RegionWriter(tx, cipher, now, region, logins).write();
    return logins;
}

void queueDemoClock(pg::Transaction& tx, std::chrono::seconds offset)
{
    tx.queue(SetClock, {static_cast<std::int64_t>(offset.count())});
}

} // namespace adempauze::ctl
