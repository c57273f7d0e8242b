#include "storage/admission_store.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

// One row for each question; a house without any is one row without a key.
constexpr pg::Statement FindOfHouse{"admission.of_house", R"(
    SELECT f.id, coalesce(a.version, 0) + 1, q.key, q.required, q.wants
      FROM facility f
      LEFT JOIN facility_admission a ON a.region_id = f.region_id AND a.facility_id = f.id
      LEFT JOIN admission_question q ON q.region_id = f.region_id AND q.facility_id = f.id
     WHERE f.id = $1
     ORDER BY q.position)"};
constexpr pg::Statement LockHouse{"admission.lock_house", R"(
    SELECT pg_advisory_xact_lock(hashtextextended('admission ' || $1::text, 0)))"};

constexpr pg::Statement ChangeVersion{"admission.change", R"(
    WITH kept AS (
        INSERT INTO facility_admission AS a (facility_id, changed_by, changed_at)
        SELECT $1::uuid, $2::uuid, $3::timestamptz
            ON CONFLICT (region_id, facility_id) DO UPDATE
           SET changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = a.version + 1
         WHERE a.version = $4::bigint - 1
        RETURNING a.version)
    SELECT granted((SELECT count(*) FROM kept WHERE version = $4)))"};
constexpr pg::Statement ForgetQuestions{"admission.forget", R"(
    DELETE FROM admission_question WHERE region_id = region_here() AND facility_id = $1)"};
constexpr pg::Statement InsertQuestion{"admission.choose", R"(
    INSERT INTO admission_question (facility_id, position, key, required, wants) VALUES ($1, $2, $3, $4, $5))"};

constexpr pg::Statement FindAtPlace{"admission.at_place", R"(
    SELECT q.key, q.required, q.wants
      FROM place p
      JOIN admission_question q ON q.region_id = p.region_id AND q.facility_id = p.facility_id
     WHERE p.id = $1
     ORDER BY q.position)"};

constexpr pg::Statement FindAnswers{"admission.answers", R"(
    SELECT x.facility_id, c.decline_question, q.key, q.required, q.wants, a.answer
      FROM claim c
      JOIN LATERAL claim_here(c.region_id, c.id, $2) x ON true
      LEFT JOIN admission_question q ON q.region_id = c.region_id AND q.facility_id = x.facility_id
      LEFT JOIN admission_answer a ON a.region_id = c.region_id AND a.claim_id = c.id AND a.key = q.key
     WHERE c.id = $1
     ORDER BY q.position)"};
constexpr pg::Statement SaveAnswer{"admission.save_answer", R"(
    INSERT INTO admission_answer (claim_id, key, answer, answered_by, answered_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (region_id, claim_id, key) DO UPDATE
       SET answer = excluded.answer, answered_by = excluded.answered_by, answered_at = excluded.answered_at)"};
constexpr pg::Statement DeclinedFor{"admission.declined_for", R"(
    UPDATE claim SET decline_question = $2 WHERE id = $1)"};

constexpr pg::Statement CountDeclines{"admission.declines", R"(
    SELECT x.facility_id, f.alias, c.decline_reason, c.decline_question, count(*)
      FROM claim c
      JOIN placement x ON x.region_id = c.region_id AND x.claim_id = c.id AND x.number = 1
       AND x.beside IS NULL
      JOIN facility f ON f.region_id = x.region_id AND f.id = x.facility_id
     WHERE c.region_id = region_here() AND c.state = 'declined' AND c.recorded_at >= $1 AND c.recorded_at < $2
     GROUP BY x.facility_id, f.alias, c.decline_reason, c.decline_question
     ORDER BY f.alias, x.facility_id, c.decline_reason, c.decline_question NULLS FIRST)"};

constexpr std::array All{FindOfHouse, LockHouse,   ChangeVersion, ForgetQuestions, InsertQuestion,
                         FindAtPlace, FindAnswers, SaveAnswer,    DeclinedFor,     CountDeclines};

ScreeningAnswer answerIn(std::string_view word)
{
    const auto answer = screeningAnswerNamed(word);
    assert(answer); // the schema has the same words
    return *answer;
}

ChosenQuestion questionIn(const pg::Rows& rows, int row, int column)
{
    return {.key = std::string(rows.text(row, column)),
            .required = rows.boolean(row, column + 1),
            .wants = answerIn(rows.text(row, column + 2))};
}

} // namespace

