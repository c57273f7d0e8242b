#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

/// POST /v1/safety-overrides: one person into one house, once, although it may not be for them
struct RequestOverride {
    QUuid personId{};
    QUuid facilityId{};
    std::string reason{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("personId", self.personId);
        fields("facilityId", self.facilityId);
        fields.word("reason", self.reason, OverrideReasons);
    }
};

/// An exception that was asked for. For whom is not told to auditors; which booking used it only to those who may see
/// that stay.
struct SafetyOverride {
    QUuid id{};
    std::optional<QUuid> personId{};
    QUuid facilityId{};
    std::string facilityAlias{};
    std::string reason{};
    std::string state{};
    bool mayApprove{}; ///< the reader could be the second person
    QUuid requestedById{};
    QUuid requestedByOrganisationId{};
    std::string requestedByRole{};
    Moment requestedAt{};
    std::optional<QUuid> approvedById{};
    std::optional<QUuid> approvedByOrganisationId{};
    std::optional<std::string> approvedByRole{};
    std::optional<Moment> approvedAt{};
    std::optional<Moment> expiresAt{}; ///< of the approval
    std::optional<QUuid> refusedById{};
    std::optional<Moment> refusedAt{};
    std::optional<QUuid> usedStayId{};
    std::optional<Moment> usedAt{};
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("personId", self.personId);
        fields("facilityId", self.facilityId);
        fields("facilityAlias", self.facilityAlias);
        fields.word("reason", self.reason, OverrideReasons);
        fields.word("state", self.state, OverrideStates);
        fields("mayApprove", self.mayApprove);
        fields("requestedById", self.requestedById);
        fields("requestedByOrganisationId", self.requestedByOrganisationId);
        fields.word("requestedByRole", self.requestedByRole, Roles);
        fields("requestedAt", self.requestedAt);
        fields("approvedById", self.approvedById);
        fields("approvedByOrganisationId", self.approvedByOrganisationId);
        fields.word("approvedByRole", self.approvedByRole, Roles);
        fields("approvedAt", self.approvedAt);
        fields("expiresAt", self.expiresAt);
        fields("refusedById", self.refusedById);
        fields("refusedAt", self.refusedAt);
        fields("usedStayId", self.usedStayId);
        fields("usedAt", self.usedAt);
        fields("version", self.version);
    }
};

/// GET /v1/safety-overrides, newest first
struct SafetyOverrides {
    std::vector<SafetyOverride> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/safety-overrides/{id}/approval and /refusal
struct DecideOverride {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

} // namespace adempauze::wire
