#pragma once

#include "domain/accepts.h"

#include <array>

namespace adempauze {

/// What is free for a wish, seen by whom else it could take. Houses are tiny: whoever is put on the last place that
/// takes a woman, or a wheelchair, while another place would have done as well, stands in the way of the next one who
/// asks. Pure counting; it refuses nothing, it only says which of the places that fit is missed least.
class Supply {
public:
    void add(Accepts accepts, bool wheelchair); ///< one more free place

    /// How much one of the places that were added would be missed, in thousandths of somebody turned away: for each
    /// kind of person that it takes, 1000 where it is the last one, half of that where there are two, and so on. What
    /// the asker is counts for every place that would do, and so decides nothing.
    int missed(Accepts accepts, bool wheelchair) const;

    /// It is the last free place for some kind of person, and another place is not.
    bool isLastForSome(Accepts accepts, bool wheelchair) const;

private:
    static constexpr int Kinds = 6; ///< men, women, others; each in a wheelchair or not

    std::array<int, Kinds> m_free{};
    int m_all = 0;
};

} // namespace adempauze