std::span<const pg::Statement> admissionStatements()
{
    return All;
}

pg::Ticket queueHouseQuestions(pg::Transaction& tx, FacilityId house)
{
    tx.queue(LockHouse, {house});
    return tx.queue(FindOfHouse, {house});
}

std::optional<HouseQuestions> takeHouseQuestions(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    if (rows.empty())
        return std::nullopt;
    HouseQuestions found{.facility = rows.id<FacilityId>(0, 0), .version = rows.integer(0, 1)};
    for (int row = 0; row < rows.count(); ++row)
        if (!rows.isNull(row, 2))
            found.questions.push_back(questionIn(rows, row, 2));
    return found;
}

void queueChooseQuestions(pg::Transaction& tx, const HouseQuestions& before, const std::vector<ChosenQuestion>& chosen,
                          AccountId by, Moment at)
{
    tx.queueDeciding(ChangeVersion, {before.facility, by, at, before.version}, Refusal::StaleVersion);
    tx.queue(ForgetQuestions, {before.facility});
    int position = 0;
    for (const ChosenQuestion& question : chosen)
        tx.queue(InsertQuestion,
                 {before.facility, ++position, question.key, question.required, wordFor(question.wants)});
}

pg::Ticket queueQuestionsAt(pg::Transaction& tx, PlaceId place)
{
    return tx.queue(FindAtPlace, {place});
}

std::vector<ChosenQuestion> takeQuestionsAt(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<ChosenQuestion> questions;
    for (int row = 0; row < rows.count(); ++row)
        questions.push_back(questionIn(rows, row, 0));
    return questions;
}

pg::Ticket queueAnswers(pg::Transaction& tx, ClaimId hold, Moment now)
{
    return tx.queue(FindAnswers, {hold, now});
}

std::optional<AnswersRow> takeAnswers(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    if (rows.empty())
        return std::nullopt;
    AnswersRow found{.facility = rows.id<FacilityId>(0, 0), .declinedFor = rows.maybeText(0, 1)};
    for (int row = 0; row < rows.count(); ++row) {
        if (rows.isNull(row, 2))
            continue;
        found.questions.push_back(questionIn(rows, row, 2));
        if (!rows.isNull(row, 5))
            found.answers.emplace(std::string(rows.text(row, 2)), answerIn(rows.text(row, 5)));
    }
    return found;
}

void queueSaveAnswers(pg::Transaction& tx, ClaimId hold, const ScreeningAnswers& answers, AccountId by, Moment at)
{
    for (const auto& [key, answer] : answers)
        tx.queue(SaveAnswer, {hold, key, wordFor(answer), by, at});
}

void queueDeclinedFor(pg::Transaction& tx, ClaimId hold, std::string_view question)
{
    tx.queue(DeclinedFor, {hold, question});
}

pg::Ticket queueDeclineCounts(pg::Transaction& tx, Moment from, Moment until)
{
    return tx.queue(CountDeclines, {from, until});
}

std::vector<DeclineCount> takeDeclineCounts(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<DeclineCount> counts;
    for (int row = 0; row < rows.count(); ++row)
        counts.push_back({.facility = rows.id<FacilityId>(row, 0),
                          .facilityAlias = std::string(rows.text(row, 1)),
                          .reason = std::string(rows.text(row, 2)),
                          .question = rows.maybeText(row, 3),
                          .number = rows.integer(row, 4)});
    return counts;
}

} // namespace adempauze
