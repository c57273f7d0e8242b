#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

inline constexpr std::array<std::string_view, 12> HelpKinds{
    "debt_help",  "aggression_regulation", "addiction_care", "parenting", "housing",         "expert_by_experience",
    "peer_group", "mental_health",         "relationship",   "legal_aid", "work_and_income", "other"};
inline constexpr std::array<std::string_view, 6> OfferedTo{"anyone", "men", "women", "parents", "children", "families"};
inline constexpr std::array<std::string_view, 5> HelpFor{"order_subject", "person_at_home", "both", "children",
                                                         "family"};
inline constexpr std::array<std::string_view, 6> HelpStates{"offered",   "accepted",  "declined",
                                                            "confirmed", "completed", "broken_off"};
inline constexpr std::array<std::string_view, 5> NextHelpStates{"accepted", "declined", "confirmed", "completed",
                                                                "broken_off"};
inline constexpr int HelpNameMax = 80;
inline constexpr Range WaitingDays{0, 730};

/// Help that an organisation gives, to choose from.
struct HelpOffer {
    QUuid id{};
    QUuid organisationId{};
    std::string name{}; ///< of the offer
    std::string kind{};
    std::string forWhom{};
    std::vector<std::string> languages{}; ///< ISO 639-1
    int waitingDays{};
    bool peers{}; ///< in a group of people who know it themselves
    std::optional<Moment> closedAt{}; ///< since then it is not offered
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("organisationId", self.organisationId);
        fields("name", self.name, HelpNameMax);
        fields.word("kind", self.kind, HelpKinds);
        fields.word("forWhom", self.forWhom, OfferedTo);
        fields("languages", self.languages);
        fields("waitingDays", self.waitingDays, WaitingDays);
        fields("peers", self.peers);
        fields("closedAt", self.closedAt);
        fields("version", self.version);
    }
};

/// GET /v1/help-offers: open ones first
struct HelpOffers {
    std::vector<HelpOffer> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/help-offers
struct AddHelpOffer {
    QUuid organisationId{};
    std::string name{};
    std::string kind{};
    std::string forWhom{};
    std::vector<std::string> languages{};
    int waitingDays{};
    bool peers{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("organisationId", self.organisationId);
        fields("name", self.name, HelpNameMax);
        fields.word("kind", self.kind, HelpKinds);
        fields.word("forWhom", self.forWhom, OfferedTo);
        fields("languages", self.languages);
        fields("waitingDays", self.waitingDays, WaitingDays);
        fields("peers", self.peers);
    }
};

/// POST /v1/help-offers/{id}/settings: all of it, as it is from now on
struct ChangeHelpOffer {
    std::string name{};
    std::string forWhom{};
    std::vector<std::string> languages{};
    int waitingDays{};
    bool peers{};
    bool open{}; ///< false: it is not offered any more; what runs goes on
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("name", self.name, HelpNameMax);
        fields.word("forWhom", self.forWhom, OfferedTo);
        fields("languages", self.languages);
        fields("waitingDays", self.waitingDays, WaitingDays);
        fields("peers", self.peers);
        fields("open", self.open);
    }
};

/// Help in a case: when it came how far, and by whom.
struct CaseHelp {
    QUuid id{};
    QUuid caseId{};
    QUuid offerId{};
    std::string name{}; ///< of the offer
    std::string kind{};
    std::string forWhom{};
    QUuid organisationId{}; ///< who offered it
    std::string state{};
    Moment offeredAt{};
    QUuid offeredById{};
    std::optional<Moment> answeredAt{};
    std::optional<QUuid> answeredById{};
    std::optional<Moment> confirmedAt{};
    std::optional<QUuid> confirmedById{};
    std::optional<Moment> endedAt{};
    std::optional<QUuid> endedById{};
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("caseId", self.caseId);
        fields("offerId", self.offerId);
        fields("name", self.name);
        fields.word("kind", self.kind, HelpKinds);
        fields.word("forWhom", self.forWhom, HelpFor);
        fields("organisationId", self.organisationId);
        fields.word("state", self.state, HelpStates);
        fields("offeredAt", self.offeredAt);
        fields("offeredById", self.offeredById);
        fields("answeredAt", self.answeredAt);
        fields("answeredById", self.answeredById);
        fields("confirmedAt", self.confirmedAt);
        fields("confirmedById", self.confirmedById);
        fields("endedAt", self.endedAt);
        fields("endedById", self.endedById);
        fields("version", self.version);
    }
};

/// GET /v1/cases/{id}/help
struct CaseHelps {
    std::vector<CaseHelp> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/cases/{id}/help
struct OfferHelp {
    QUuid offerId{};
    std::string forWhom{};
    Moment offeredAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("offerId", self.offerId);
        fields.word("forWhom", self.forWhom, HelpFor);
        fields("offeredAt", self.offeredAt);
    }
};

/// POST /v1/help/{id}/progress
struct MoveHelp {
    std::string state{};
    Moment at{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("state", self.state, NextHelpStates);
        fields("at", self.at);
    }
};

} // namespace adempauze::wire
