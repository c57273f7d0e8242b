#pragma once

#include "domain/ids.h"

#include <optional>
#include <span>
#include <string_view>

namespace adempauze {

/// What an agency is asked to do or to know. The word goes into the mail's subject line, so none of them may say
/// anything about a person, a house, an order or violence (NTA 7516; AVG art. 5). Who is told, and when, is said by
/// rules (notice_rules.h).
enum class NoticeKind {
    HoldRequested, ///< the desk: somebody asks for a place; accept or decline
    HoldPlaced, ///< the desk that is not asked: a place is held, until when
    HoldChanged, ///< the desk that knew of a hold: it stands until later, or it has ended
    DeskSilent, ///< the holder: the desk has not answered; call its next number
    StayBegan,
    StayAligned, ///< dates changed
    StayObstructed, ///< dates should have changed and could not
    OrderEndedEarly, ///< case manager, before anybody else: the way home is free
    EarlyEndKnown, ///< the others, once whoever is first was told
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
    ChannelTest, ///< an administrator tries out whether messages arrive
    PartBegan, ///< an agency: it takes part in a case from now on
    LeadOffered, ///< an agency: it is asked to take over the lead of a case
    LeadChanged, ///< whoever takes part: somebody else has the lead
    NobodyAnswered, ///< who is next: something is to be done, and nobody has it in hand
};

std::string_view wordFor(NoticeKind kind); ///< snake_case, neutral: "dates_changed"
std::optional<NoticeKind> noticeNamed(std::string_view word);
std::span<const NoticeKind> noticeKinds(); ///< every one

/// Where somebody is, and whether they may be there: such a notice never waits, and is sent however late it is.
bool bearsOnSafety(NoticeKind kind);

/// Whether some of these are for the one organisation that it is up to (the holder, the house, whoever waits),
/// whatever part it takes.
bool isUpToOne(NoticeKind kind);

/// Whether all of these are: a rule that names parts would say what never happens.
bool isOnlyUpToOne(NoticeKind kind);

/// How an organisation takes part in a case. On what ground it is told is recorded beside it (network.h).
enum class Part {
    LeadCoordinator,
    CaseManager,
    Probation,
    Shelter,
    Police,
    Municipality,
    Bailiff,
    HousingCorporation,
    BenefitsAgency,
    DebtHelp,
    School,
    Other,
};

std::string_view wordFor(Part part); ///< snake_case
std::optional<Part> partNamed(std::string_view word);
std::span<const Part> parts(); ///< every one

struct Participant {
    OrganisationId organisation;
    Part part;
};

} // namespace adempauze
