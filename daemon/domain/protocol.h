#pragma once

#include "domain/facility.h"
#include "domain/regime.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adempauze {

/// What a step of a protocol hangs on: one moment of an order or a stay, or the step before it.
enum class StepFrom {
    Imposed,
    OrderEnd, ///< that stands: it moves when the order is extended, withdrawn, suspended, reinstated
    Arrival, ///< in this house
    Departure,
    StayEnd, ///< the planned end; the departure once there is one
    PreviousStep, ///< it was done
    Reachability, ///< and the others: a deadline that the order's regime names
    Hearing,
    ExtensionAdvice,
    ExtensionDecision,
    NextStepWarning,
    SuspensionCondition,
    Appointment, ///< agreed on with somebody; of no protocol
};

std::string_view wordFor(StepFrom from); ///< "imposed", "order_end", …
std::optional<StepFrom> stepFromNamed(std::string_view word);
/// The deadline of a regime that it is, if it is one.
std::optional<DeadlineKind> deadlineOf(StepFrom from);

/// Whose work a step is.
enum class StepOwner { CaseOwner, Probation, CaseManager, Lead, Facility };
/// What makes a step needless.
enum class MetBy {
    BookedStay, ///< for the order
    NextStep, ///< agreed on
    Order, ///< the stay rests on one, for which the same is done
    DoneInStay, ///< the same was done in a stay that rests on the order, since that was imposed
};
/// Where a weekend or holiday moves what is due, at the same clock time.
enum class Roll { None, Next, Previous };
enum class ProtocolSubject { Order, Stay };

std::string_view wordFor(StepOwner owner); ///< "case_owner", "probation", …
std::optional<StepOwner> stepOwnerNamed(std::string_view word);
std::string_view wordFor(MetBy met); ///< "booked_stay", "next_step", …
std::optional<MetBy> metByNamed(std::string_view word);
std::string_view wordFor(Roll roll); ///< "none", "next", "previous"
std::optional<Roll> rollNamed(std::string_view word);
std::string_view wordFor(ProtocolSubject subject); ///< "order", "stay"
std::optional<ProtocolSubject> protocolSubjectNamed(std::string_view word);

/// One thing to do, and when. The files' reader sees to it that what is given fits together.
struct ProtocolStep {
    std::string word; ///< the kind of its task
    std::string dutch{};
    std::string english{};
    StepFrom from = StepFrom::Imposed;
    std::optional<Term> term{}; ///< after it; none: at the moment itself
    bool before = false; ///< the term lies before it
    std::optional<StepFrom> every{}; ///< again after each term, until this has come
    Roll roll = Roll::None;
    std::optional<Term> opensBefore{}; ///< it is due; none: at the moment it counts from
    std::optional<StepFrom> opensAt{}; ///< at this moment instead; once for each where there are several
    StepOwner owner = StepOwner::CaseOwner;
    bool urgent = false;
    bool gathers = false; ///< a later one finds the earlier one open and makes it urgent, instead of opening
    bool once = false; ///< in a case
    std::optional<StepFrom> lapses{}; ///< from when on it is not opened any more; after a departure not done either
    std::optional<MetBy> metBy{};
};

/// What is to be done for everybody under an order, or in some kind of house.
struct Protocol {
    std::string id;
    std::string dutch{};
    std::string english{};
    ProtocolSubject subject = ProtocolSubject::Order;
    std::vector<FacilityKind> houses{}; ///< of a stay
    std::vector<ProtocolStep> steps{};
};

/// A word for a protocol or a step: letters in lower case, digits and "_", a letter first, at most 40.
bool isStepWord(std::string_view word);

/// The step of that word; nothing where the files do not have it (any more).
const ProtocolStep* stepIn(const std::vector<Protocol>& protocols, std::string_view protocol, std::string_view word);

} // namespace adempauze
