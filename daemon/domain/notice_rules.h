#pragma once

#include "domain/escalation.h"
#include "domain/organisation_kind.h"

#include <optional>
#include <string_view>
#include <vector>

/// Who is told what, and when: rules that are data (config/notices/rules.toml), and what follows from them.
namespace adempauze {

enum class Timing {
    AtOnce,
    Within, ///< some minutes later: what is overtaken by then is told once
    Before, ///< some minutes before the notice's due moment; at once where that is past, or there is none
    Digest, ///< collected until the next time that the clock shows an hour
};

std::string_view wordFor(Timing timing); ///< "at_once", "within", "before", "digest"
std::optional<Timing> timingNamed(std::string_view word);

struct NoticeRule {
    NoticeKind notice;
    std::vector<Part> parts{}; ///< told for the part that they take in the case
    bool upToOne = false; ///< told because it is up to them, whatever part they take
    std::vector<OrganisationKind> organisations{}; ///< only organisations of these kinds; none: of any kind
    std::vector<Part> otherwise{}; ///< told in their stead where nobody takes any of `parts`
    bool urgent = false; ///< it wakes somebody: office hours do not count, and others give way
    Timing timing = Timing::AtOnce;
    std::chrono::minutes minutes{0}; ///< of Within and Before
    TimeOfDay hour{0}; ///< of Digest
};

/// When somebody is there to read, in organisations of a kind. One of a kind that has none reads at any hour.
struct OfficeHours {
    OrganisationKind organisation;
    WorkingHours hours;
};

struct NoticeRules {
    std::vector<NoticeRule> rules;
    std::vector<OfficeHours> hours{};
    EscalationRules escalation{}; ///< who is told next while nobody answers
};

/// The rule that holds for a part, or with none for whoever it is up to, in an organisation of a kind (none: of a kind
/// that no rule names). One that names the kind goes before one for any. None: not told.
const NoticeRule* ruleFor(const NoticeRules& rules, NoticeKind notice, std::optional<Part> part,
                          std::optional<OrganisationKind> kind);

/// What a notice's moment is reckoned from.
struct Telling {
    Moment now;
    const Zone& zone; ///< of its hours: the house's
    std::optional<Moment> dueAt{};
};

/// When a notice may first leave. Nothing waits for its hour, or for an office to open, past its own due moment.
Moment leavesAt(const NoticeRule& rule, const std::vector<OfficeHours>& hours, std::optional<OrganisationKind> kind,
                const Telling& telling);

/// Whether a notice leaves, when, and whether it wakes somebody.
struct Leaving {
    bool urgent;
    Moment at;
    bool digest = false; ///< in one mail with whatever else its receiver is told at that moment; never urgent
    friend bool operator==(const Leaving&, const Leaving&) = default;
};

/// The same for a receiver of which only storage knows the kind: `usually`, except for organisations of the kinds that
/// the rules treat in another way.
struct Leaves {
    struct OfKind {
        OrganisationKind kind;
        std::optional<Leaving> leaving; ///< none: such an organisation is not told
        friend bool operator==(const OfKind&, const OfKind&) = default;
    };
    std::optional<Leaving> usually; ///< none: not told
    std::vector<OfKind> except{};
    friend bool operator==(const Leaves&, const Leaves&) = default;
};

struct Notice {
    OrganisationId to;
    NoticeKind kind;
    Leaves leaves;
    std::optional<Moment> dueAt{};
    friend bool operator==(const Notice&, const Notice&) = default;
};

/// Who is told what about a case, each organisation at most once: the first of its parts for which there is a rule
/// wins. Nobody who would not be told, of whatever kind it is, is among them.
std::vector<Notice> noticesFor(const NoticeRules& rules, NoticeKind notice,
                               const std::vector<Participant>& participants, const Telling& telling);

/// The notice for whoever it is up to.
Notice noticeTo(const NoticeRules& rules, NoticeKind notice, OrganisationId to, const Telling& telling);

} // namespace adempauze
