#pragma once

#include "storage/network_store.h"
#include "usecases/context.h"

/// Who has the lead of a case, and who is the household's case manager, with their telephone numbers: whom everybody
/// involved can turn to. Nothing else of the network.
namespace adempauze {

struct Coordination {
    CaseId id;
    std::optional<NetworkAgency> lead{}; ///< none: nobody has it yet
    std::vector<NetworkAgency> caseManagers{}; ///< each once
};

/// Who: whoever takes part in the case, also a connected system of theirs; and the staff of a house while somebody of
/// the case stays there, or is to come. Audited. Refusals: NotYours, NotFound.
Outcome<Coordination> showCoordination(pg::Transaction& tx, const Context& context, CaseId id);

} // namespace adempauze
