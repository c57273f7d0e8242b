#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

inline constexpr std::array<std::string_view, 5> EscalationStates{"told", "overtaken", "due", "to_come", "held_back"};
inline constexpr std::array<std::string_view, 3> InHandWords{"taken_on", "acknowledged", "put_off"};

/// Who is told of a task while nobody has it in hand. Reckoned when it is asked, from the moment by which something is
/// to be done: when that moves, so do the steps.
struct EscalationStep {
    int number{};
    Moment at{};
    LocalTime atLocal{};
    std::string
        state{}; ///< due: within seconds; held_back: somebody has it in hand; overtaken: a later one came as well
    std::optional<QUuid> organisationId{}; ///< that was told, or is to be as things are
    std::optional<Moment> toldAt{};
    std::optional<QUuid> messageId{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("number", self.number);
        fields("at", self.at);
        fields("atLocal", self.atLocal);
        fields.word("state", self.state, EscalationStates);
        fields("organisationId", self.organisationId);
        fields("toldAt", self.toldAt);
        fields("messageId", self.messageId);
    }
};

/// How far an open task is escalated.
struct Escalation {
    QUuid taskId{};
    std::string kind{}; ///< of the task
    Moment countsFromAt{}; ///< what the steps are reckoned from
    LocalTime countsFromLocal{};
    std::optional<std::string> inHand{}; ///< how somebody said that they have it; missing: nobody did
    std::optional<QUuid> inHandOfId{}; ///< their organisation
    std::optional<Moment> inHandAt{}; ///< since when; of put_off until when
    std::optional<Moment> nextAt{}; ///< when the next one is told; missing: nobody will be
    std::optional<LocalTime> nextLocal{};
    std::optional<QUuid> nextOrganisationId{};
    std::vector<EscalationStep> steps{}; ///< as they come
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("taskId", self.taskId);
        fields("kind", self.kind);
        fields("countsFromAt", self.countsFromAt);
        fields("countsFromLocal", self.countsFromLocal);
        fields.word("inHand", self.inHand, InHandWords);
        fields("inHandOfId", self.inHandOfId);
        fields("inHandAt", self.inHandAt);
        fields("nextAt", self.nextAt);
        fields("nextLocal", self.nextLocal);
        fields("nextOrganisationId", self.nextOrganisationId);
        fields("steps", self.steps);
    }
};

/// GET /v1/stays/{id}/escalations: of open tasks about it and its order
struct Escalations {
    std::vector<Escalation> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/tasks/{id}/taking-on
struct TakeOnTask {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

} // namespace adempauze::wire
