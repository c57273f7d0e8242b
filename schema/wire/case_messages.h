#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

/// An agency of a case, its part, and the ground on which it is told.
struct Participant {
    QUuid organisationId{};
    std::string part{};
    std::string ground{};
    std::optional<Moment> consentedAt{}; ///< of consent, and of nothing else
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("organisationId", self.organisationId);
        fields.word("part", self.part, Parts);
        fields.word("ground", self.ground, Grounds);
        fields("consentedAt", self.consentedAt);
    }
};

/// POST /v1/cases. householdId joins an earlier matter of the same household.
struct OpenCase {
    std::optional<QUuid> householdId{};
    std::optional<QUuid> leadAccountId{};
    std::vector<Participant> participants{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("householdId", self.householdId);
        fields("leadAccountId", self.leadAccountId);
        fields("participants", self.participants);
    }
};

/// What was agreed on for after the order: where to, and since when.
struct NextStep {
    std::string kind{};
    Moment agreedAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("kind", self.kind, NextSteps);
        fields("agreedAt", self.agreedAt);
    }
};

/// A household matter.
struct Case {
    QUuid id{};
    QUuid householdId{};
    QUuid organisationId{};
    std::optional<QUuid> leadAccountId{};
    Moment openedAt{};
    std::vector<Participant> participants{};
    std::vector<QUuid> orderIds{};
    std::vector<QUuid> stayIds{};
    std::optional<NextStep> nextStep{};
    std::optional<Moment> safetyPlanSinceAt{}; ///< missing: there is no safety plan
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("householdId", self.householdId);
        fields("organisationId", self.organisationId);
        fields("leadAccountId", self.leadAccountId);
        fields("openedAt", self.openedAt);
        fields("participants", self.participants);
        fields("orderIds", self.orderIds);
        fields("stayIds", self.stayIds);
        fields("nextStep", self.nextStep);
        fields("safetyPlanSinceAt", self.safetyPlanSinceAt);
        fields("version", self.version);
    }
};

/// GET /v1/cases
struct Cases {
    std::vector<Case> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

} // namespace adempauze::wire
