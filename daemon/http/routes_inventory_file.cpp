#include "http/routes_inventory.h"

#include "http/change.h"
#include "http/convert.h"
#include "usecases/import_inventory.h"
#include "wire/inventory_file_messages.h"

namespace adempauze::http {

namespace {

constexpr std::string_view CsvType = "text/csv";

Response exportFile(Exchange& exchange)
{
    const auto wished = exchange.request.queryValue("separator").value_or("semicolon");
    if (wished != "semicolon" && wished != "comma")
        return problemFor({{"/separator", "unknown_word", "This query parameter is semicolon or comma."}});
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return exportInventory(tx, context, wished == "comma" ? ',' : ';'); },
        [](const std::string& file) {
            Response response;
            response.body = file;
            response.contentType = "text/csv; charset=utf-8; header=present";
            return response;
        });
}

wire::InventoryImported wireOf(const InventoryImport& imported)
{
    wire::InventoryImported message{.unchanged = imported.unchanged};
    for (const ImportedThing& thing : imported.things)
        message.items.push_back({.row = thing.row,
                                 .kind = std::string(thing.kind),
                                 .name = thing.name,
                                 .change = thing.added ? "added" : "changed"});
    return message;
}

std::vector<wire::InputError> pointedAt(const std::vector<RowError>& errors)
{
    std::vector<wire::InputError> pointed;
    for (const RowError& error : errors) {
        const std::string pointer = "/rows/" + std::to_string(error.row);
        pointed.push_back({error.column.empty() ? pointer : pointer + "/" + error.column, error.reason, error.detail});
    }
    return pointed;
}

bool isCsv(const Request& request)
{
    const auto type = request.header("Content-Type");
    return type && sameName(type->substr(0, type->find_first_of("; ")), CsvType);
}

Response importFile(Exchange& exchange)
{
    if (!isCsv(exchange.request))
        return problem(415, "unsupported_media_type", "The body is to be text/csv.", {});
    const auto seal = [&](std::string_view text, std::string_view table, std::string_view column, const Uuid& row) {
        return Sealed{exchange.parts.cipher.seal(text, {.table = table, .column = column, .row = row.text()})};
    };
    std::vector<RowError> errors;
    Response response = change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto imported = importInventory(tx, context, exchange.request.body, seal);
        if (!imported)
            return imported.no();
        errors = imported->errors;
        if (!errors.empty())
            return Refusal::InvalidInput;
        return created(wireOf(*imported));
    });
    return response.status == 400 && !errors.empty() ? problemFor(pointedAt(errors)) : response;
}

} // namespace

std::vector<Route> inventoryFileRoutes()
{
    constexpr Roles administrators{Role::Administrator};
    return {
        {.method = "GET",
         .pattern = "/v1/inventory-export",
         .summary = "The inventory as a table, one row per place; never an address. UTF-8 with a byte order mark.",
         .handle = exportFile,
         .roles = administrators,
         .mediaType = CsvType,
         .query = {{"separator", R"({"type":"string","enum":["semicolon","comma"],"default":"semicolon"})", false}}},
        {.method = "POST",
         .pattern = "/v1/inventory-imports",
         .summary =
             "A table as it is exported, read in one transaction: adds what is new and changes what differs; takes "
             "nothing away. The errors of all rows together, as /rows/{number}/{column}. At most 8 MiB.",
         .handle = importFile,
         .roles = administrators,
         .needsKey = true,
         .status = 201,
         .answers = describedAs<wire::InventoryImported>,
         .previews = true},
    };
}

} // namespace adempauze::http
