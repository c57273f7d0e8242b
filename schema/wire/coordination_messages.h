#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

/// An organisation that can be telephoned.
struct Coordinator {
    QUuid organisationId{};
    std::string name{};
    std::optional<std::string> phone{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("organisationId", self.organisationId);
        fields("name", self.name);
        fields("phone", self.phone);
    }
};

/// A part that the asker's organisation takes now, and the ground on which it is told.
struct OwnPart {
    std::string part{};
    std::string ground{};
    Moment sinceAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("part", self.part, Parts);
        fields.word("ground", self.ground, Grounds);
        fields("sinceAt", self.sinceAt);
    }
};

/// An agreement that stands and that the asker's organisation is a party to: who talks with whom about what.
struct OwnAgreement {
    std::string name{}; ///< of the organisation that talks
    std::string talksWith{};
    std::optional<std::string> withName{}; ///< of an agency, and only then
    std::string about{};
    Moment sinceAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("name", self.name);
        fields.word("talksWith", self.talksWith, TalksWithWords);
        fields("withName", self.withName);
        fields.word("about", self.about, TalksAboutWords);
        fields("sinceAt", self.sinceAt);
    }
};

/// GET /v1/cases/{id}/coordination: whom everybody involved can turn to, and what the asker's own organisation has to
/// do with it; nothing of what others have.
struct Coordination {
    QUuid caseId{};
    std::optional<Coordinator> lead{}; ///< none: nobody has it yet
    std::vector<Coordinator> caseManagers{};
    std::vector<OwnPart> own{}; ///< none: whose case it is, or the house where somebody stays
    std::vector<OwnAgreement> agreements{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("caseId", self.caseId);
        fields("lead", self.lead);
        fields("caseManagers", self.caseManagers);
        fields.ifAny("own", self.own);
        fields.ifAny("agreements", self.agreements);
    }
};

} // namespace adempauze::wire
