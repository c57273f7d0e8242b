#pragma once

#include <array>
#include <string_view>

#include "wire/fields.h"

namespace adempauze::wire {

/// The words of the API: the same as in SQL and in the domain (a test compares them).
inline constexpr std::array<std::string_view, 8> Roles{"police_liaison", "facility_staff", "placement_worker",
                                                       "coordinator",    "manager",        "administrator",
                                                       "auditor",        "agency"};
inline constexpr std::array<std::string_view, 3> Genders{"man", "woman", "other"};
inline constexpr std::array<std::string_view, 3> AcceptsWords{"men", "women", "anyone"};
inline constexpr std::array<std::string_view, 3> FamiliesWords{"no", "also", "only"};
inline constexpr int PersonsMost = 20;
inline constexpr std::array<std::string_view, 2> FacilityKinds{"time_out", "transit_home"};
inline constexpr std::array<std::string_view, 2> Admissions{"automatic", "desk"};
inline constexpr std::array<std::string_view, 2> Tails{"protect", "share"};
inline constexpr std::array<std::string_view, 9> ClaimStates{"held",    "expired",   "released", "declined", "booked",
                                                             "no_show", "cancelled", "present",  "departed"};
inline constexpr std::array<std::string_view, 4> Answers{"not_needed", "awaited", "accepted", "declined"};
inline constexpr std::array<std::string_view, 5> DeclineReasons{"full_in_fact", "no_staff", "not_suitable", "safety",
                                                                "other"};
inline constexpr std::array<std::string_view, 4> Remarks{"comes_with_police", "comes_alone", "needs_quiet",
                                                         "needs_interpreter"};
inline constexpr std::array<std::string_view, 5> Bases{"order", "next_order", "other_measure", "voluntary",
                                                       "wind_down"};
inline constexpr std::array<std::string_view, 3> NextBases{"next_order", "other_measure", "voluntary"};
inline constexpr std::array<std::string_view, 10> Whys{
    "order",       "extension",      "correction",     "reinstatement", "departure_hour",
    "own_request", "no_housing_yet", "help_continues", "court_measure", "transfer"};
inline constexpr std::array<std::string_view, 4> NextWhys{"own_request", "no_housing_yet", "help_continues",
                                                          "court_measure"};
/// Of a stay's placements: where it was, is (or is expected first, or was last), goes next, or did not go after all.
inline constexpr std::array<std::string_view, 4> PlacementStates{"left", "here", "next", "given_up"};
inline constexpr std::array<std::string_view, 6> Destinations{"home",           "family",    "own_housing",
                                                              "other_facility", "detention", "unknown"};
inline constexpr std::array<std::string_view, 3> Returns{"yes", "no", "not_before"};
inline constexpr std::array<std::string_view, 2> Moves{"arrival", "end"};
inline constexpr std::array<std::string_view, 4> Presences{"present", "absent", "absent_with_notice", "unknown"};
inline constexpr std::array<std::string_view, 12> Parts{
    "lead_coordinator", "case_manager",        "probation",       "shelter",   "police", "municipality",
    "bailiff",          "housing_corporation", "benefits_agency", "debt_help", "school", "other"};
inline constexpr std::array<std::string_view, 5> Grounds{"legal_duty", "agreement", "consent", "vital_interest",
                                                         "public_task"};
inline constexpr std::array<std::string_view, 4> LeftWhys{"left", "consent_withdrawn", "changed", "lead_handed_over"};
inline constexpr std::array<std::string_view, 3> LeadAnswers{"accepted", "declined", "withdrawn"};
inline constexpr std::array<std::string_view, 5> TalksWithWords{"agency", "resident", "person_at_home", "children",
                                                                "family"};
inline constexpr std::array<std::string_view, 10> TalksAboutWords{"safety", "dates", "guidance", "housing",  "money",
                                                                  "debts",  "work",  "school",   "children", "legal"};
inline constexpr std::array<std::string_view, 5> OrderStates{"in_force", "suspended", "withdrawn", "annulled", "ended"};
inline constexpr std::array<std::string_view, 13> OrderEventKinds{
    "served",           "extension", "withdrawal",        "suspension",    "condition_met",
    "condition_broken", "annulment", "partial_annulment", "reinstatement", "breach",
    "court_request",    "decision",  "correction"};
inline constexpr std::array<std::string_view, 6> DeadlineKinds{
    "reachability", "hearing", "extension_advice", "extension_decision", "next_step_warning", "suspension_condition"};
inline constexpr std::array<std::string_view, 7> NextSteps{"return_home", "stay_on",        "transit_home", "family",
                                                           "own_housing", "other_facility", "detention"};
inline constexpr std::array<std::string_view, 2> CorrectionReasons{"typing_error", "later_information"};
inline constexpr std::array<std::string_view, 4> RealignmentWords{"follows", "stands_in_the_way", "untouched",
                                                                  "awaits_decision"};
inline constexpr std::array<std::string_view, 13> TurnAwayReasons{
    "full",        "closed",       "departure_unconfirmed", "over_house_limit", "not_suitable", "declined_by_house",
    "desk_silent", "hold_expired", "refused_at_door",       "too_many_holds",   "own_choice",   "safety",
    "other"};
inline constexpr std::array<std::string_view, 3> ConfidenceLevels{"high", "fair", "low"};
inline constexpr std::array<std::string_view, 5> ConfidenceGrounds{"heard_of", "came", "refused_at_door", "called_off",
                                                                   "full_in_fact"};
inline constexpr std::array<std::string_view, 6> TurnAwayOutcomes{"placed", "elsewhere", "family",
                                                                  "hotel",  "home",      "unknown"};
inline constexpr std::array<std::string_view, 5> SaidOutcomes{"elsewhere", "family", "hotel", "home", "unknown"};
inline constexpr std::array<std::string_view, 5> WaitingStates{"waiting", "offered", "placed", "withdrawn", "expired"};
inline constexpr std::array<std::string_view, 5> OfferStates{"open", "accepted", "declined", "expired", "released"};
inline constexpr std::array<std::string_view, 5> OfferDeclineReasons{"no_longer_needed", "not_suitable", "too_far",
                                                                     "own_choice", "safety"};
inline constexpr std::array<std::string_view, 4> WithdrawReasons{"found_elsewhere", "no_longer_needed", "own_choice",
                                                                 "other"};
inline constexpr std::array<std::string_view, 8> RankingCriteria{
    "under_order", "danger_running_order", "sleeps_outside", "children_involved",
    "needed_by",   "longest_waiting",      "registered_at",  "id"};
inline constexpr std::array<std::string_view, 5> TaskStates{"waiting", "open", "done", "cancelled", "planned"};
inline constexpr std::array<std::string_view, 5> MessageStates{"queued", "sent", "failed", "called", "overtaken"};
inline constexpr std::array<std::string_view, 6> ClosureReasons{"repair", "cleaning", "staff",
                                                                "safety", "lent",     "other"};

inline constexpr std::array<std::string_view, 6> HouseBanReasons{"violence", "threats",     "weapons",
                                                                 "drugs",    "house_rules", "other"};
inline constexpr std::array<std::string_view, 5> PairReasons{"contact_ban", "violence", "threats", "conflict", "other"};
inline constexpr std::array<std::string_view, 5> OverrideReasons{"no_other_place", "facts_outdated", "all_agree",
                                                                 "court_decision", "other"};
inline constexpr std::array<std::string_view, 5> OverrideStates{"requested", "approved", "refused", "used", "expired"};
inline constexpr std::array<std::string_view, 3> ScreeningAnswers{"yes", "no", "unknown"};

} // namespace adempauze::wire
