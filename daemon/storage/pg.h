#pragma once

#include "domain/ids.h"
#include "domain/outcome.h"
#include "time/local_time.h"

#include <cstdint>
#include <exception>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

struct pg_conn;
struct pg_result;

/// The one door to PostgreSQL. libpq is included in pg.cpp and nowhere else.
///
/// Everything is sent in pipelines: queue what is to be said, then `flush` makes the one round trip. Parameters are
/// bound, never written into a text. From an error it takes the SQLSTATE and the constraint's name and never the
/// message or its detail: PostgreSQL quotes row values there.
namespace adempauze::pg {

/// A named text, a constant of the store that uses it. Prepared once per connection, at first use.
struct Statement {
    const char* name;
    const char* text;
};

/// A bound parameter. An empty optional is NULL; `Forever` is 'infinity'.
class Value {
public:
    Value(std::nullptr_t) { }
    Value(const char* text)
        : m_text(text)
    {
    }
    Value(std::string_view text)
        : m_text(text)
    {
    }
    Value(const std::string& text)
        : m_text(text)
    {
    }
    Value(bool yes)
        : m_text(yes ? "t" : "f")
    {
    }
    Value(int number)
        : m_text(std::to_string(number))
    {
    }
    Value(std::int64_t number)
        : m_text(std::to_string(number))
    {
    }
    Value(const Uuid& uuid)
        : m_text(uuid.text())
    {
    }
    template<class Thing>
    Value(const Id<Thing>& id)
        : m_text(id.text())
    {
    }
    Value(Moment at);
    Value(LocalTime local);
    template<class T>
    Value(const std::optional<T>& maybe)
    {
        if (maybe)
            m_text = Value(*maybe).m_text;
    }

    static Value bytes(std::string_view content); ///< for bytea
    static Value uuids(const std::vector<Uuid>& ids); ///< for uuid[]
    static Value moments(const std::vector<Moment>& moments); ///< for timestamptz[]

    const char* text() const { return m_text ? m_text->c_str() : nullptr; }

private:
    std::optional<std::string> m_text;
};

/// What a statement answered. Columns by position, as the statement's text names them.
/// Asking for a value that is NULL, or that is not of the type, is a bug and asserts.
class Rows {
public:
    Rows() = default;
    explicit Rows(pg_result* result);

    int count() const;
    bool empty() const { return count() == 0; }
    int affected() const; ///< rows that a command changed

    bool isNull(int row, int column) const;
    std::string_view text(int row, int column) const;
    std::string bytes(int row, int column) const; ///< bytea
    std::int64_t integer(int row, int column) const;
    bool boolean(int row, int column) const;
    Uuid uuid(int row, int column) const;
    std::vector<Uuid> uuids(int row, int column) const; ///< uuid[]
    Moment moment(int row, int column) const;
    LocalTime local(int row, int column) const;

    std::optional<std::string> maybeText(int row, int column) const;
    std::optional<std::string> maybeBytes(int row, int column) const;
    std::optional<std::int64_t> maybeInteger(int row, int column) const;
    std::optional<Moment> maybeMoment(int row, int column) const;
    template<class SomeId>
    SomeId id(int row, int column) const
    {
        return SomeId{uuid(row, column)};
    }
    template<class SomeId>
    std::optional<SomeId> maybeId(int row, int column) const
    {
        return isNull(row, column) ? std::nullopt : std::optional(SomeId{uuid(row, column)});
    }

private:
    std::shared_ptr<pg_result> m_result;
};

/// The machinery broke. Carries the statement's name, the SQLSTATE and the constraint, nothing else.
class Error : public std::exception {
public:
    Error(std::string statement, std::string sqlstate, std::string constraint);

    const char* what() const noexcept override { return m_what.c_str(); }
    const std::string& statement() const { return m_statement; }
    const std::string& sqlstate() const { return m_sqlstate; }
    const std::string& constraint() const { return m_constraint; }
    bool connectionLost() const; ///< class 08, 57P0x, or no answer at all
    bool worthRetrying() const; ///< serialization failure or deadlock

private:
    std::string m_statement;
    std::string m_sqlstate;
    std::string m_constraint;
    std::string m_what;
};

/// How PostgreSQL plans a statement that is asked again and again: anew for its parameters as long as it believes that
/// this pays, or once. What goes round by the clock asks the same of every region and finds nothing most of the time:
/// to plan it anew takes ten times as long as to run it.
enum class Plans { AsItSeesFit, Kept };

/// One session, used by one thread. Opens at first use and again after it was lost.
class Connection {
public:
    /// `conninfo` as libpq takes it. Nothing is opened yet.
    explicit Connection(std::string conninfo, Plans plans = Plans::AsItSeesFit);
    ~Connection();
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;

    /// Opens the session unless it is open; throws Error (08001) when the server is away.
    void open();
    void close();
    bool isOpen() const;

    /// One statement by itself, outside any region: for what comes before a region is known.
    Rows run(const Statement& statement, std::initializer_list<Value> values);

    /// Several statements without parameters, as in a migration file or a test.
    void script(const std::string& sql);

private:
    friend class Transaction;
    struct Session;
    std::unique_ptr<Session> m_session;
    std::string m_conninfo;
    Plans m_plans;
};

/// The place of a queued statement's answer.
struct Ticket {
    std::size_t number;
};

/// One transaction in one region (READ COMMITTED). BEGIN and the region go out with the first flush. Rolled back unless
/// committed.
class Transaction {
public:
    Transaction(Connection& connection, RegionId region);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    RegionId region() const { return m_region; }

    Ticket queue(const Statement& statement, std::initializer_list<Value> values);

    /// A statement that decides: its text calls `granted(…)`, which ends the transaction when nothing was changed.
    /// `commit` then answers `refused`.
    Ticket queueDeciding(const Statement& statement, std::initializer_list<Value> values, Refusal refused);

    /// One round trip. Throws Error for the first statement that failed.
    void flush();

    /// After a flush; valid until the transaction ends.
    const Rows& rows(Ticket ticket) const;

    /// queue, flush, rows.
    Rows run(const Statement& statement, std::initializer_list<Value> values);

    /// Sends what is queued, then does `some`, behind a savepoint. If `some` answers false, or the database refuses or
    /// fails any of it, nothing of it remains, the transaction goes on, and the answer is false. What failed before
    /// `some` throws, and so does a lost connection.
    bool attempt(const std::function<bool()>& some);

    /// Sends what is queued and COMMIT in one round trip. A "no" of the database (a deciding statement, or one of the
    /// constraints that guard places and persons) comes back as a Refusal and has left nothing behind. Any other
    /// failure throws; if the connection was lost the outcome is unknown, and the same Idempotency-Key will tell.
    [[nodiscard]] std::optional<Refusal> commit();

    /// Sends what is queued and has everything judged that a commit would judge; nothing of it remains. A "no" comes
    /// back as from commit. What was answered stays readable.
    [[nodiscard]] std::optional<Refusal> rehearse();

    /// Nothing of this transaction remains.
    void rollback();

private:
    struct Queued {
        const Statement* statement;
        bool preparing;
        std::optional<Refusal> refused;
        Rows rows;
    };
    void begin();
    void send(const Statement& statement, std::initializer_list<Value> values, std::optional<Refusal> refused);
    std::optional<Refusal> refusalOf(const Error& error) const;

    Connection& m_connection;
    RegionId m_region;
    std::vector<Queued> m_queued;
    std::size_t m_answered = 0;
    std::optional<Refusal> m_refused; ///< of the statement that failed last
    bool m_begun = false;
    bool m_over = false;
};

} // namespace adempauze::pg
