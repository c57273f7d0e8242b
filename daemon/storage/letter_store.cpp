#include "storage/letter_store.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

constexpr pg::Statement FindAll{"letter.of_stay", R"(
    SELECT id, claim_id, language, given_at, given_by, arrival_at, appointment_at, guided_contact_at, hearing_at, decision_at,
           order_until_at, stay_until_at
      FROM letter WHERE claim_id = $1 ORDER BY given_at DESC, id)"};

constexpr pg::Statement Insert{"letter.insert", R"(
    INSERT INTO letter (id, claim_id, language, given_at, given_by, arrival_at, appointment_at, guided_contact_at,
                        hearing_at, decision_at, order_until_at, stay_until_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12))"};

constexpr pg::Statement FindNext{"letter.next", R"(
    SELECT min(t.due_at) FILTER (WHERE t.protocol = 'appointment' AND t.state = 'open'),
           min(t.due_at) FILTER (WHERE t.protocol = 'appointment' AND t.state = 'open' AND t.kind = 'guided_contact'),
           min(t.due_at) FILTER (WHERE t.protocol <> 'appointment' AND t.state IN ('planned', 'open'))
      FROM claim c
      JOIN task t ON t.region_id = c.region_id AND t.case_id = c.case_id AND t.claim_id = c.id
       AND t.protocol IS NOT NULL
     WHERE c.id = $1 AND t.due_at > $2 AND (t.protocol = 'appointment' OR t.kind = 'guided_contact'))"};

constexpr pg::Statement FindOrder{"letter.order", R"(
    SELECT o.until_at,
           (SELECT min(d.due_at) FROM task d
             WHERE d.region_id = o.region_id AND d.order_id = o.id AND d.protocol = 'order'
               AND d.state IN ('planned', 'open') AND d.due_from = 'hearing' AND d.due_at > $2),
           (SELECT min(d.due_at) FROM task d
             WHERE d.region_id = o.region_id AND d.order_id = o.id AND d.protocol = 'order'
               AND d.state IN ('planned', 'open') AND d.due_from = 'extension_decision' AND d.due_at > $2)
      FROM claim c
      JOIN restraining_order o ON o.region_id = c.region_id AND o.id = c.order_id
     WHERE c.id = $1)"};

constexpr pg::Statement FindGuide{"letter.guide", R"(
    SELECT o.name, o.phone
      FROM claim c
      JOIN case_participant q ON q.region_id = c.region_id AND q.case_id = c.case_id
      JOIN organisation o ON o.region_id = q.region_id AND o.id = q.organisation_id
     WHERE c.id = $1 AND o.phone IS NOT NULL AND q.part IN ('case_manager', 'lead_coordinator', 'probation')
     ORDER BY array_position(ARRAY['case_manager', 'lead_coordinator', 'probation'], q.part), o.name, o.id
     LIMIT 1)"};

constexpr std::array All{FindAll, Insert, FindNext, FindOrder, FindGuide};

constexpr int FirstDate = 5;
/// As the columns stand.
constexpr std::array Dates{LetterDate::Arrival,  LetterDate::Appointment, LetterDate::GuidedContact,
                           LetterDate::Hearing,  LetterDate::Decision,    LetterDate::OrderUntil,
                           LetterDate::StayUntil};

Language languageAt(const pg::Rows& rows, int row, int column)
{
    const auto language = languageNamed(rows.text(row, column));
    assert(language); // the schema has the same words
    return *language;
}

std::optional<Moment> dateIn(const LetterRow& row, LetterDate what)
{
    const auto found = row.dates.find(what);
    return found == row.dates.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

std::span<const pg::Statement> letterStatements()
{
    return All;
}

pg::Ticket queueLetters(pg::Transaction& tx, ClaimId stay)
{
    return tx.queue(FindAll, {stay});
}

std::vector<LetterRow> takeLetters(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<LetterRow> found;
    for (int row = 0; row < rows.count(); ++row) {
        LetterRow letter{.id = rows.id<LetterId>(row, 0),
                         .stay = rows.id<ClaimId>(row, 1),
                         .language = languageAt(rows, row, 2),
                         .dates{},
                         .givenAt = rows.moment(row, 3),
                         .givenBy = rows.id<AccountId>(row, 4)};
        int column = FirstDate;
        for (const LetterDate what : Dates)
            if (const auto at = rows.maybeMoment(row, column++))
                letter.dates.emplace(what, *at);
        found.push_back(std::move(letter));
    }
    return found;
}

void queueInsertLetter(pg::Transaction& tx, const LetterRow& row)
{
    tx.queue(Insert,
             {row.id, row.stay, wordFor(row.language), row.givenAt, row.givenBy, dateIn(row, LetterDate::Arrival),
              dateIn(row, LetterDate::Appointment), dateIn(row, LetterDate::GuidedContact),
              dateIn(row, LetterDate::Hearing), dateIn(row, LetterDate::Decision), dateIn(row, LetterDate::OrderUntil),
              dateIn(row, LetterDate::StayUntil)});
}

pg::Ticket queueOrderOfLetter(pg::Transaction& tx, ClaimId stay, Moment now)
{
    return tx.queue(FindOrder, {stay, now});
}

std::optional<OrderOfLetter> takeOrderOfLetter(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    if (rows.empty())
        return std::nullopt;
    return OrderOfLetter{
        .until = rows.moment(0, 0), .hearingAt = rows.maybeMoment(0, 1), .decisionAt = rows.maybeMoment(0, 2)};
}

pg::Ticket queueNextOfLetter(pg::Transaction& tx, ClaimId stay, Moment now)
{
    return tx.queue(FindNext, {stay, now});
}

NextOfLetter takeNextOfLetter(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    return {.appointmentAt = rows.maybeMoment(0, 0),
            .guidedContactAt = rows.maybeMoment(0, 1),
            .guidedContactBy = rows.maybeMoment(0, 2)};
}

pg::Ticket queueGuideOf(pg::Transaction& tx, ClaimId stay)
{
    return tx.queue(FindGuide, {stay});
}

std::optional<LetterContact> takeGuide(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    if (rows.empty())
        return std::nullopt;
    return LetterContact{std::string(rows.text(0, 0)), std::string(rows.text(0, 1))};
}

} // namespace adempauze
