#pragma once

#include "wire/follow_up_messages.h"

namespace adempauze::wire {

inline constexpr std::array<std::string_view, 2> ProtocolSubjects{"order", "stay"};
inline constexpr std::array<std::string_view, 5> StepOwners{"case_owner", "probation", "case_manager", "lead",
                                                            "facility"};

/// Something to do for everybody whom a protocol concerns.
struct ProtocolStep {
    std::string word{}; ///< the kind of its tasks
    std::string titleNl{};
    std::string titleEn{};
    std::string from{}; ///< what it counts from
    std::string owner{}; ///< whose work it is
    bool urgent{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("word", self.word);
        fields("titleNl", self.titleNl);
        fields("titleEn", self.titleEn);
        fields.word("from", self.from, StepFroms);
        fields.word("owner", self.owner, StepOwners);
        fields("urgent", self.urgent);
    }
};

struct Protocol {
    std::string id{};
    std::string titleNl{};
    std::string titleEn{};
    std::string subject{};
    std::vector<std::string> houses{}; ///< kinds of houses, where stays are its subject
    std::vector<ProtocolStep> steps{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("titleNl", self.titleNl);
        fields("titleEn", self.titleEn);
        fields.word("subject", self.subject, ProtocolSubjects);
        fields("houses", self.houses);
        fields("steps", self.steps);
    }
};

/// GET /v1/protocols
struct Protocols {
    std::vector<Protocol> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

} // namespace adempauze::wire
