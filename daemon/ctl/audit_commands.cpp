#include "ctl/audit_commands.h"

#include "secrets/sha256.h"
#include "time/clock.h"
#include "usecases/overview.h"

#include <iostream>

namespace adempauze::ctl {

namespace {

AuditCheck checkOf(pg::Connection& connection, const RegionEntry& region)
{
    const std::vector<Regime> none;
    const Context context{.caller{.account{}, .region = region.id, .organisation{}, .role = Role::Auditor, .facility{}},
                          .now = Clock().real(),
                          .requestId = "adempauzectl",
                          .regimes = none,
                          .holds{}};
    pg::Transaction tx(connection, region.id);
    const auto check = verifyAudit(tx, context, sha256Hex);
    if (!check)
        throw Stop(Exit::Failure, "The audit trail of " + region.name + " could not be read.");
    return *check;
}

std::string sentenceFor(const RegionEntry& region, const AuditCheck& check)
{
    const std::string rows = std::to_string(check.sealedRows) + " sealed rows, " + std::to_string(check.unsealedRows)
        + " waiting for their seal";
    if (check.intact)
        return region.name + ": intact, " + rows + ".";
    return region.name + ": BROKEN"
        + (check.brokenAt ? " at position " + std::to_string(*check.brokenAt) : std::string()) + ", " + rows
        + ". Rows were changed, added or removed outside the daemon. Keep the database as it is, and compare with a"
          " backup.";
}

std::string jsonOf(const RegionEntry& region, const AuditCheck& check)
{
    return "{\"region\":" + json(region.name) + ",\"intact\":" + (check.intact ? "true" : "false") + ",\"sealedRows\":"
        + std::to_string(check.sealedRows) + ",\"unsealedRows\":" + std::to_string(check.unsealedRows)
        + ",\"brokenAt\":" + (check.brokenAt ? std::to_string(*check.brokenAt) : "null")
        + ",\"lastHash\":" + (check.lastHash ? json(*check.lastHash) : "null") + "}";
}

} // namespace

Exit verifyAuditTrail(const Invocation& invocation)
{
    pg::Connection connection = ownerOf(invocation, settingsOf(invocation));
    bool intact = true;
    std::string list;
    for (const RegionEntry& region : regionsOf(connection)) {
        const AuditCheck check = checkOf(connection, region);
        intact = intact && check.intact;
        if (invocation.json)
            list += (list.empty() ? "" : ",") + jsonOf(region, check);
        else
            std::cout << sentenceFor(region, check) << '\n';
    }
    if (invocation.json)
        std::cout << "{\"intact\":" << (intact ? "true" : "false") << ",\"regions\":[" << list << "]}\n";
    return intact ? Exit::Ok : Exit::Failure;
}

} // namespace adempauze::ctl
