#include "http/openapi.h"

#include "http/answer.h"
#include "http/openapi_text.h"
#include "wire/case_messages.h"
#include "wire/closure_messages.h"
#include "wire/order_decisions.h"
#include "wire/order_messages.h"

#include <QJsonDocument>

namespace adempauze::http {

namespace {

QString words(const char* text)
{
    return QString::fromUtf8(text);
}

QJsonObject reference(const char* to)
{
    return {{words("$ref"), words(to)}};
}

QJsonObject content(std::string_view mediaType, const QJsonObject& schema)
{
    return {{qt(mediaType), QJsonObject{{words("schema"), schema}}}};
}

QJsonObject parameter(const char* name, const char* in, bool required, const QJsonObject& schema,
                      const char* description)
{
    QJsonObject json{{words("name"), words(name)},
                     {words("in"), words(in)},
                     {words("required"), required},
                     {words("schema"), schema}};
    if (*description)
        json.insert(words("description"), words(description));
    return json;
}

const QJsonObject Uuid{{words("type"), words("string")}, {words("format"), words("uuid")}};
const QJsonObject True{{words("type"), words("boolean")}, {words("enum"), QJsonArray{true}}};
const QJsonObject Text{{words("type"), words("string")}};

QJsonArray parametersOf(const Route& route)
{
    QJsonArray list;
    if (route.pattern.find("{id}") != std::string_view::npos)
        list.append(parameter("id", "path", true, Uuid, ""));
    for (const QueryKey& key : route.query)
        list.append(parameter(std::string(key.name).c_str(), "query", key.required,
                              QJsonDocument::fromJson(QByteArray(key.schema.data(), std::ssize(key.schema))).object(),
                              ""));
    if (route.previews)
        list.append(reference("#/components/parameters/Preview"));
    if (route.needsKey)
        list.append(reference("#/components/parameters/IdempotencyKey"));
    if (route.needsMatch)
        list.append(reference("#/components/parameters/IfMatch"));
    if (route.mediaType == "text/event-stream")
        list.append(reference("#/components/parameters/LastEventId"));
    if (route.mediaType == "text/calendar")
        list.append(reference("#/components/parameters/IfNoneMatch"));
    return list;
}

QJsonObject successOf(const Route& route, QJsonObject& schemas)
{
    QJsonObject response{{words("description"), words(route.status == 201 ? "Done." : "Here it is.")}};
    if (route.answers)
        response.insert(words("content"), content(route.mediaType, route.answers(wire::Direction::Answer, schemas)));
    else if (route.status != 204)
        response.insert(
            words("content"),
            content(route.mediaType,
                    route.mediaType == "application/json" ? QJsonObject{{words("type"), words("object")}} : Text));
    return response;
}

/// "POST /v1/holds/{id}/way-to-door" → "postHoldsIdWayToDoor"
QString operationId(const Route& route)
{
    std::string id;
    for (const char c : route.method)
        id += static_cast<char>(c | ' ');
    bool capital = true;
    for (const char c : route.pattern.substr(std::string_view("/v1").size())) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter)
            id += capital && c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
        capital = !letter;
    }
    return qt(id);
}

QString rolesOf(const Route& route)
{
    if (!route.needsSession)
        return words("Without a session.");
    QString list;
    bool all = true;
    for (const Role role : {Role::PoliceLiaison, Role::FacilityStaff, Role::PlacementWorker, Role::Coordinator,
                            Role::Manager, Role::Administrator, Role::Auditor, Role::Agency}) {
        all = all && route.roles.has(role);
        if (route.roles.has(role))
            list += (list.isEmpty() ? QString() : words(", ")) + qt(wordFor(role));
    }
    return all ? words("For every role.") : words("For: ") + list + words(". To others it does not exist.");
}

