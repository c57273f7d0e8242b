#pragma once

#include "storage/case_store.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

/// Who was told what, when, and whether it arrived. Never a content.
struct MessageRow {
    MessageId id;
    OrganisationId organisation;
    std::string kind;
    bool urgent;
    Uuid subject;
    std::int64_t sequence;
    std::optional<Moment> dueAt;
    Moment createdAt;
    std::string state;
    int attempts;
    std::optional<std::string> lastFailure;
    std::optional<Moment> nextAttemptAt; ///< while queued
    std::optional<Moment> sentAt;
    std::optional<Moment> calledAt;
    std::optional<Moment> acknowledgedAt;
    std::int64_t version;
    std::optional<ClaimId> stay; ///< or hold, that it is about
    std::optional<CaseId> caseId;
    std::optional<Moment> stayFrom; ///< as it stands now, not as it was told
    std::optional<Moment> stayUntil;
    Uuid about; ///< the stay, else the case, else the subject: also where the reader may open neither
    bool holds; ///< the receiver holds it, or completes its details
    bool inCase; ///< the receiver takes part in the case, or keeps it
};

/// A message and what hangs on it.
struct MessageInCase {
    MessageRow message;
    std::optional<TaskId> opensTask;
};

std::span<const pg::Statement> messageStatements();

pg::Ticket queueMessagesTo(pg::Transaction& tx, OrganisationId organisation); ///< newest first, at most 200
pg::Ticket queueMessagesAbout(pg::Transaction& tx, ClaimId stay); ///< newest first, at most 200
/// One message to the organisation; or one about a case that is in sight, about a claim that the organisation has or
/// completes, or that the organisation is to tell by telephone.
pg::Ticket queueMessageTo(pg::Transaction& tx, MessageId id, OrganisationId organisation);
pg::Ticket queueMessageInSight(pg::Transaction& tx, MessageId id, const Sight& sight);
std::vector<MessageRow> takeMessages(const pg::Transaction& tx, pg::Ticket ticket);
std::optional<MessageInCase> takeMessage(const pg::Transaction& tx, pg::Ticket ticket);

/// Both decide: what was done in the meantime is AlreadyDone.
void queueAcknowledged(pg::Transaction& tx, MessageId id, Moment at, AccountId by);
void queueCalled(pg::Transaction& tx, MessageId id, Moment at, AccountId by, Moment now); ///< spares what is queued

/// A hold went to another house: the one that it left is not asked or told of it any more, where that is still queued,
/// and nobody has to telephone because it could not be. What it has to know of the move is another message.
void queueNoMoreAsked(pg::Transaction& tx, ClaimId hold, OrganisationId house, Moment at, AccountId by);

/// What others were to be told of the early end of an order, once whoever is first was told, they are not told.
void queueNotTold(pg::Transaction& tx, OrderId order, Moment at);

} // namespace adempauze
