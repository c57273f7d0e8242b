#pragma once

#include "storage/letter_store.h"
#include "usecases/context.h"

/// The letter that a resident is given, and what earlier ones told.
///
/// Who: whoever may see the stay. Refusals, everywhere: NotFound; StayNotOpen for a stay that is over or did not come
/// about.
namespace adempauze {

struct ResidentLetter {
    LetterFacts facts;
    std::int64_t version; ///< letterVersion: of what stands on it for whoever looks
};

/// The letter as it would be given now, beside the one that was given last. The way to the door is in it for the staff
/// of the house and for whoever asked for the place, as with a hold; each such look is logged and is an event of the
/// stay.
Outcome<ResidentLetter> showLetter(pg::Transaction& tx, const Context& context, ClaimId stay);

struct LetterWish {
    LetterId id; ///< fresh
    ClaimId stay;
    std::int64_t version; ///< of the letter that was seen
    Language language;
};

/// It was given: its dates are those that the next one is compared with. Refusals: StaleVersion (something on it has
/// changed since it was looked at).
Outcome<LetterRow> giveLetter(pg::Transaction& tx, const Context& context, const LetterWish& wish);

/// Those that were given, the newest first; also of a stay that is over.
Outcome<std::vector<LetterRow>> showLetters(pg::Transaction& tx, const Context& context, ClaimId stay);

} // namespace adempauze
