#pragma once

#include "domain/ids.h"
#include "time/period.h"

#include <optional>
#include <string_view>
#include <vector>

namespace adempauze {

/// What an agency is asked to do or to know. The word goes into the mail's subject line, so none of them may say
/// anything about a person, a house, an order or violence (NTA 7516; AVG art. 5).
enum class NoticeKind {
    HoldRequested, ///< the desk: somebody asks for a place; accept or decline
    DeskSilent, ///< the holder: the desk has not answered; call its next number
    StayBegan,
    StayAligned, ///< dates changed
    StayObstructed, ///< dates should have changed and could not
    OrderEndedEarly, ///< case manager, before anybody else: the way home is free
    StayContinued, ///< a next basis
    StayMoved, ///< transfer
    StayEnded,
    DepartureOverdue, ///< the house, the next booker
    PlaceOffered, ///< whoever waits: an answer is wanted by its deadline
    OfferReleased, ///< whoever waits: the answer is not wanted any more
    HoldExpiring, ///< the holder: a place is given up soon unless something is done
    NotArrived, ///< whoever guides the person, and the house: expected and not there
    MissingAtNight, ///< the same: not there at the evening round
    RoomNeeded, ///< the house's planners: a likely extension runs into a promise
    OverrideRequested, ///< whoever may approve: a second person is needed
    WaitingExpired, ///< whoever waited: any place would come too late now
};

/// Whether it is to wake somebody: it cannot wait for the next working day.
bool isUrgent(NoticeKind kind);

std::string_view wordFor(NoticeKind kind); ///< snake_case, neutral: "dates_changed"
std::optional<NoticeKind> noticeNamed(std::string_view word);

/// How an organisation takes part in a case, and so on what ground it is told.
enum class Part { LeadCoordinator, CaseManager, Probation, Shelter, Police, Municipality, Other };

std::string_view wordFor(Part part); ///< snake_case
std::optional<Part> partNamed(std::string_view word);

struct Participant {
    OrganisationId organisation;
    Part part;
};

struct Notice {
    OrganisationId to;
    NoticeKind kind;
    bool urgent;
    std::optional<Moment> dueAt{};

    friend bool operator==(const Notice&, const Notice&) = default;
};

/// Who is told what about a case. Each organisation at most once, the first part that matters wins; of an early end
/// only the case managers are told, or the lead coordinator where there is none (others follow when that is
/// acknowledged or a call is recorded). Police are told of requests only, never of stays.
std::vector<Notice> noticesFor(NoticeKind kind, const std::vector<Participant>& participants,
                               std::optional<Moment> dueAt);

} // namespace adempauze
