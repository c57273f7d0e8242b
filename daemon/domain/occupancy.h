#pragma once

#include "domain/search.h"
#include "domain/uuid.h"

#include <array>
#include <cstdint>
#include <vector>

namespace adempauze {

/// What stands on a place for a while: a claim's placement or a closure, as the table has it. Half-open.
struct Standing {
    Uuid id; ///< of the placement
    PlaceId place;
    Moment from;
    Moment until;
    Moment takenUntil; ///< turnover included
    Moment expiresAt{Forever}; ///< of a hold: from then on it counts as gone, swept or not
    Moment tailUntil{Moment::min()}; ///< of a resident whose order may be extended
    Moment tailDecidedAt{Moment::min()}; ///< from then on there is no tail
    bool tailShared{false}; ///< others may have the tail on condition; else nobody may
    bool closure{false};
    bool occupied{false}; ///< somebody is there and nobody has said otherwise, whatever `until` says
    bool blocks{true}; ///< else it is over, released or left: it stands here no more

    friend bool operator==(const Standing&, const Standing&) = default;
};

/// Everything that stands on one place, so that a search is answered without asking again. Whatever is kept here is a
/// copy: advice; the database decides who gets a place.
class Occupancy {
public:
    /// Takes over a row as it is at `now`, in the place of how it was. A row that blocks nothing any more is dropped.
    void put(const Standing& row, Moment now);

    /// Drops what was over by then, turnover and tails included, and nobody is still there.
    void forget(Moment before);

    /// What a search must know for somebody who would come at `from`, as seen at `now`: what stands in the way next (a
    /// protected tail before what lies behind it), who should have left, undecided shared tails. `later` is left
    /// empty: see takenAfter.
    Outlook seenFrom(Moment from, Moment now) const;

    /// All that it is taken for after `from`, in order of beginning, with turnover and protected tails.
    std::vector<Period> takenAfter(Moment from, Moment now) const;

    const std::vector<Standing>& rows() const { return m_rows; } ///< by `takenUntil`

private:
    /// Of a row what most searches need.
    struct Near {
        Moment from;
        Moment takenUntil;
        Moment expiresAt;
        Moment tailUntil;
        Moment tailDecidedAt;
        bool tailShared;
        bool closure;
    };

    void lookAgain();

    std::vector<Standing> m_rows; ///< by `takenUntil`: those of one place never overlap
    Moment m_asOf{Moment::min()};
    std::optional<Moment> m_presentUntil; ///< the planned end of whoever is there
    /// The first rows that were not over at `m_asOf`, and how many these are. A search walks over all places, so they
    /// lie with the place and are small; who comes later than that needs no others. Two, since one may have left since
    /// then.
    bool m_further{false}; ///< others lie behind them
    std::uint8_t m_near{0};
    std::array<Near, 2> m_nearest{};
};

} // namespace adempauze