QJsonObject operationOf(const Route& route, QJsonObject& schemas)
{
    QJsonObject responses{{QString::number(route.status), successOf(route, schemas)},
                          {words("4XX"), reference("#/components/responses/Problem")},
                          {words("5XX"), reference("#/components/responses/Problem")}};
    if (route.previews) {
        QJsonObject preview = successOf(route, schemas);
        preview.insert(words("description"), words("With ?preview=true: what would happen. Nothing was stored."));
        responses.insert(words("200"), preview);
    }
    if (route.mediaType == "text/calendar")
        responses.insert(words("304"), QJsonObject{{words("description"), words("As it was when it had that ETag.")}});
    QJsonObject operation{{words("operationId"), operationId(route)},
                          {words("summary"), qt(route.summary)},
                          {words("description"), rolesOf(route)},
                          {words("responses"), responses}};
    if (const auto parameters = parametersOf(route); !parameters.isEmpty())
        operation.insert(words("parameters"), parameters);
    if (route.takes) {
        const auto schema = route.takes(wire::Direction::Request, schemas);
        operation.insert(
            words("requestBody"),
            QJsonObject{{words("required"), true}, {words("content"), content("application/json", schema)}});
    }
    if (route.pattern.ends_with("-imports"))
        operation.insert(words("requestBody"),
                         QJsonObject{{words("required"), true}, {words("content"), content("text/csv", Text)}});
    if (!route.needsSession)
        operation.insert(words("security"), QJsonArray{});
    return operation;
}

QJsonObject sharedParameters()
{
    return {{words("IdempotencyKey"),
             parameter("Idempotency-Key", "header", true, Uuid,
                       "The same key and body after a success: the same answer, byte for byte, for 30 days. Another "
                       "body: 422 key_reused. Still running: 409 key_running. A refused request may be tried again.")},
            {words("IfMatch"),
             parameter("If-Match", "header", true, Text,
                       "The ETag that was seen. Missing: 428. Stale: 412, with the resource as it stands.")},
            {words("Preview"),
             parameter("preview", "query", false, True,
                       "Everything as without it, refusals included, and then undone: 200 instead of 201, nothing is "
                       "stored, and the Idempotency-Key is not used up. No other route takes it.")},
            {words("IfNoneMatch"),
             parameter("If-None-Match", "header", false, Text, "The ETag of what is known: 304 if it still is so.")},
            {words("LastEventId"),
             parameter("Last-Event-ID", "header", false, Text, "The id that was seen last, to go on from there.")}};
}

QJsonObject problemSchema()
{
    return QJsonDocument::fromJson(QByteArray(ProblemSchema.data(), std::ssize(ProblemSchema))).object();
}

} // namespace

QJsonObject openApi(std::span<const Route> table)
{
    QJsonObject schemas;
    QJsonObject paths;
    for (const Route& route : table) {
        const QString pattern = qt(route.pattern);
        QJsonObject path = paths.value(pattern).toObject();
        path.insert(qt(route.method).toLower(), operationOf(route, schemas));
        paths.insert(pattern, path);
    }
    wire::Schema::reference<wire::Alternative>(wire::Direction::Answer, schemas);
    wire::Schema::reference<wire::PlaceObstacle>(wire::Direction::Answer, schemas);
    schemas.insert(words("Problem"), problemSchema());
    const QJsonObject problem{
        {words("description"), words("Why not. `reason` is the word to act on.")},
        {words("content"), content("application/problem+json", reference("#/components/schemas/Problem"))}};
    const QJsonObject bearer{{words("type"), words("http")}, {words("scheme"), words("bearer")}};
    return {{words("openapi"), words("3.1.0")},
            {words("info"),
             QJsonObject{{words("title"), words("Adempauze")},
                         {words("version"), words("1")},
                         {words("description"), qt(ApiDescription)},
                         {words("license"),
                          QJsonObject{{words("name"), words("EUPL-1.2")}, {words("identifier"), words("EUPL-1.2")}}}}},
            {words("servers"), QJsonArray{QJsonObject{{words("url"), words("/")}}}},
            {words("security"), QJsonArray{QJsonObject{{words("session"), QJsonArray{}}}}},
            {words("paths"), paths},
            {words("components"),
             QJsonObject{{words("schemas"), schemas},
                         {words("parameters"), sharedParameters()},
                         {words("responses"), QJsonObject{{words("Problem"), problem}}},
                         {words("securitySchemes"), QJsonObject{{words("session"), bearer}}}}}};
}

const std::string& openApiText()
{
    static const std::string text = QJsonDocument(openApi(routes())).toJson(QJsonDocument::Indented).toStdString();
    return text;
}

} // namespace adempauze::http
