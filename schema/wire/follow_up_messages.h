#pragma once

#include "wire/escalation_messages.h"
#include "wire/turn_away_messages.h"

namespace adempauze::wire {

inline constexpr std::array<std::string_view, 9> CancelledWhys{"met",        "stay_called_off",  "stay_moved",
                                                               "departed",   "not_due_any_more", "not_in_protocol",
                                                               "still_open", "too_late",         "called_off"};
inline constexpr std::array<std::string_view, 13> StepFroms{
    "imposed",      "order_end", "arrival",          "departure",          "stay_end",          "previous_step",
    "reachability", "hearing",   "extension_advice", "extension_decision", "next_step_warning", "suspension_condition",
    "appointment"};
inline constexpr std::array<std::string_view, 5> SnoozeWhys{"awaits_answer", "not_reached", "appointment_made",
                                                            "at_their_request", "too_soon"};

/// Work that waits. data: obstacle, alternatives, deadline; ids, words and moments only.
struct Task {
    QUuid id{};
    std::string kind{};
    std::string state{};
    bool urgent{};
    std::optional<QUuid> stayId{};
    std::optional<QUuid> orderId{};
    std::optional<QUuid> caseId{};
    std::optional<QUuid> messageId{};
    QUuid organisationId{};
    std::optional<QUuid> teamId{}; ///< that it was given to
    std::vector<QUuid> teamIds{}; ///< whose work it is, so or otherwise; none: no team's in particular
    std::optional<QUuid> facilityId{};
    Moment openedAt{};
    Moment dueAt{};
    LocalTime dueLocal{};
    std::optional<Moment> overdueAt{};
    std::optional<Moment> doneAt{};
    std::optional<QUuid> doneById{};
    std::optional<QUuid> assigneeId{}; ///< whoever took it on; none: the team
    std::optional<std::string> assigneeName{};
    std::optional<std::string> placeName{}; ///< where the stay is now
    std::optional<std::string> facilityAlias{};
    QJsonObject data{};
    std::optional<std::string> protocol{}; ///< whose step it is; "appointment": agreed on with somebody
    std::optional<int> number{}; ///< which of several of the step
    std::optional<std::string> dueFrom{}; ///< what the due moment counts from
    std::optional<Moment> dueFromAt{};
    std::optional<Moment> opensAt{}; ///< from when it is work
    std::optional<std::string> titleNl{}; ///< of a step, as its protocol has it
    std::optional<std::string> titleEn{};
    std::optional<Moment> cancelledAt{};
    std::optional<std::string> cancelledWhy{};
    std::optional<Moment> snoozedUntilAt{}; ///< put off until then
    std::optional<std::string> snoozedWhy{};
    std::optional<Escalation> escalation{}; ///< of an open one that a rule is about
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("kind", self.kind);
        fields.word("state", self.state, TaskStates);
        fields("urgent", self.urgent);
        fields("stayId", self.stayId);
        fields("orderId", self.orderId);
        fields("caseId", self.caseId);
        fields("messageId", self.messageId);
        fields("organisationId", self.organisationId);
        fields("teamId", self.teamId);
        fields.ifAny("teamIds", self.teamIds);
        fields("facilityId", self.facilityId);
        fields("openedAt", self.openedAt);
        fields("dueAt", self.dueAt);
        fields("dueLocal", self.dueLocal);
        fields("overdueAt", self.overdueAt);
        fields("doneAt", self.doneAt);
        fields("doneById", self.doneById);
        fields("assigneeId", self.assigneeId);
        fields("assigneeName", self.assigneeName);
        fields("placeName", self.placeName);
        fields("facilityAlias", self.facilityAlias);
        fields("data", self.data);
        fields("protocol", self.protocol);
        fields("number", self.number);
        fields.word("dueFrom", self.dueFrom, StepFroms);
        fields("dueFromAt", self.dueFromAt);
        fields("opensAt", self.opensAt);
        fields("titleNl", self.titleNl);
        fields("titleEn", self.titleEn);
        fields("cancelledAt", self.cancelledAt);
        fields.word("cancelledWhy", self.cancelledWhy, CancelledWhys);
        fields("snoozedUntilAt", self.snoozedUntilAt);
        fields.word("snoozedWhy", self.snoozedWhy, SnoozeWhys);
        fields("escalation", self.escalation);
        fields("version", self.version);
    }
};

