#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

inline constexpr std::array<std::string_view, 3> HandOverAnswers{"accepted", "declined", "withdrawn"};

/// A task on its way to somebody else: it stays whose it is until they take it.
struct HandOver {
    QUuid id{};
    QUuid taskId{};
    std::string kind{}; ///< of the task
    std::optional<std::string> protocol{}; ///< of the task, as it says itself
    std::optional<std::string> titleNl{};
    std::optional<std::string> titleEn{};
    Moment dueAt{}; ///< of the task
    std::optional<QUuid> caseId{};
    QUuid fromOrganisationId{};
    QUuid toOrganisationId{};
    std::optional<QUuid> toAccountId{}; ///< missing: whoever of the organisation takes it on
    std::optional<QUuid> toTeamId{}; ///< that has it once it is taken
    std::optional<std::string> toTeamName{};
    Moment offeredAt{};
    QUuid offeredById{};
    std::optional<std::string> answer{};
    std::optional<Moment> answeredAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("taskId", self.taskId);
        fields("kind", self.kind);
        fields("protocol", self.protocol);
        fields("titleNl", self.titleNl);
        fields("titleEn", self.titleEn);
        fields("dueAt", self.dueAt);
        fields("caseId", self.caseId);
        fields("fromOrganisationId", self.fromOrganisationId);
        fields("toOrganisationId", self.toOrganisationId);
        fields("toAccountId", self.toAccountId);
        fields("toTeamId", self.toTeamId);
        fields("toTeamName", self.toTeamName);
        fields("offeredAt", self.offeredAt);
        fields("offeredById", self.offeredById);
        fields.word("answer", self.answer, HandOverAnswers);
        fields("answeredAt", self.answeredAt);
    }
};

/// GET /v1/hand-overs: that wait for an answer, of the own organisation or to it.
struct HandOvers {
    std::vector<HandOver> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/tasks/{id}/hand-overs
struct OfferTask {
    QUuid organisationId{}; ///< one's own, or one that takes part in the case
    std::optional<QUuid> accountId{}; ///< missing: whoever of the organisation takes it on
    std::optional<QUuid> teamId{}; ///< one of the organisation's, not with accountId
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("organisationId", self.organisationId);
        fields("accountId", self.accountId);
        fields("teamId", self.teamId);
    }
};

/// POST /v1/hand-overs/{id}/answer
struct AnswerHandOver {
    std::string answer{}; ///< withdrawn: by whoever offered it
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("answer", self.answer, HandOverAnswers);
    }
};

} // namespace adempauze::wire
