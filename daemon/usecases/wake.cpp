#include "usecases/wake.h"

#include "storage/paper_store.h"

namespace adempauze {

int wakeRegion(pg::Transaction& tx, Moment now, Moment real, const OutageRules& rules)
{
    const auto houses = queueWake(tx,
                                  {.now = now,
                                   .real = real,
                                   .sleptBefore = real - rules.paperAfter,
                                   .endingBefore = now + rules.holdsLast,
                                   .holdsUntil = now + PaperMost});
    if (tx.commit())
        return 0; // somebody else was faster
    return tx.rows(houses).count();
}

} // namespace adempauze
