#include "http/admin.h"

#include "http/body.h"
#include "wire/admin_messages.h"

#include <spdlog/spdlog.h>

namespace adempauze::http {

namespace {

Response words(int status, const char* state)
{
    return jsonAnswer(status, jsonText({{QStringLiteral("state"), QString::fromLatin1(state)}}));
}

Response notThere()
{
    return problem(404, "not_found", sentenceFor(Refusal::NotFound), {});
}

} // namespace

AdminWorker::AdminWorker(std::string conninfo, DemoClock& clock, const Sweeper& sweeper, bool demo,
                         SchemaFits schemaFits)
    : m_db(std::move(conninfo))
    , m_clock(clock)
    , m_sweeper(sweeper)
    , m_demo(demo)
    , m_schemaFits(std::move(schemaFits))
{
}

Response AdminWorker::answer(const Request& request)
{
    const bool get = request.method == "GET" || request.method == "HEAD";
    Response response = notThere();
    if (request.path == "/healthz" && get)
        response = words(200, "alive");
    else if (request.path == "/readyz" && get)
        response = ready();
    else if (request.path == "/demo-clock" && request.method == "POST" && m_demo)
        response = moveClock(request);
    else
        return response;
    response.route = request.path;
    return response;
}

Response AdminWorker::ready()
{
    try {
        if (!m_schemaFits(m_db))
            return problem(503, "schema_differs", "The database runs another schema than this program.", {});
    } catch (const pg::Error&) {
        m_db.close();
        return problemForNow(503, "database_away", "The database cannot be reached.", 1);
    }
    if (!m_sweeper.isAlive())
        return problemForNow(503, "sweep_stands_still", "The sweep has not finished a round lately.", 1);
    return words(200, "ready");
}

Response AdminWorker::moveClock(const Request& request)
{
    auto read = messageIn<wire::DemoClock>(request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::DemoClock>(read);
    try {
        if (!m_clock.moveTo(m_db, message.now))
            return problem(409, "time_runs_backwards", "The demo clock moves forward only.", {});
    } catch (const pg::Error&) {
        m_db.close();
        return problemForNow(503, "unavailable", "The database is away for the moment.", 1);
    }
    spdlog::info("demo clock moved now={}", textOf(m_clock.clock().now()));
    return jsonAnswer(200, wire::toText(wire::DemoClock{.now = m_clock.clock().now()}));
}

} // namespace adempauze::http
