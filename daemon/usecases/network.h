#pragma once

#include "storage/network_store.h"
#include "usecases/context.h"

/// The network around a case: who takes part and on what ground, who leads, who talks to whom about what. Read and
/// changed by placement workers and coordinators who see the case. Every change is one of the case's: it names the
/// version that was read (StaleVersion) and answers the network as it is then.
///
/// Who takes part is said by the organisation that leads, or whose case it is; an organisation may leave by itself, and
/// withdraw what it was consented to.
namespace adempauze {

/// Everything at once; audited. Refusals: NotFound.
Outcome<NetworkRow> showNetwork(pg::Transaction& tx, const Context& context, CaseId id);

/// Which case, as it was read.
struct NetworkOf {
    CaseId caseId;
    std::int64_t version;
};

struct JoinWish {
    ParticipationId id; ///< fresh
    OrganisationId organisation;
    Part part;
    Ground ground;
    std::optional<Moment> since{}; ///< none: now
};

/// An organisation takes part from then on, and is told so. Refusals: NotFound, StaleVersion, NotYours, InvalidInput
/// (no such organisation, a ground that is not whole), NotInTheFuture, AlreadyDone.
Outcome<NetworkRow> joinNetwork(pg::Transaction& tx, const Context& context, const NetworkOf& of, const JoinWish& wish);

struct ChangeWish {
    ParticipationId participation;
    ParticipationId id; ///< fresh: what was stays as it was until then
    Part part;
    Ground ground;
    std::optional<Moment> at{}; ///< none: now
};

/// The same organisation goes on in another part, or on another ground, which whoever leads says, or whose case it is.
/// The lead goes over by an offer only. Refusals: as of joining, and AlreadyDone (it is out), TimeRunsBackwards.
Outcome<NetworkRow> changePart(pg::Transaction& tx, const Context& context, const NetworkOf& of,
                               const ChangeWish& wish);

/// Out from then on: sees the case no more, and is told of it no more, not even what was queued. Its agreements end,
/// and an offer of the lead to it; what it had to do goes back to the organisation whose case it is. Refusals:
/// NotFound, StaleVersion, NotYours, AlreadyDone, TimeRunsBackwards, NotInTheFuture, InvalidInput (it leads: that is
/// handed over first).
Outcome<NetworkRow> leaveNetwork(pg::Transaction& tx, const Context& context, const NetworkOf& of,
                                 ParticipationId participation, std::optional<Moment> leftAt);

/// The same, since the person whom it is about no longer consents: out of every part that it takes on consent; whoever
/// leads is no exception. Refusals: as above,
/// and InvalidInput (it is told on another ground).
Outcome<NetworkRow> withdrawConsent(pg::Transaction& tx, const Context& context, const NetworkOf& of,
                                    ParticipationId participation, std::optional<Moment> withdrawnAt);

struct LeadWish {
    LeadOfferId id; ///< fresh
    OrganisationId to;
    std::optional<AccountId> account{}; ///< none: whoever accepts it there
};

/// The lead is offered to an organisation that takes part; it is told, and has a task until it has answered, or the
/// offer is withdrawn, also by its being out of the case. Until it accepts, nothing changes. Only whoever
/// has the lead gives it away. Refusals: NotFound, StaleVersion, NotYours, InvalidInput (/organisationId: takes no
/// part, or has it; /accountId: cannot lead there), AlreadyOffered.
Outcome<NetworkRow> offerLead(pg::Transaction& tx, const Context& context, const NetworkOf& of, const LeadWish& wish);

/// Accepted by whoever was asked: it leads from now on, and everybody who takes part is told. Declined by it, or
/// withdrawn by whoever leads: nothing changes. Refusals: NotFound (no such offer is open), StaleVersion, NotYours.
Outcome<NetworkRow> answerLead(pg::Transaction& tx, const Context& context, const NetworkOf& of, LeadOfferId offer,
                               LeadAnswer answer);

/// Who talks to whom about what, from then on. That somebody else does already is pointed out (doubleWork), not
/// refused. Refusals: NotFound, StaleVersion, InvalidInput, NotInTheFuture, AlreadyDone.
Outcome<NetworkRow> agreeAgreement(pg::Transaction& tx, const Context& context, const NetworkOf& of,
                                   const Agreement& wish);
Outcome<NetworkRow> endAgreement(pg::Transaction& tx, const Context& context, const NetworkOf& of,
                                 AgreementId agreement, std::optional<Moment> untilAt);

/// Who leads, by what stands there.
Lead leadOf(const NetworkRow& row);

} // namespace adempauze
