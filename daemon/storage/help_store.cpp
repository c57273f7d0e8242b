#include "storage/help_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr char OfferColumns[] = R"(
    SELECT id, organisation_id, name, kind, for_whom, array_to_string(languages, ','), waiting_days, peers, closed_at,
           version
      FROM help_offer)";
constexpr auto AllOffers = joined(OfferColumns, R"(
     ORDER BY closed_at IS NOT NULL, kind, waiting_days, name, id LIMIT 1000)");
constexpr auto OneOffer = joined(OfferColumns, " WHERE id = $1");

constexpr char HelpColumns[] = R"(
    SELECT h.id, h.case_id, h.offer_id, o.name, o.kind, h.for_whom, h.organisation_id, h.state, h.offered_at,
           h.offered_by, h.answered_at, h.answered_by, h.confirmed_at, h.confirmed_by, h.ended_at, h.ended_by, h.version
      FROM case_help h
      JOIN help_offer o ON o.region_id = h.region_id AND o.id = h.offer_id)";
constexpr auto OfCase = joined(HelpColumns, " WHERE h.case_id = $1 ORDER BY h.offered_at DESC, h.id");
constexpr auto OneHelp = joined(HelpColumns, " WHERE h.id = $1");

constexpr pg::Statement FindOffers{"help_offer.all", AllOffers.data()};
constexpr pg::Statement FindOffer{"help_offer.by_id", OneOffer.data()};
constexpr pg::Statement FindHelpOfCase{"help.of_case", OfCase.data()};
constexpr pg::Statement FindHelp{"help.by_id", OneHelp.data()};

constexpr pg::Statement InsertOffer{"help_offer.insert", R"(
    INSERT INTO help_offer (id, organisation_id, name, kind, for_whom, languages, waiting_days, peers, added_at,
                            added_by)
    VALUES ($1, $2, $3, $4, $5, string_to_array($6, ','), $7, $8, $9, $10))"};

constexpr pg::Statement SaveOffer{"help_offer.save", R"(
    WITH saved AS (
        UPDATE help_offer
           SET name = $3, for_whom = $4, languages = string_to_array($5, ','), waiting_days = $6, peers = $7,
               closed_at = $8, version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM saved)))"};

constexpr pg::Statement InsertHelp{"help.insert", R"(
    WITH offered AS (
        INSERT INTO case_help (id, case_id, offer_id, for_whom, organisation_id, state, offered_at, offered_by)
        VALUES ($1, $2, $3, $4, $5, 'offered', $6, $7)
            ON CONFLICT DO NOTHING
        RETURNING id)
    SELECT granted((SELECT count(*) FROM offered)))"};

constexpr pg::Statement SaveHelp{"help.save", R"(
    WITH saved AS (
        UPDATE case_help
           SET state = $3, answered_at = $4, answered_by = $5, confirmed_at = $6, confirmed_by = $7, ended_at = $8,
               ended_by = $9, version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM saved)))"};

constexpr std::array All{FindOffers, FindOffer, FindHelpOfCase, FindHelp, InsertOffer, SaveOffer, InsertHelp, SaveHelp};

std::string joinedWith(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ",") + word;
    return text;
}

std::vector<std::string> parted(std::string_view text)
{
    std::vector<std::string> words;
    while (!text.empty()) {
        const auto comma = text.find(',');
        words.emplace_back(text.substr(0, comma));
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
    return words;
}

std::optional<HelpMark> markFrom(const pg::Rows& rows, int row, int column)
{
    const auto at = rows.maybeMoment(row, column);
    return at ? std::optional(HelpMark{*at, rows.id<AccountId>(row, column + 1)}) : std::nullopt;
}

std::optional<Moment> at(const std::optional<HelpMark>& mark)
{
    return mark ? std::optional(mark->at) : std::nullopt;
}

std::optional<AccountId> by(const std::optional<HelpMark>& mark)
{
    return mark ? std::optional(mark->by) : std::nullopt;
}

} // namespace

