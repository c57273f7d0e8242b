#pragma once

#include "domain/caller.h"
#include "domain/notices.h"
#include "domain/outcome.h"
#include "domain/working_days.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The network around a case: who takes part, on what ground, who leads, who talks to whom about what. Every period is
/// half-open, [since, until); somebody may come and go at one moment, and then took part in nothing.
namespace adempauze {

/// Why an agency may be told at all (AVG arts. 6 and 9; Wth art. 2(8)).
enum class GroundKind {
    LegalDuty, ///< the law says that it is told
    Agreement, ///< a covenant between agencies
    Consent, ///< of whom it is about; has a date, and may be withdrawn
    VitalInterest,
    PublicTask,
};

std::string_view wordFor(GroundKind kind); ///< "legal_duty", "agreement", …
std::optional<GroundKind> groundNamed(std::string_view word);

struct Ground {
    GroundKind kind;
    std::optional<Moment> consentedAt{}; ///< of consent
    std::optional<Moment> withdrawnAt{}; ///< since then it is no ground any more
    friend bool operator==(const Ground&, const Ground&) = default;
};

/// Whether a ground can be recorded at `now`. Refusals: InvalidInput (consent without its moment, or a moment without
/// consent), NotInTheFuture; pointer "/consentedAt".
std::optional<No> objectionTo(const Ground& ground, Moment now);

enum class LeftWhy {
    Left,
    ConsentWithdrawn,
    Changed, ///< to another part or ground; the same agency goes on at that moment
    LeadHandedOver,
};

std::string_view wordFor(LeftWhy why); ///< "left", "consent_withdrawn", "changed", "lead_handed_over"
std::optional<LeftWhy> leftWhyNamed(std::string_view word);

/// One organisation in one part.
struct Participation {
    ParticipationId id;
    OrganisationId organisation;
    Part part;
    Ground ground;
    Moment since;
    std::optional<Moment> left{};
    std::optional<LeftWhy> why{};
    friend bool operator==(const Participation&, const Participation&) = default;
};

/// Whether the organisation takes part now, in that part or in any.
bool takesPart(const std::vector<Participation>& all, OrganisationId organisation,
               std::optional<Part> part = std::nullopt);

/// Somebody comes. Refusals: those of its ground, NotInTheFuture (/sinceAt), AlreadyDone (it takes that part already).
std::optional<No> objectionToJoining(const std::vector<Participation>& all, const Participation& wish, Moment now);

/// The same one after it left at `at`. Refusals: AlreadyDone, TimeRunsBackwards (before it came), NotInTheFuture;
/// pointer "/leftAt".
Outcome<Participation> leaving(const Participation& one, Moment at, LeftWhy why, Moment now);

/// The same one after its consent was withdrawn at `at`: it is out from then on, or never came where that is earlier.
/// Refusals: AlreadyDone, InvalidInput (it is told on another ground), TimeRunsBackwards (before consent was given),
/// NotInTheFuture; pointer "/withdrawnAt".
Outcome<Participation> withConsentWithdrawn(const Participation& one, Moment at, Moment now);

/// Who leads a case.
struct Lead {
    std::optional<OrganisationId> organisation{};
    std::optional<AccountId> account{};
    std::optional<Moment> since{};
};

/// The organisation that leads: of the lead's account, else of whoever coordinates, else of the case manager.
Lead leadOf(const std::vector<Participation>& all, std::optional<AccountId> account,
            std::optional<OrganisationId> organisationOfAccount);

/// Whether the caller may say who takes part: somebody of the organisation that leads, or whose case it is.
bool mayChangeNetwork(const Caller& caller, const Lead& lead, OrganisationId whoseCase);

enum class LeadAnswer { Accepted, Declined, Withdrawn };

std::string_view wordFor(LeadAnswer answer);
std::optional<LeadAnswer> leadAnswerNamed(std::string_view word);

/// The lead of a case, offered to an organisation, or to one of its accounts. Until it is accepted, nothing changes.
struct LeadOffer {
    LeadOfferId id;
    std::optional<OrganisationId> from{}; ///< who had the lead
    OrganisationId to;
    std::optional<AccountId> toAccount{};
    AccountId offeredBy;
    Moment offeredAt;
};

/// By when whoever is asked should have answered: the first working morning after. No law sets a term; it is what the
/// details that a night left open get as well. Until then the case has whoever has the lead now, and a household should
/// know who leads by the time that offices open (the source report: the lead is visible to all involved).
Moment leadAnswerDueAt(const Zone& zone, const LeadOffer& offer);

/// Whether the caller may give this answer: who is asked accepts or declines, who leads withdraws. Nothing, or
/// NotYours.
std::optional<No> objectionTo(LeadAnswer answer, const LeadOffer& offer, const Caller& caller, bool mayChange);

/// What becomes of those who take part when the lead goes over at `at`, to `offer.to`, which takes part already: its
/// ground as coordinator is the one that it has. Whoever led without any other part stays, as Other, until it leaves.
struct HandOver {
    std::vector<Participation> ended;
    std::vector<Participation> begun; ///< without ids
};
HandOver handOver(const std::vector<Participation>& all, const LeadOffer& offer, Moment at);

/// To whom an agency talks.
enum class TalksWith { Agency, Resident, PersonAtHome, Children, Family };

std::string_view wordFor(TalksWith with); ///< "agency", "resident", "person_at_home", …
std::optional<TalksWith> talksWithNamed(std::string_view word);

/// An agreement: who talks to whom about what. `about` is one of the words that the wire has.
struct Agreement {
    AgreementId id;
    OrganisationId organisation;
    TalksWith with;
    std::optional<OrganisationId> withOrganisation{}; ///< of an agency
    std::string about;
    Moment since;
    std::optional<Moment> until{};
    friend bool operator==(const Agreement&, const Agreement&) = default;
};

/// Refusals: InvalidInput (/organisationId, /withOrganisationId: takes no part, missing, not wanted, or itself),
/// NotInTheFuture (/sinceAt), AlreadyDone (the same agreement stands).
std::optional<No> objectionTo(const Agreement& wish, const std::vector<Participation>& all,
                              const std::vector<Agreement>& standing, Moment now);

/// The same one after it ended. Refusals: AlreadyDone, TimeRunsBackwards, NotInTheFuture; pointer "/untilAt".
Outcome<Agreement> ending(const Agreement& one, Moment at, Moment now);

/// Work of one kind, open at an organisation.
struct OpenWork {
    std::string kind; ///< of a task
    OrganisationId organisation;
    std::optional<Uuid> about{}; ///< the person, or the stay or order of somebody who is not known yet; none: the case
};

/// The same thing, twice: open tasks of one kind about the same, or talks with the same about the same, at more than
/// one organisation.
struct DoubleWork {
    std::string kind; ///< of the task, or what is talked about
    std::optional<TalksWith> with{}; ///< of talks
    std::vector<OrganisationId> organisations; ///< each once, two at least
    friend bool operator==(const DoubleWork&, const DoubleWork&) = default;
};
std::vector<DoubleWork> doubleWork(const std::vector<OpenWork>& tasks, const std::vector<Agreement>& agreements);

} // namespace adempauze
