#pragma once

#include "storage/network_store.h"
#include "usecases/context.h"

/// Who has the lead of a case, and who is the household's case manager, with their telephone numbers: whom everybody
/// involved can turn to. Of the rest of the network only what is the asker's own organisation's, and of a house not
/// even that: which part it takes, on what ground it is told, and what it has agreed on with whom. So a connected
/// organisation that a message led here knows what it is told for and to whom it answers, and nothing that it was not
/// told.
namespace adempauze {

struct Coordination {
    CaseId id;
    std::optional<NetworkAgency> lead{}; ///< none: nobody has it yet
    std::vector<NetworkAgency> caseManagers{}; ///< each once
    std::vector<Participation> own{}; ///< parts that the asker's organisation takes now
    struct Talk {
        Agreement agreement;
        std::string name; ///< of who talks
        std::string withName{}; ///< of an agency that is talked with; empty: no agency
    };
    std::vector<Talk> talks{}; ///< that stand, and that it is a party to
};

/// Who: whoever takes part in the case, also a connected system of theirs; and the staff of a house while somebody of
/// the case stays there, or is to come. Whoever is out of the case, whatever the ground was, gets NotFound. Audited.
/// Refusals: NotYours, NotFound.
Outcome<Coordination> showCoordination(pg::Transaction& tx, const Context& context, CaseId id);

} // namespace adempauze
