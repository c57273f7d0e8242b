#pragma once

#include "domain/uuid.h"

namespace adempauze {

/// Ids are types, so that two cannot be swapped.
template<class Thing>
struct Id {
    Uuid value;

    std::string text() const { return value.text(); }
    static std::optional<Id> parse(std::string_view text)
    {
        const auto uuid = Uuid::parse(text);
        return uuid ? std::optional(Id{*uuid}) : std::nullopt;
    }
    friend auto operator<=>(const Id&, const Id&) = default;
};

using RegionId = Id<struct RegionTag>;
using OrganisationId = Id<struct OrganisationTag>;
using AccountId = Id<struct AccountTag>;
using FacilityId = Id<struct FacilityTag>;
using UnitId = Id<struct UnitTag>;
using PlaceId = Id<struct PlaceTag>;
using CaseId = Id<struct CaseTag>;
using PersonId = Id<struct PersonTag>;
using OrderId = Id<struct OrderTag>;
using ClaimId = Id<struct ClaimTag>; ///< a hold and the stay it becomes are one claim
using TaskId = Id<struct TaskTag>;
using MessageId = Id<struct MessageTag>;
using TurnAwayId = Id<struct TurnAwayTag>;
using ClosureId = Id<struct ClosureTag>;
using HouseBanId = Id<struct HouseBanTag>;
using PairId = Id<struct PairTag>; ///< two people who must not meet
using BanZoneId = Id<struct BanZoneTag>;
using OverrideId = Id<struct OverrideTag>; ///< of a "no" for safety's sake
using WaitingEntryId = Id<struct WaitingEntryTag>;
using WaitingOfferId = Id<struct WaitingOfferTag>;
using DeliveryId = Id<struct DeliveryTag>; ///< of one message on one way
using EndpointId = Id<struct EndpointTag>; ///< of an organisation's own system
using EndpointSecretId = Id<struct EndpointSecretTag>;
using ParticipationId = Id<struct ParticipationTag>; ///< of an organisation in a case, in one part
using LeadOfferId = Id<struct LeadOfferTag>;
using AgreementId = Id<struct AgreementTag>; ///< on who talks to whom about what
using ContactId = Id<struct ContactTag>; ///< somebody was in touch with somebody
using OutcomeId = Id<struct OutcomeTag>;
using HelpOfferId = Id<struct HelpOfferTag>; ///< of the register
using HelpId = Id<struct HelpTag>; ///< that was offered in a case
using HandOverId = Id<struct HandOverTag>; ///< of a task
using RequestKey = Id<struct RequestKeyTag>; ///< an Idempotency-Key

} // namespace adempauze
