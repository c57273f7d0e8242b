#include "domain/regime.h"

namespace adempauze {

const Regime* regimeFor(const std::vector<Regime>& regimes, std::string_view id, Moment at)
{
    const Regime* found = nullptr;
    for (const Regime& regime : regimes)
        if (regime.id == id && regime.inForce.contains(at) && (!found || found->version < regime.version))
            found = &regime;
    return found;
}

const Regime* regimeOf(const std::vector<Regime>& regimes, std::string_view id, int version)
{
    for (const Regime& regime : regimes)
        if (regime.id == id && regime.version == version)
            return &regime;
    return nullptr;
}

} // namespace adempauze
