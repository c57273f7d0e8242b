#include "storage/pg.h"

#include <libpq-fe.h>

#include <array>
#include <cassert>
#include <charconv>

namespace adempauze::pg {

namespace {

constexpr Statement Begin{"transaction.begin", "BEGIN"};
constexpr Statement Commit{"transaction.commit", "COMMIT"};
constexpr Statement JudgeNow{"transaction.judge", "SET CONSTRAINTS ALL IMMEDIATE"};
constexpr Statement EnterRegion{"transaction.region", "SELECT set_config('adempauze.region', $1, true)"};

std::string field(const PGresult* result, int code)
{
    const char* text = result ? PQresultErrorField(result, code) : nullptr;
    return text ? text : "";
}

/// It asks for the SQLSTATE and the constraint, never for the message: PostgreSQL quotes row values in it.
Error errorOf(const char* statement, const PGresult* result)
{
    auto sqlstate = field(result, PG_DIAG_SQLSTATE);
    if (sqlstate.empty())
        sqlstate = "08006"; // libpq's own failures carry no code: the connection is gone
    return Error(statement, sqlstate, field(result, PG_DIAG_CONSTRAINT_NAME));
}

bool isDone(const PGresult* result)
{
    const auto status = PQresultStatus(result);
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
}

void ignoreNotice(void*, const PGresult*)
{
}

} // namespace

Rows::Rows(pg_result* result)
    : m_result(result, PQclear)
{
}

int Rows::count() const
{
    return m_result ? PQntuples(m_result.get()) : 0;
}

int Rows::affected() const
{
    const std::string_view text = m_result ? PQcmdTuples(m_result.get()) : "";
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

bool Rows::isNull(int row, int column) const
{
    assert(row < count() && column < PQnfields(m_result.get()));
    return PQgetisnull(m_result.get(), row, column) == 1;
}

std::string_view Rows::text(int row, int column) const
{
    assert(!isNull(row, column));
    return {PQgetvalue(m_result.get(), row, column),
            static_cast<std::size_t>(PQgetlength(m_result.get(), row, column))};
}

struct Connection::Session {
    PGconn* connection;
    std::unordered_set<std::string> prepared;

    ~Session() { PQfinish(connection); }
};

Connection::Connection(std::string conninfo, Plans plans)
    : m_conninfo(std::move(conninfo))
    , m_plans(plans)
{
}

Connection::~Connection() = default;
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;

bool Connection::isOpen() const
{
    return m_session && PQstatus(m_session->connection) == CONNECTION_OK;
}

void Connection::close()
{
    m_session.reset();
}

void Connection::open()
{
    if (isOpen())
        return;
    // Settings that the answers depend on are the session's own, whatever the server's are. Statements here take
    // milliseconds; compiling one takes a second, and its guess of the cost would choose that among many places.
    const std::string conninfo = m_conninfo
        + " connect_timeout=5 client_encoding=UTF8 application_name=adempauze"
          " options='-c TimeZone=UTC -c DateStyle=ISO -c bytea_output=hex -c jit=off -c lock_timeout=5s"
          " -c statement_timeout=10s -c idle_in_transaction_session_timeout=60s"
        + (m_plans == Plans::Kept ? " -c plan_cache_mode=force_generic_plan'" : "'");
    m_session.reset(new Session{PQconnectdb(conninfo.c_str()), {}});
    if (PQstatus(m_session->connection) != CONNECTION_OK) {
        m_session.reset();
        throw Error("connect", "08001", "");
    }
    PQsetNoticeReceiver(m_session->connection, ignoreNotice, nullptr);
}

Rows Connection::run(const Statement& statement, std::initializer_list<Value> values)
{
    open();
    std::vector<const char*> texts;
    for (const Value& value : values)
        texts.push_back(value.text());
    PGconn* connection = m_session->connection;
    if (!m_session->prepared.contains(statement.name)) {
        PGresult* prepared = PQprepare(connection, statement.name, statement.text, 0, nullptr);
        const Rows made(prepared);
        if (!isDone(prepared))
            throw errorOf(statement.name, prepared);
        m_session->prepared.insert(statement.name);
    }
    PGresult* result =
        PQexecPrepared(connection, statement.name, static_cast<int>(texts.size()), texts.data(), nullptr, nullptr, 0);
    Rows rows(result);
    if (!isDone(result)) {
        throw errorOf(statement.name, result);
    }
    return rows;
}

void Connection::script(const std::string& sql)
{
    open();
    PGresult* result = PQexec(m_session->connection, sql.c_str());
    const Rows rows(result);
    if (!isDone(result))
        throw errorOf("script", result);
}

Transaction::Transaction(Connection& connection, RegionId region)
    : m_connection(connection)
    , m_region(region)
{
}

Transaction::~Transaction()
{
    try {
        rollback();
    } catch (const Error&) {
        m_connection.close(); // an open transaction must not outlive this object
    }
}

void Transaction::begin()
{
    m_connection.open();
    if (PQenterPipelineMode(m_connection.m_session->connection) != 1)
        throw Error(Begin.name, "08006", "");
    m_begun = true;
    send(Begin, {}, std::nullopt);
    send(EnterRegion, {m_region}, std::nullopt);
}

void Transaction::send(const Statement& statement, std::initializer_list<Value> values, std::optional<Refusal> refused)
{
    PGconn* connection = m_connection.m_session->connection;
    std::array<const char*, 64> texts{};
    assert(values.size() <= texts.size());
    std::size_t count = 0;
    for (const Value& value : values)
        texts[count++] = value.text();
    auto& prepared = m_connection.m_session->prepared;
    if (prepared.insert(statement.name).second) {
        if (PQsendPrepare(connection, statement.name, statement.text, 0, nullptr) != 1)
            throw Error(statement.name, "08006", "");
        m_queued.push_back({&statement, true, std::nullopt, {}});
    }
    if (PQsendQueryPrepared(connection, statement.name, static_cast<int>(count), texts.data(), nullptr, nullptr, 0)
        != 1)
        throw Error(statement.name, "08006", "");
    m_queued.push_back({&statement, false, refused, {}});
}

void Transaction::flush()
{
    assert(!m_over);
    if (!m_begun)
        begin();
    if (m_answered == m_queued.size())
        return;
    auto& session = *m_connection.m_session;
    if (PQpipelineSync(session.connection) != 1)
        throw Error(m_queued.back().statement->name, "08006", "");
    std::optional<Error> first;
    for (; m_answered < m_queued.size(); ++m_answered) {
        Queued& queued = m_queued[m_answered];
        PGresult* result = PQgetResult(session.connection);
        queued.rows = Rows(result);
        if (!result || PQstatus(session.connection) != CONNECTION_OK)
            throw Error(queued.statement->name, "08006", "");
        if (!isDone(result)) {
            if (queued.preparing)
                session.prepared.erase(queued.statement->name);
            if (!first) {
                first = errorOf(queued.statement->name, result);
                m_refused = queued.refused;
            }
        }
        while (PGresult* rest = PQgetResult(session.connection))
            PQclear(rest); // libpq ends each answer with nothing
    }
    PQclear(PQgetResult(session.connection)); // the answer to the sync
    if (first)
        throw *first;
}

std::optional<Refusal> Transaction::commit()
{
    queue(Commit, {});
    try {
        flush();
    } catch (const Error& error) {
        const auto refusal = refusalOf(error);
        if (!refusal)
            throw;
        rollback();
        return refusal;
    }
    m_over = true;
    PQexitPipelineMode(m_connection.m_session->connection);
    return std::nullopt;
}

std::optional<Refusal> Transaction::rehearse()
{
    queue(JudgeNow, {}); // what waits for a commit must not wait for one that never comes
    try {
        flush();
    } catch (const Error& error) {
        const auto refusal = refusalOf(error);
        if (!refusal)
            throw;
        rollback();
        return refusal;
    }
    rollback();
    return std::nullopt;
}

void Transaction::rollback()
{
    if (!m_begun || m_over)
        return;
    m_over = true;
    if (!m_connection.isOpen())
        return;
    PGconn* connection = m_connection.m_session->connection;
    if (m_answered < m_queued.size()) { // sent and never asked for: read them away
        bool broken = PQpipelineSync(connection) != 1;
        while (PQstatus(connection) == CONNECTION_OK) {
            PGresult* result = PQgetResult(connection);
            const bool synced = result && PQresultStatus(result) == PGRES_PIPELINE_SYNC;
            broken = broken || (result && !isDone(result) && !synced);
            PQclear(result);
            if (synced)
                break;
        }
        if (broken) { // which statements are prepared is no longer known
            m_connection.close();
            return;
        }
    }
    if (PQexitPipelineMode(connection) != 1)
        throw Error("transaction.rollback", "08006", "");
    const Rows rows(PQexec(connection, "ROLLBACK"));
    if (PQstatus(connection) != CONNECTION_OK)
        throw Error("transaction.rollback", "08006", "");
}

} // namespace adempauze::pg
