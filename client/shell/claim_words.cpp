#include "shell/claim_words.h"

#include "shell/time_words.h"

#include <QCoreApplication>

namespace adempauze::client {

namespace {

struct ClaimWords {
    Q_DECLARE_TR_FUNCTIONS(ClaimWords)
};

} // namespace

QString conditionalText(Moment until, const Zone& zone)
{
    return ClaimWords::tr("On a condition until %1: somebody whose order may be extended can stay on in this place. "
                          "Then it is firm, or another place is looked for.")
        .arg(completeDate(until, zone));
}

} // namespace adempauze::client
