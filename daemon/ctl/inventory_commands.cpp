#include "ctl/inventory_commands.h"

#include "secrets/field_cipher.h"
#include "settings/laws.h"
#include "storage/installation_store.h"
#include "time/clock.h"
#include "usecases/import_inventory.h"

#include <fstream>
#include <iostream>
#include <iterator>

namespace adempauze::ctl {

namespace {

constexpr std::size_t FileMax = std::size_t{8} * 1024 * 1024; // as over HTTP

RegionEntry regionOf(pg::Connection& connection, const std::string& name)
{
    const auto regions = regionsOf(connection);
    if (name.empty() && regions.size() == 1)
        return regions.front();
    for (const RegionEntry& region : regions)
        if (region.name == name)
            return region;
    throw Stop(name.empty() ? Exit::Usage : Exit::Failure,
               name.empty() ? "There is more than one region: say --region."
                            : "There is no region named \"" + name + "\".");
}

Context contextIn(const RegionEntry& region, const Settings& settings, const std::vector<Regime>& laws,
                  pg::Connection& connection)
{
    Clock clock;
    clock.setOffset(installationOf(connection).clockOffset);
    return {.caller{.account{}, .region = region.id, .organisation{}, .role = Role::Administrator, .facility{}},
            .now = clock.now(),
            .requestId = "adempauzectl",
            .regimes = laws,
            .holds{},
            .usualRegime = settings.regimes.usual};
}

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(in), {}};
    if (!in)
        throw Stop(Exit::Usage, file.string() + " cannot be read.");
    if (content.size() > FileMax)
        throw Stop(Exit::Usage, file.string() + " is larger than 8 MiB.");
    return content;
}

void say(const InventoryImport& imported, bool preview)
{
    for (const ImportedThing& thing : imported.things)
        std::cout << "row " << thing.row << ": " << thing.kind << ' ' << (thing.added ? "added" : "changed") << ": "
                  << thing.name << '\n';
    std::cout << imported.things.size() << (preview ? " would be" : " were") << " added or changed, "
              << imported.unchanged << " are as they were.\n";
}

void sayJson(const InventoryImport& imported)
{
    std::string items;
    for (const ImportedThing& thing : imported.things)
        items += (items.empty() ? "" : ",") + ("{\"row\":" + std::to_string(thing.row))
            + ",\"kind\":" + json(thing.kind) + ",\"name\":" + json(thing.name)
            + ",\"change\":" + json(thing.added ? "added" : "changed") + "}";
    std::string errors;
    for (const RowError& error : imported.errors)
        errors += (errors.empty() ? "" : ",") + ("{\"row\":" + std::to_string(error.row)) + ",\"column\":"
            + json(error.column) + ",\"reason\":" + json(error.reason) + ",\"detail\":" + json(error.detail) + "}";
    std::cout << "{\"items\":[" << items << "],\"unchanged\":" << imported.unchanged << ",\"errors\":[" << errors
              << "]}\n";
}

void complain(const InventoryImport& imported)
{
    for (const RowError& error : imported.errors)
        std::cerr << "row " << error.row << (error.column.empty() ? "" : ", " + error.column) << ": " << error.reason
                  << ": " << error.detail << '\n';
}

} // namespace

Exit exportRegion(const Invocation& invocation, const ExportWish& wish)
{
    const Settings settings = settingsOf(invocation);
    pg::Connection connection = ownerOf(invocation, settings);
    const RegionEntry region = regionOf(connection, wish.region);
    const auto laws = lawsOf(settings);
    const Context context = contextIn(region, settings, laws, connection);
    pg::Transaction tx(connection, region.id);
    const auto table = exportInventory(tx, context, wish.comma ? ',' : ';');
    if (!table)
        throw Stop(Exit::Failure, "The inventory could not be read.");
    if (!wish.file) {
        std::cout << *table;
        return Exit::Ok;
    }
    if (std::filesystem::exists(*wish.file))
        throw Stop(Exit::Usage, wish.file->string() + " exists already; name a new file.");
    std::ofstream out(*wish.file, std::ios::binary);
    out << *table << std::flush;
    if (!out)
        throw Stop(Exit::Failure, wish.file->string() + " could not be written.");
    return Exit::Ok;
}

Exit importRegion(const Invocation& invocation, const ImportWish& wish)
{
    const Settings settings = settingsOf(invocation);
    const std::string file = contentOf(wish.file);
    const FieldCipher cipher(SecretKey::fromFile(settings.keys.regionKeyFile));
    const auto seal = [&](std::string_view text, std::string_view table, std::string_view column, const Uuid& row) {
        return Sealed{cipher.seal(text, {.table = table, .column = column, .row = row.text()})};
    };
    pg::Connection connection = ownerOf(invocation, settings);
    const RegionEntry region = regionOf(connection, wish.region);
    const auto laws = lawsOf(settings);
    const Context context = contextIn(region, settings, laws, connection);
    pg::Transaction tx(connection, region.id);
    const auto imported = importInventory(tx, context, file, seal);
    if (!imported)
        throw Stop(Exit::Failure, "The inventory could not be read.");
    const bool good = imported->errors.empty();
    if (!good)
        tx.rollback();
    else if (wish.preview ? tx.rehearse() : tx.commit())
        throw Stop(Exit::TryAgain, "Somebody changed the inventory meanwhile; nothing was changed. Try again.");
    if (invocation.json)
        sayJson(*imported);
    else if (good)
        say(*imported, wish.preview);
    else
        complain(*imported);
    return good ? Exit::Ok : Exit::Failure;
}

} // namespace adempauze::ctl