std::span<const pg::Statement> helpStatements()
{
    return All;
}

pg::Ticket queueHelpOffers(pg::Transaction& tx)
{
    return tx.queue(FindOffers, {});
}

pg::Ticket queueHelpOffer(pg::Transaction& tx, HelpOfferId id)
{
    return tx.queue(FindOffer, {id});
}

std::vector<HelpOfferRow> takeHelpOffers(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<HelpOfferRow> offers;
    for (int row = 0; row < rows.count(); ++row)
        offers.push_back({.id = rows.id<HelpOfferId>(row, 0),
                          .organisation = rows.id<OrganisationId>(row, 1),
                          .name = std::string(rows.text(row, 2)),
                          .kind = std::string(rows.text(row, 3)),
                          .forWhom = std::string(rows.text(row, 4)),
                          .languages = parted(rows.text(row, 5)),
                          .waitingDays = static_cast<int>(rows.integer(row, 6)),
                          .peers = rows.boolean(row, 7),
                          .closedAt = rows.maybeMoment(row, 8),
                          .version = rows.integer(row, 9)});
    return offers;
}

std::optional<HelpOfferRow> takeHelpOffer(const pg::Transaction& tx, pg::Ticket ticket)
{
    auto offers = takeHelpOffers(tx, ticket);
    return offers.empty() ? std::nullopt : std::optional(std::move(offers.front()));
}

void queueInsertHelpOffer(pg::Transaction& tx, const HelpOfferRow& row, Moment at, AccountId by)
{
    tx.queue(InsertOffer,
             {row.id, row.organisation, row.name, row.kind, row.forWhom, joinedWith(row.languages), row.waitingDays,
              row.peers, at, by});
}

void queueSaveHelpOffer(pg::Transaction& tx, const HelpOfferRow& before, const HelpOfferRow& after)
{
    tx.queueDeciding(SaveOffer,
                     {before.id, before.version, after.name, after.forWhom, joinedWith(after.languages),
                      after.waitingDays, after.peers, after.closedAt},
                     Refusal::StaleVersion);
}

pg::Ticket queueHelpOfCase(pg::Transaction& tx, CaseId of)
{
    return tx.queue(FindHelpOfCase, {of});
}

pg::Ticket queueHelp(pg::Transaction& tx, HelpId id)
{
    return tx.queue(FindHelp, {id});
}

std::vector<HelpRow> takeHelp(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<HelpRow> all;
    for (int row = 0; row < rows.count(); ++row)
        all.push_back({.id = rows.id<HelpId>(row, 0),
                       .caseId = rows.id<CaseId>(row, 1),
                       .offer = rows.id<HelpOfferId>(row, 2),
                       .offerName = std::string(rows.text(row, 3)),
                       .offerKind = std::string(rows.text(row, 4)),
                       .forWhom = std::string(rows.text(row, 5)),
                       .organisation = rows.id<OrganisationId>(row, 6),
                       .state = std::string(rows.text(row, 7)),
                       .offered = *markFrom(rows, row, 8),
                       .answered = markFrom(rows, row, 10),
                       .confirmed = markFrom(rows, row, 12),
                       .ended = markFrom(rows, row, 14),
                       .version = rows.integer(row, 16)});
    return all;
}

void queueInsertHelp(pg::Transaction& tx, const HelpRow& row)
{
    tx.queueDeciding(InsertHelp,
                     {row.id, row.caseId, row.offer, row.forWhom, row.organisation, row.offered.at, row.offered.by},
                     Refusal::AlreadyDone);
}

void queueSaveHelp(pg::Transaction& tx, const HelpRow& before, const HelpRow& after)
{
    tx.queueDeciding(SaveHelp,
                     {before.id, before.version, after.state, at(after.answered), by(after.answered),
                      at(after.confirmed), by(after.confirmed), at(after.ended), by(after.ended)},
                     Refusal::StaleVersion);
}

} // namespace adempauze
