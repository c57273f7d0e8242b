#pragma once

#include "storage/closure_store.h"
#include "usecases/context.h"

namespace adempauze {

/// Who takes places out of service and opens them again: administrator and manager everywhere, facility staff in their
/// own house. What a place's set-up closes (not open yet, moved away) is the administrator's alone.
bool mayClose(const Caller& caller);
bool mayCloseIn(const Caller& caller, FacilityId house);

/// Places that are out of service, or will be. Facility staff see their own house.
/// Who: administrator, manager, facility staff.
Outcome<std::vector<ClosureRow>> showClosures(pg::Transaction& tx, const Context& context);

/// One of them, as it stands. Who: mayCloseIn. Refusals: NotFound (also once it was withdrawn).
Outcome<ClosureRow> showClosure(pg::Transaction& tx, const Context& context, ClosureId id);

/// Takes a place out of service, or with it its whole unit or house: all of it, or nothing. What has moved away by then
/// is not among them. Answers the place's own closure. Refused where something stands on one of them (PlaceTaken,
/// PlaceClosed, DepartureUnconfirmed; untilAt). Who: mayCloseIn; in another house NotFound.
Outcome<ClosureWish> closePlace(pg::Transaction& tx, const Context& context, const ClosureWish& wish,
                                Closes closes = Closes::Place);

struct ClosureEnd {
    ClosureId id;
    std::int64_t version;
    std::optional<Moment> until{}; ///< none: not known yet. At or before its beginning: it never was
    bool together = false; ///< with it all that one act closed with it and that end when it does
};

/// Opens a place sooner, now, or later than was said; with others all of them, or none. One that has not begun can be
/// withdrawn. Who: mayCloseIn. Refusals: NotFound (also in another house), StaleVersion, TimeRunsBackwards (it has
/// begun), PlaceTaken and PlaceClosed (what stands on the place after it, from when until when, and the latest end that
/// leaves it alone), AlreadyDone (the place has moved away, or is to).
Outcome<ClosureRow> changeClosure(pg::Transaction& tx, const Context& context, const ClosureEnd& wish);

/// Of several places those that kept all of them from it, each with why; nobody's name.
struct PlaceInTheWay {
    PlaceId place;
    std::string placeName;
    No no;
};
/// Asked after such an act was refused; empty for whoever may not do it. Changes nothing.
std::vector<PlaceInTheWay> inTheWayOf(pg::Transaction& tx, const Context& context, const ClosureWish& wish,
                                      Closes closes);
std::vector<PlaceInTheWay> inTheWayOf(pg::Transaction& tx, const Context& context, const ClosureEnd& wish);

} // namespace adempauze