/// GET /v1/tasks
struct Tasks {
    std::vector<Task> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/tasks/{id}/completion
struct CompleteTask {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

/// POST /v1/tasks/{id}/snooze: put off until then, for a reason; without untilAt it is back at once.
struct SnoozeTask {
    std::optional<Moment> untilAt{};
    std::optional<std::string> why{}; ///< needed with untilAt
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("untilAt", self.untilAt);
        fields.word("why", self.why, SnoozeWhys);
    }
};

/// POST /v1/tasks/{id}/reopening: it was not done after all.
struct ReopenTask {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

/// POST /v1/tasks/{id}/assignment: to a colleague; without accountId to whoever of the team takes it on.
struct AssignTask {
    std::optional<QUuid> accountId{};
    std::optional<QUuid> teamId{}; ///< of the own organisation; missing: the team stays
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("accountId", self.accountId);
        fields("teamId", self.teamId);
    }
};

/// POST /v1/task-looks: seen up to lookedAt, which is the asOfAt of a shift report.
struct LookAtTasks {
    Moment lookedAt{};
    std::optional<std::string> team{}; ///< as the report was asked for: own, all (missing: that) or the id of a team
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("lookedAt", self.lookedAt);
        fields("team", self.team);
    }
};

/// Its answer: the latest look at the same, which never goes back.
struct TaskLook {
    Moment lookedAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("lookedAt", self.lookedAt);
    }
};

/// Who was told what, and of what: no name, no house.
struct Message {
    QUuid id{};
    QUuid organisationId{};
    std::string kind{};
    bool urgent{};
    QUuid subjectId{};
    std::int64_t sequence{};
    std::optional<Moment> dueAt{};
    Moment createdAt{};
    std::string state{};
    int attempts{};
    std::optional<std::string> lastFailure{};
    std::optional<Moment> nextAttemptAt{};
    std::optional<Moment> sentAt{};
    std::optional<Moment> calledAt{};
    std::optional<Moment> acknowledgedAt{};
    std::optional<std::string> reference{}; ///< as the mail says it: "3F9A-2C10"
    std::optional<std::string> aboutReference{}; ///< the same for all messages about one thing, whoever is told
    std::optional<QUuid> stayId{}; ///< or of a hold; where the caller may open it
    std::optional<QUuid> caseId{}; ///< where the caller may open it
    std::optional<Moment> stayFromAt{}; ///< of the stay or hold it is about, as that stands now
    std::optional<Moment> stayUntilAt{};
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("organisationId", self.organisationId);
        fields("kind", self.kind);
        fields("urgent", self.urgent);
        fields("subjectId", self.subjectId);
        fields("sequence", self.sequence);
        fields("dueAt", self.dueAt);
        fields("createdAt", self.createdAt);
        fields.word("state", self.state, MessageStates);
        fields("attempts", self.attempts);
        fields("lastFailure", self.lastFailure);
        fields("nextAttemptAt", self.nextAttemptAt);
        fields("sentAt", self.sentAt);
        fields("calledAt", self.calledAt);
        fields("acknowledgedAt", self.acknowledgedAt);
        fields("reference", self.reference);
        fields("aboutReference", self.aboutReference);
        fields("stayId", self.stayId);
        fields("caseId", self.caseId);
        fields("stayFromAt", self.stayFromAt);
        fields("stayUntilAt", self.stayUntilAt);
        fields("version", self.version);
    }
};

/// GET /v1/messages, /v1/stays/{id}/messages
struct Messages {
    std::vector<Message> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/messages/{id}/acknowledgement (agency)
struct AcknowledgeMessage {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

/// POST /v1/messages/{id}/call: told by telephone instead
struct RecordCall {
    Moment calledAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("calledAt", self.calledAt);
    }
};

} // namespace adempauze::wire
