#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

/// POST /v1/cases/{id}/participants: an agency takes part. Without sinceAt: from now on.
struct JoinCase {
    QUuid organisationId{};
    std::string part{};
    std::string ground{};
    std::optional<Moment> consentedAt{}; ///< of consent, and of nothing else
    std::optional<Moment> sinceAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("organisationId", self.organisationId);
        fields.word("part", self.part, Parts);
        fields.word("ground", self.ground, Grounds);
        fields("consentedAt", self.consentedAt);
        fields("sinceAt", self.sinceAt);
    }
};

/// POST /v1/cases/{id}/participant-changes: the same agency in another part, or on another ground.
struct ChangeParticipant {
    QUuid participationId{};
    std::string part{};
    std::string ground{};
    std::optional<Moment> consentedAt{};
    std::optional<Moment> changedAt{}; ///< missing: now
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("participationId", self.participationId);
        fields.word("part", self.part, Parts);
        fields.word("ground", self.ground, Grounds);
        fields("consentedAt", self.consentedAt);
        fields("changedAt", self.changedAt);
    }
};

/// POST /v1/cases/{id}/participant-departures
struct LeaveCase {
    QUuid participationId{};
    std::optional<Moment> leftAt{}; ///< missing: now
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("participationId", self.participationId);
        fields("leftAt", self.leftAt);
    }
};

/// POST /v1/cases/{id}/consent-withdrawals
struct WithdrawConsent {
    QUuid participationId{};
    std::optional<Moment> withdrawnAt{}; ///< missing: now
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("participationId", self.participationId);
        fields("withdrawnAt", self.withdrawnAt);
    }
};

/// POST /v1/cases/{id}/lead-offers: to an agency that takes part, or to one account of it.
struct OfferLead {
    QUuid organisationId{};
    std::optional<QUuid> accountId{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("organisationId", self.organisationId);
        fields("accountId", self.accountId);
    }
};

/// POST /v1/cases/{id}/lead-answers
struct AnswerLeadOffer {
    QUuid offerId{};
    std::string answer{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("offerId", self.offerId);
        fields.word("answer", self.answer, LeadAnswers);
    }
};

/// POST /v1/cases/{id}/agreements: who talks to whom about what. withOrganisationId: of an agency, and only then.
struct AgreeAgreement {
    QUuid organisationId{};
    std::string talksWith{};
    std::optional<QUuid> withOrganisationId{};
    std::string about{};
    std::optional<Moment> sinceAt{}; ///< missing: now
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("organisationId", self.organisationId);
        fields.word("talksWith", self.talksWith, TalksWithWords);
        fields("withOrganisationId", self.withOrganisationId);
        fields.word("about", self.about, TalksAboutWords);
        fields("sinceAt", self.sinceAt);
    }
};

/// POST /v1/cases/{id}/agreement-ends
struct EndAgreement {
    QUuid agreementId{};
    std::optional<Moment> untilAt{}; ///< missing: now
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("agreementId", self.agreementId);
        fields("untilAt", self.untilAt);
    }
};

/// An organisation that the network names.
struct NetworkAgency {
    QUuid id{};
    std::string name{};
    std::string kind{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("name", self.name);
        fields("kind", self.kind);
    }
};

/// A team of an organisation that takes part now: a task can be offered to it.
struct NetworkTeam {
    QUuid id{};
    std::string name{};
    QUuid organisationId{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("name", self.name);
        fields("organisationId", self.organisationId);
    }
};

/// One agency in one part, [sinceAt, leftAt).
struct Participation {
    QUuid id{};
    QUuid organisationId{};
    std::string part{};
    std::string ground{};
    std::optional<Moment> consentedAt{};
    std::optional<Moment> withdrawnAt{};
    Moment sinceAt{};
    std::optional<Moment> leftAt{};
    std::optional<std::string> leftWhy{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("organisationId", self.organisationId);
        fields.word("part", self.part, Parts);
        fields.word("ground", self.ground, Grounds);
        fields("consentedAt", self.consentedAt);
        fields("withdrawnAt", self.withdrawnAt);
        fields("sinceAt", self.sinceAt);
        fields("leftAt", self.leftAt);
        fields.word("leftWhy", self.leftWhy, LeftWhys);
    }
};

/// Who leads, as far as anybody does.
struct Lead {
    std::optional<QUuid> organisationId{};
    std::optional<QUuid> accountId{};
    std::optional<Moment> sinceAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("organisationId", self.organisationId);
        fields("accountId", self.accountId);
        fields("sinceAt", self.sinceAt);
    }
};

/// An offer of the lead that nobody has answered.
struct LeadOffer {
    QUuid id{};
    std::optional<QUuid> fromOrganisationId{};
    QUuid organisationId{};
    std::optional<QUuid> accountId{};
    Moment offeredAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("fromOrganisationId", self.fromOrganisationId);
        fields("organisationId", self.organisationId);
        fields("accountId", self.accountId);
        fields("offeredAt", self.offeredAt);
    }
};

/// Who talks to whom about what, [sinceAt, untilAt).
struct Agreement {
    QUuid id{};
    QUuid organisationId{};
    std::string talksWith{};
    std::optional<QUuid> withOrganisationId{};
    std::string about{};
    Moment sinceAt{};
    std::optional<Moment> untilAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("organisationId", self.organisationId);
        fields.word("talksWith", self.talksWith, TalksWithWords);
        fields("withOrganisationId", self.withOrganisationId);
        fields.word("about", self.about, TalksAboutWords);
        fields("sinceAt", self.sinceAt);
        fields("untilAt", self.untilAt);
    }
};

struct DoublesWith {
    QUuid organisationId{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("organisationId", self.organisationId);
    }
};

/// The same thing at more than one agency: open tasks of a kind, or (with talksWith) talks about the same.
struct DoubleWork {
    std::string kind{};
    std::optional<std::string> talksWith{};
    std::vector<DoublesWith> agencies{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("kind", self.kind);
        fields.word("talksWith", self.talksWith, TalksWithWords);
        fields("agencies", self.agencies);
    }
};

/// GET /v1/cases/{id}/network, and what every change of it answers. The version is the case's.
struct Network {
    QUuid caseId{};
    QUuid organisationId{}; ///< whose case it is
    Lead lead{};
    std::optional<LeadOffer> leadOffer{};
    std::vector<Participation> participants{}; ///< also who left
    std::vector<Agreement> agreements{}; ///< also what ended
    std::vector<DoubleWork> doubles{};
    std::vector<NetworkAgency> agencies{};
    std::vector<NetworkTeam> teams{};
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("caseId", self.caseId);
        fields("organisationId", self.organisationId);
        fields("lead", self.lead);
        fields("leadOffer", self.leadOffer);
        fields("participants", self.participants);
        fields("agreements", self.agreements);
        fields("doubles", self.doubles);
        fields("agencies", self.agencies);
        fields.ifAny("teams", self.teams);
        fields("version", self.version);
    }
};

} // namespace adempauze::wire
