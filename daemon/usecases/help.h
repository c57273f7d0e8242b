#pragma once

#include "storage/help_store.h"
#include "usecases/context.h"

namespace adempauze {

/// Help to choose from, of every organisation of the region. Who: whoever works in cases, administrators, managers.
Outcome<std::vector<HelpOfferRow>> showHelpOffers(pg::Transaction& tx, const Context& context);
Outcome<HelpOfferRow> showHelpOffer(pg::Transaction& tx, const Context& context, HelpOfferId id);

/// Help that an organisation gives. Who: its own workers, and administrators for any. Refusals: NotYours, InvalidInput
/// (no such organisation, or not one's own: /organisationId; a language that is none: /languages).
Outcome<HelpOfferRow> addHelpOffer(pg::Transaction& tx, const Context& context, const HelpOfferRow& wish);

/// What may change of it; its kind and whose it is never do. Refusals: NotFound, InvalidInput, StaleVersion.
struct HelpOfferChange {
    std::string name;
    std::string forWhom;
    std::vector<std::string> languages;
    int waitingDays;
    bool peers;
    bool open; ///< closed: it is not offered any more; what runs goes on
};
Outcome<HelpOfferRow> changeHelpOffer(pg::Transaction& tx, const Context& context, HelpOfferId id, std::int64_t version,
                                      const HelpOfferChange& change);

/// Help offered to somebody of a case. Who: placement worker, coordinator, of the case. Refusals: NotFound,
/// NotInTheFuture, InvalidInput (/offerId: not there, or closed), AlreadyDone (the same runs for them already).
struct HelpWish {
    HelpId id; ///< fresh
    CaseId caseId;
    HelpOfferId offer;
    std::string forWhom;
    Moment offeredAt;
};
Outcome<HelpRow> offerHelp(pg::Transaction& tx, const Context& context, const HelpWish& wish);
Outcome<std::vector<HelpRow>> showHelpOfCase(pg::Transaction& tx, const Context& context, CaseId id);

/// What became of it: accepted or declined after it was offered, then confirmed by who gives it, then completed; broken
/// off after it was accepted or confirmed. Refusals: NotFound, StaleVersion, NotInTheFuture, AlreadyDone (it does not
/// come next), TimeRunsBackwards (before what came before it).
Outcome<HelpRow> moveHelp(pg::Transaction& tx, const Context& context, HelpId id, std::int64_t version,
                          std::string_view state, Moment at);

} // namespace adempauze
