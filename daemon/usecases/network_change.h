#pragma once

#include "usecases/network.h"

/// What every change of a network does alike.
namespace adempauze {

struct NetworkReading {
    NetworkTickets tickets;
    NetworkOf of;
};

/// Queued with the change's first flush: the case, locked.
NetworkReading queueNetworkChange(pg::Transaction& tx, const Context& context, const NetworkOf& of,
                                  const std::vector<Uuid>& named = {});

/// After that flush. Refusals: NotFound, StaleVersion.
Outcome<NetworkRow> networkFor(const pg::Transaction& tx, const NetworkReading& reading);

bool mayChange(const Context& context, const NetworkRow& row);

/// One that takes part, or took part, of the case. Nothing: no such.
const Participation* participationIn(const NetworkRow& row, ParticipationId id);

struct NetworkEvent {
    std::string_view kind; ///< "case.joined", …
    std::string_view action; ///< "case.join", …
    std::optional<OrganisationId> organisation{}; ///< whom it is about
    std::optional<Moment> happenedAt{}; ///< none: now
};

/// The case is one version on, with one event and one audit row. Answers it.
NetworkRow recordNetwork(pg::Transaction& tx, const Context& context, const NetworkRow& before, NetworkRow after,
                         const NetworkEvent& event);

/// Notices about a case as a whole.
void tellOfCase(pg::Transaction& tx, const Context& context, const NetworkRow& row, const std::vector<Notice>& notices);
Telling tellingOfCase(const Context& context);

} // namespace adempauze
