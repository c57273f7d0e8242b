#pragma once

#include "wire/follow_up_messages.h"

namespace adempauze::wire {

inline constexpr std::array<std::string_view, 6> AppointmentKinds{"intake",   "family_meeting", "guided_contact",
                                                                  "guidance", "return_talk",    "aftercare_talk"};
inline constexpr std::array<std::string_view, 5> ContactKinds{"telephone", "visit", "video", "guided_contact",
                                                              "attempt"};
inline constexpr std::array<std::string_view, 7> ContactsWith{"order_subject", "person_at_home", "both",  "children",
                                                              "family",        "network",        "agency"};
inline constexpr std::array<std::string_view, 3> OutcomeKinds{"breach", "escalation_on_return", "escalation_later"};
inline constexpr std::array<std::string_view, 2> RecordedOutcomes{"escalation_on_return", "escalation_later"};

/// What came of it: a kind and a moment. A breach is recorded at its order.
struct CaseOutcome {
    QUuid id{};
    std::string kind{};
    Moment happenedAt{};
    Moment recordedAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields.word("kind", self.kind, OutcomeKinds);
        fields("happenedAt", self.happenedAt);
        fields("recordedAt", self.recordedAt);
    }
};

/// GET /v1/cases/{id}/follow-up: what is to be done, what was done, what is not to be done any more and why.
struct FollowUp {
    std::vector<Task> steps{}; ///< steps of protocols and appointments, soonest due first
    std::vector<CaseOutcome> outcomes{};
    std::optional<Moment> safetyPlanSinceAt{}; ///< missing: there is no safety plan
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("steps", self.steps);
        fields("outcomes", self.outcomes);
        fields("safetyPlanSinceAt", self.safetyPlanSinceAt);
    }
};

/// POST /v1/cases/{id}/appointments: agreed on with somebody; a task of the caller.
struct MakeAppointment {
    std::string kind{};
    Moment at{};
    std::optional<QUuid> stayId{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("kind", self.kind, AppointmentKinds);
        fields("at", self.at);
        fields("stayId", self.stayId);
    }
};

/// Somebody was in touch with somebody. Never what was said, never a name.
struct Contact {
    QUuid id{};
    QUuid caseId{};
    std::optional<QUuid> stayId{};
    std::string kind{}; ///< attempt: nobody answered
    std::string withWhom{};
    Moment happenedAt{};
    std::optional<QUuid> taskId{}; ///< the step it was about
    QUuid organisationId{}; ///< whose contact it was
    Moment recordedAt{};
    std::optional<Moment> voidedAt{}; ///< it was entered by mistake
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("caseId", self.caseId);
        fields("stayId", self.stayId);
        fields.word("kind", self.kind, ContactKinds);
        fields.word("withWhom", self.withWhom, ContactsWith);
        fields("happenedAt", self.happenedAt);
        fields("taskId", self.taskId);
        fields("organisationId", self.organisationId);
        fields("recordedAt", self.recordedAt);
        fields("voidedAt", self.voidedAt);
        fields("version", self.version);
    }
};

/// GET /v1/cases/{id}/contacts
struct Contacts {
    std::vector<Contact> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/cases/{id}/contacts
struct LogContact {
    std::string kind{};
    std::string withWhom{};
    Moment happenedAt{};
    std::optional<QUuid> stayId{};
    std::optional<QUuid> taskId{}; ///< the step it was about
    std::optional<bool> completes{}; ///< that step is done by it
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("kind", self.kind, ContactKinds);
        fields.word("withWhom", self.withWhom, ContactsWith);
        fields("happenedAt", self.happenedAt);
        fields("stayId", self.stayId);
        fields("taskId", self.taskId);
        fields("completes", self.completes);
    }
};

/// POST /v1/contacts/{id}/voiding: it was entered by mistake.
struct VoidContact {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

/// POST /v1/cases/{id}/outcomes
struct RecordOutcome {
    std::string kind{};
    Moment happenedAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("kind", self.kind, RecordedOutcomes);
        fields("happenedAt", self.happenedAt);
    }
};

/// POST /v1/cases/{id}/safety-plan: that there is one, since when; without sinceAt that there is none. Never what it
/// says.
struct SetSafetyPlan {
    std::optional<Moment> sinceAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("sinceAt", self.sinceAt);
    }
};

} // namespace adempauze::wire
