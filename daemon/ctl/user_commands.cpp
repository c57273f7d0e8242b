#include "ctl/user_commands.h"

#include "ctl/set_up.h"
#include "secrets/password.h"
#include "secrets/random.h"
#include "secrets/token.h"
#include "storage/record_store.h"

#include <fstream>
#include <iostream>

namespace adempauze::ctl {

namespace {

constexpr pg::Statement FindOrganisation{"ctl.find_organisation", "SELECT id FROM organisation WHERE name = $1"};
constexpr pg::Statement FindFacility{"ctl.find_facility", "SELECT id FROM facility WHERE alias = $1"};

constexpr pg::Statement FindTeam{"ctl.find_team", "SELECT id FROM team WHERE organisation_id = $1 AND name = $2"};
constexpr pg::Statement FindAccount{"ctl.find_account", "SELECT id, organisation_id FROM account WHERE name = $1"};
constexpr pg::Statement IsMember{"ctl.is_member", "SELECT 1 FROM team_member WHERE team_id = $1 AND account_id = $2"};
constexpr pg::Statement RemoveMember{"ctl.remove_member",
                                     "DELETE FROM team_member WHERE team_id = $1 AND account_id = $2"};

constexpr std::size_t PasswordLengthMin = 12;
constexpr std::size_t DrawnLength = 20; // 120 random bits

struct Home {
    RegionEntry region;
    OrganisationId organisation;
};

std::string passwordIn(const std::filesystem::path& file)
{
    std::ifstream in(file);
    std::string password;
    if (!std::getline(in, password))
        throw Stop(Exit::Usage, "The password file " + file.string() + " cannot be read or is empty.");
    if (password.size() < PasswordLengthMin)
        throw Stop(Exit::Usage,
                   "The password must have at least " + std::to_string(PasswordLengthMin) + " characters.");
    return password;
}

Home homeOf(pg::Connection& connection, const UserWish& wish)
{
    std::vector<Home> homes;
    for (const RegionEntry& region : regionsOf(connection)) {
        if (!wish.region.empty() && region.name != wish.region)
            continue;
        pg::Transaction tx(connection, region.id);
        const auto rows = tx.run(FindOrganisation, {wish.organisation});
        for (int row = 0; row < rows.count(); ++row)
            homes.push_back({region, rows.id<OrganisationId>(row, 0)});
    }
    if (homes.empty())
        throw Stop(Exit::Failure,
                   "There is no organisation named \"" + wish.organisation + "\""
                       + (wish.region.empty() ? "." : " in the region \"" + wish.region + "\"."));
    if (homes.size() > 1)
        throw Stop(Exit::Usage, "More than one organisation is named \"" + wish.organisation + "\": say --region.");
    return homes.front();
}

std::optional<FacilityId> facilityOf(pg::Transaction& tx, const UserWish& wish)
{
    if (wish.facility.empty())
        return std::nullopt;
    const auto rows = tx.run(FindFacility, {wish.facility});
    if (rows.count() != 1)
        throw Stop(Exit::Failure, "There is no one facility named \"" + wish.facility + "\" in that region.");
    return rows.id<FacilityId>(0, 0);
}

Uuid teamOf(pg::Transaction& tx, OrganisationId organisation, const std::string& name)
{
    const auto rows = tx.run(FindTeam, {organisation, name});
    if (rows.count() != 1)
        throw Stop(Exit::Failure, "There is no one team named \"" + name + "\" in that organisation.");
    return rows.uuid(0, 0);
}

void insert(pg::Transaction& tx, const NewAccount& account, const std::vector<Uuid>& teams)
{
    queueAccount(tx, account);
    for (const Uuid& team : teams)
        queueMember(tx, team, account.id, account.organisation);
    queueAudit(
        tx,
        {.action = "account.add", .subjectKind = "account", .subject = account.id.value, .requestId = "adempauzectl"});
    try {
        if (tx.commit())
            throw Stop(Exit::Failure, "The database refused the account.");
    } catch (const pg::Error& error) {
        if (error.constraint() == "account_names_are_unique")
            throw Stop(Exit::Failure, "There is already an account named \"" + account.name + "\".");
        throw;
    }
}

void report(const Invocation& invocation, const NewAccount& account, const std::optional<std::string>& drawn)
{
    if (invocation.json) {
        std::cout << "{\"id\":" << json(account.id.text()) << ",\"name\":" << json(account.name)
                  << ",\"password\":" << (drawn ? json(*drawn) : "null") << "}\n";
        return;
    }
    std::cout << "The account " << account.name << " is open.\n";
    if (drawn)
        std::cout << "Its password, shown only now: " << *drawn << '\n';
}

} // namespace

Exit addUser(const Invocation& invocation, const UserWish& wish)
{
    const auto role = roleNamed(wish.role);
    if (!role)
        throw Stop(Exit::Usage, "There is no role \"" + wish.role + "\"; `adempauzectl user add --help` names them.");
    if ((*role == Role::FacilityStaff) == wish.facility.empty())
        throw Stop(Exit::Usage, "Facility staff, and nobody else, belong to a facility: say --facility for that role.");
    std::optional<std::string> drawn;
    if (!wish.passwordFile)
        drawn = newToken().substr(0, DrawnLength);
    const std::string password = drawn ? *drawn : passwordIn(*wish.passwordFile);

    pg::Connection connection = ownerOf(invocation, settingsOf(invocation));
    const Home home = homeOf(connection, wish);
    pg::Transaction tx(connection, home.region.id);
    const NewAccount account{.id{Uuid::fromRandom(randomUuidBytes())},
                             .organisation = home.organisation,
                             .facility = facilityOf(tx, wish),
                             .role = *role,
                             .name = wish.name,
                             .passwordHash = hashPassword(password)};
    std::vector<Uuid> teams;
    for (const std::string& team : wish.teams)
        teams.push_back(teamOf(tx, home.organisation, team));
    insert(tx, account, teams);
    report(invocation, account, drawn);
    return Exit::Ok;
}

Exit changeTeam(const Invocation& invocation, const MemberWish& wish)
{
    pg::Connection connection = ownerOf(invocation, settingsOf(invocation));
    for (const RegionEntry& region : regionsOf(connection)) {
        pg::Transaction tx(connection, region.id);
        const auto found = tx.run(FindAccount, {wish.name});
        if (found.empty())
            continue;
        const auto account = found.id<AccountId>(0, 0);
        const auto organisation = found.id<OrganisationId>(0, 1);
        const Uuid team = teamOf(tx, organisation, wish.team);
        if (tx.run(IsMember, {team, account}).empty() == wish.leaves)
            throw Stop(Exit::Failure,
                       wish.name + (wish.leaves ? " is not in " : " is in ") + wish.team
                           + (wish.leaves ? "." : " already."));
        if (wish.leaves)
            tx.queue(RemoveMember, {team, account});
        else
            queueMember(tx, team, account, organisation);
        queueAudit(tx,
                   {.action = wish.leaves ? "account.leave_team" : "account.join_team",
                    .subjectKind = "account",
                    .subject = account.value,
                    .requestId = "adempauzectl"});
        if (tx.commit())
            throw Stop(Exit::Failure, "The database refused the change.");
        std::cout << wish.name << (wish.leaves ? " has left " : " is in ") << wish.team << ".\n";
        return Exit::Ok;
    }
    throw Stop(Exit::Failure, "There is no account named \"" + wish.name + "\".");
}

} // namespace adempauze::ctl
