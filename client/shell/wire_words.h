#pragma once

#include <QString>

#include <string_view>
#include <vector>

namespace adempauze::client {

/// Which list of schema/wire a word is from: the same word means different things in different lists.
enum class Vocabulary {
    Role,
    Gender,
    Accepts,
    Families, ///< whether families come into a house
    FacilityKind,
    Admission,
    Tail,
    ClaimState,
    Answer,
    DeclineReason,
    Remark,
    Basis,
    Why,
    Destination,
    Return, ///< whether somebody who left may come back
    Presence, ///< on the evening round
    Move, ///< what is expected of somebody
    Part,
    Ground,
    OrderState,
    OrderEventKind,
    DeadlineKind,
    NextStep,
    CorrectionReason,
    Realignment,
    TurnAwayReason,
    TurnAwayOutcome,
    WaitingState,
    WaitingOfferState,
    OfferDecline,
    WithdrawReason,
    RankingCriterion, ///< what is true of whoever comes first by it: "who …"
    TaskState,
    TaskKind,
    MessageState,
    Obstacle, ///< of an offer or a stay that cannot follow
    RankReason, ///< why an offer stands where it stands
    HouseBanReason, ///< why somebody must not come into a house
    PairReason, ///< why two people must not meet
    OverrideReason, ///< why somebody may come into a house all the same
    OverrideState,
    ScreeningAnswer, ///< to a question of a house
    SnoozeWhy, ///< why a task was put off
    CancelledWhy, ///< why a task need not be done any more
    Notice, ///< what a message is about
    Failure, ///< why a message was not sent, or not yet
    OrganisationKind,
    DisabledWhy, ///< why nothing goes to a system any more
    LeftWhy, ///< why an organisation takes part no more
    TalksWith,
    TalksAbout,
    AppointmentKind,
    ContactKind,
    ContactWith,
    HelpKind,
    HelpFor, ///< for whom of a case it is
    HelpOfferedTo, ///< for whom it is there at all
    HelpState,
    OutcomeKind,
    ConfidenceLevel, ///< how much a house's "free" is worth
    FeedKind, ///< what is in a calendar
    FeedUse, ///< what a calendar is read on
    EventKind, ///< of a history: "stay.aligned"
};

/// What a person reads for a word of the wire, in the language of the moment. A word that a newer daemon added is shown
/// as it is, with its underscores as spaces.
QString wordText(Vocabulary vocabulary, std::string_view word);

/// Every word that has a text, for the tests that hold this list against the wire's.
std::vector<std::string_view> wordsIn(Vocabulary vocabulary);

} // namespace adempauze::client
