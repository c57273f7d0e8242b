#include "domain/refusal.h"

#include <cassert>

namespace adempauze {

std::string_view wordFor(Refusal why)
{
    switch (why) {
    case Refusal::NotFound: return "not_found";
    case Refusal::NotYours: return "not_found"; // what a role may not do does not exist for it
    case Refusal::InvalidInput: return "invalid_input";
    case Refusal::TimeRunsBackwards: return "time_runs_backwards";
    case Refusal::UnknownZone: return "unknown_zone";
    case Refusal::OffsetNotOfZone: return "offset_not_of_zone";
    case Refusal::LocalTimeTwice: return "local_time_twice";
    case Refusal::UnknownRegime: return "unknown_regime";
    case Refusal::RegimeNotInForce: return "regime_not_in_force";
    case Refusal::OrderTooLong: return "order_too_long";
    case Refusal::ExtensionTooLate: return "extension_too_late";
    case Refusal::OrderEnded: return "order_ended";
    case Refusal::OrderNotSuspended: return "order_not_suspended";
    case Refusal::NotInRegime: return "not_in_regime";
    case Refusal::NotInTheFuture: return "not_in_the_future";
    case Refusal::PlaceTaken: return "place_taken";
    case Refusal::PlaceClosed: return "place_closed";
    case Refusal::DepartureUnconfirmed: return "departure_unconfirmed";
    case Refusal::NotSuitable: return "not_suitable";
    case Refusal::OverHouseLimit: return "stay_over_house_limit";
    case Refusal::PersonElsewhere: return "person_elsewhere";
    case Refusal::CodeUnknown: return "code_unknown";
    case Refusal::OtherHouse: return "other_house";
    case Refusal::MovePlanned: return "move_planned";
    case Refusal::HoldExpired: return "hold_expired";
    case Refusal::HoldNotOpen: return "hold_not_open";
    case Refusal::HoldNotAccepted: return "hold_not_accepted";
    case Refusal::RenewalsUsedUp: return "renewals_used_up";
    case Refusal::StayNotOpen: return "stay_not_open";
    case Refusal::StayNotBased: return "stay_not_based";
    case Refusal::AlreadyDone: return "already_done";
    case Refusal::AnswerTheOffer: return "answer_the_offer";
    case Refusal::TakenOn: return "taken_on";
    case Refusal::TaskNotDone: return "task_not_done";
    case Refusal::UndoTooLate: return "undo_too_late";
    case Refusal::LaterFacts: return "later_facts";
    case Refusal::TooManyQuestions: return "too_many_questions";
    case Refusal::WaitingOver: return "waiting_over";
    case Refusal::AlreadyOffered: return "already_offered";
    case Refusal::OfferOver: return "offer_over";
    case Refusal::TooManyHolds: return "too_many_holds";
    case Refusal::NoTail: return "no_tail";
    case Refusal::OverrideNotOpen: return "override_not_open";
    case Refusal::SecondPersonNeeded: return "second_person_needed";
    case Refusal::NotOnOffer: return "not_on_offer";
    case Refusal::StaleVersion: return "stale_version";
    case Refusal::KeyReused: return "key_reused";
    case Refusal::KeyRunning: return "key_running";
    } // no default: a new refusal without a word does not compile
    assert(false);
    return "not_found";
}

} // namespace adempauze
