#pragma once

#include "domain/turn_away.h"

namespace adempauze::turn_aways {

/// The place that the asker of turn-away `t` has or had since, if any: `at` when it was asked for, `firm` when it is
/// more than a hold. $1 is now, $2 the seconds within which a request without an id is the same one. A hold counts as
/// soon as its house takes it, unless it is the one that could not be booked; so does a place from the waiting list.
inline constexpr char GotAPlace[] = R"(
      LEFT JOIN LATERAL (
            SELECT c.recorded_at AS at, c.state <> 'held' AS firm
              FROM claim c
              LEFT JOIN place_request r ON r.region_id = c.region_id AND r.claim_id = c.id
             WHERE c.region_id = t.region_id AND c.holder_account_id = t.account_id
               AND (c.recorded_at >= t.happened_at OR c.id = t.claim_id)
               AND (r.request_id = t.request_id
                    OR (NOT t.named AND r.request_id IS NULL AND c.gender IS NOT DISTINCT FROM t.gender
                        AND c.stated_imposed_at IS NOT DISTINCT FROM t.imposed_at
                        AND c.recorded_at < coalesce(t.last_asked_at, t.happened_at) + $2::int * interval '1 second'))
               AND (c.state IN ('booked', 'present', 'departed', 'no_show')
                    OR (c.state = 'held' AND c.expires_at > $1::timestamptz AND c.answer <> 'awaited'
                        AND c.id IS DISTINCT FROM t.claim_id))
             UNION ALL
            SELECT w.ended_at, true
              FROM waiting_entry w
             WHERE w.region_id = t.region_id AND w.organisation_id = t.organisation_id AND w.account_id = t.account_id
               AND w.state = 'placed'
               AND (w.id = t.request_id
                    OR (w.gender IS NOT DISTINCT FROM t.gender AND w.under_order = t.under_order
                        AND w.imposed_at IS NOT DISTINCT FROM t.imposed_at AND w.registered_at >= t.happened_at
                        AND w.registered_at < coalesce(t.last_asked_at, t.happened_at) + $2::int * interval '1 second'))
             ORDER BY 2 DESC, 1 LIMIT 1) got ON true)";

/// $2
inline int sameWithin()
{
    return static_cast<int>(std::chrono::seconds(SameRequestWithin).count());
}

} // namespace adempauze::turn_aways
