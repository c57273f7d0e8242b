#pragma once

#include "domain/notice_rules.h"
#include "domain/sealed.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// What a change leaves behind: events, tasks, messages, audit rows, keys. All are queued into the change's
/// transaction, behind the statement that decides: if that is refused, none of them exists.
namespace adempauze {

struct Happening {
    std::string_view kind; ///< "hold.placed", "stay.began", …: subject and past participle
    std::optional<ClaimId> claim{};
    std::optional<OrderId> order{};
    std::optional<CaseId> caseId{};
    std::optional<TaskId> task{};
    std::optional<PlaceId> place{};
    std::optional<FacilityId> facility{};
    std::vector<Uuid> otherFacilities{}; ///< houses that it concerns as well: one that lost the guest, one to come
    std::optional<AccountId> account{}; ///< none: the daemon itself
    std::optional<AccountId> holder{};
    std::vector<Uuid> organisations{};
    Moment happenedAt;
    Moment recordedAt;
    std::string data{"{}"}; ///< JSON object: before → after; ids, moments and words of ours only
};

struct TaskOpening {
    std::optional<TaskId> id{}; ///< none: the database draws one
    std::string_view kind;
    bool waiting{false};
    bool urgent{false};
    std::optional<ClaimId> claim{};
    std::optional<OrderId> order{};
    std::optional<CaseId> caseId{};
    std::optional<MessageId> message{};
    OrganisationId organisation;
    std::optional<Uuid> team{};
    std::optional<FacilityId> facility{};
    Moment openedAt;
    Moment dueAt;
    std::string data{"{}"};
};

struct Posting {
    MessageId id; ///< fresh
    OrganisationId to;
    NoticeKind kind;
    Leaves leaves; ///< by the rules (notice_rules.h)
    Uuid subject;
    std::optional<ClaimId> claim{};
    std::optional<CaseId> caseId{};
    std::optional<Moment> dueAt{};
    std::string zone;
    Moment createdAt;
    std::optional<TaskId> opensTask{};
    std::optional<TaskId> waitsFor{}; ///< leaves once this waiting task is open: others are told first
    std::optional<OrderId> order{}; ///< of whose early end it tells
};

struct Look {
    std::optional<AccountId> account{};
    std::string_view action; ///< "hold.place", "person.read", …: subject and verb
    std::string_view subjectKind;
    std::optional<Uuid> subject{};
    std::string_view requestId;
};

std::span<const pg::Statement> recordStatements();

void queueEvent(pg::Transaction& tx, const Happening& happening);
void queueTask(pg::Transaction& tx, const TaskOpening& task); ///< an open one of the kind for the claim stays the one
/// On every way that its receiver has, from the moment on that holds for a receiver of its kind. Where such a receiver
/// is not told, nothing.
void queueMessage(pg::Transaction& tx, const Posting& posting);
void queueTurnFor(pg::Transaction& tx, const Uuid& subject); ///< messages about one subject are numbered one at a time
void queueAudit(pg::Transaction& tx, const Look& look);
void queueTasksDone(pg::Transaction& tx, std::string_view kind, ClaimId claim, Moment at, AccountId by);
/// Of those that the order left without a stay.
void queueTasksDone(pg::Transaction& tx, std::string_view kind, OrderId order, Moment at, AccountId by);

/// A fresh random id, from the machine's randomness.
Uuid freshUuid();

/// A stored answer, byte for byte.
struct StoredAnswer {
    int status;
    std::string body;
    std::optional<std::string> etag;
    std::optional<std::string> location;
};

struct RequestOnce {
    AccountId account;
    RequestKey key;
    std::string requestHash; ///< of method, path and body
};

struct OnceTickets {
    pg::Ticket lock;
    pg::Ticket stored;
};

/// Goes out with the change's first flush: one at a time per key, and what was answered before.
OnceTickets queueOnce(pg::Transaction& tx, const RequestOnce& once);

/// After that flush: the stored answer, nothing (go on), KeyReused or KeyRunning.
Outcome<std::optional<StoredAnswer>> takeOnce(const pg::Transaction& tx, const OnceTickets& tickets,
                                              const RequestOnce& once);
void queueStoreOnce(pg::Transaction& tx, const RequestOnce& once, const StoredAnswer& answer);

} // namespace adempauze
