#include "storage/pg.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace adempauze::pg {

namespace {

// The same work was opened again meanwhile.
constexpr std::array<std::string_view, 6> OpenOnce{"one_open_task_of_a_kind",  "one_open_task_of_an_order",
                                                   "one_open_follow_up",       "one_open_squeeze_per_house",
                                                   "one_open_paper_per_house", "one_open_alert_for_a_message"};

constexpr Statement Save{"transaction.save", "SAVEPOINT attempt"};
constexpr Statement Keep{"transaction.keep", "RELEASE SAVEPOINT attempt"};
constexpr Statement Undo{"transaction.undo", "ROLLBACK TO SAVEPOINT attempt"};

} // namespace

Ticket Transaction::queue(const Statement& statement, std::initializer_list<Value> values)
{
    assert(!m_over);
    if (!m_begun)
        begin();
    send(statement, values, std::nullopt);
    return {m_queued.size() - 1};
}

Ticket Transaction::queueDeciding(const Statement& statement, std::initializer_list<Value> values, Refusal refused)
{
    assert(!m_over);
    if (!m_begun)
        begin();
    send(statement, values, refused);
    return {m_queued.size() - 1};
}

const Rows& Transaction::rows(Ticket ticket) const
{
    assert(ticket.number < m_answered);
    return m_queued[ticket.number].rows;
}

Rows Transaction::run(const Statement& statement, std::initializer_list<Value> values)
{
    const Ticket ticket = queue(statement, values);
    flush();
    return rows(ticket);
}

bool Transaction::attempt(const std::function<bool()>& some)
{
    queue(Save, {});
    flush();
    bool kept = false;
    try {
        kept = some();
        if (kept)
            flush();
    } catch (const Error& error) {
        if (error.connectionLost())
            throw;
        kept = false;
    }
    queue(kept ? Keep : Undo, {});
    flush();
    return kept;
}

std::optional<Refusal> Transaction::refusalOf(const Error& error) const
{
    if (error.sqlstate() == "AP001")
        return m_refused;
    if (error.constraint() == "a_place_has_one_claim_at_a_time")
        return Refusal::PlaceTaken;
    if (error.constraint() == "nobody_is_in_two_places" || error.constraint() == "nobody_is_present_twice")
        return Refusal::PersonElsewhere;
    if (error.constraint() == "one_present_per_place")
        return Refusal::DepartureUnconfirmed;
    if (std::ranges::find(OpenOnce, error.constraint()) != OpenOnce.end())
        return Refusal::LaterFacts;
    if (error.constraint() == "sites_have_names" || error.constraint() == "units_of_a_home_have_names"
        || error.constraint() == "places_of_a_unit_have_names")
        return Refusal::InvalidInput;
    return std::nullopt;
}

} // namespace adempauze::pg
