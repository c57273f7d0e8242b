#include "domain/notices.h"

#include "domain/words.h"

#include <algorithm>
#include <array>

namespace adempauze {

namespace {

// They stand in subject lines: what is to be done, never about whom or what.
constexpr WordList<NoticeKind, 26> NoticeWords{{
    {NoticeKind::HoldRequested, "request_waiting"},
    {NoticeKind::HoldPlaced, "announced"},
    {NoticeKind::HoldChanged, "announcement_changed"},
    {NoticeKind::DeskSilent, "request_unanswered"},
    {NoticeKind::StayBegan, "begun"},
    {NoticeKind::StayAligned, "dates_changed"},
    {NoticeKind::StayObstructed, "dates_blocked"},
    {NoticeKind::OrderEndedEarly, "decision_needed_first"},
    {NoticeKind::EarlyEndKnown, "decision_needed"},
    {NoticeKind::StayContinued, "continued"},
    {NoticeKind::StayMoved, "changed_over"},
    {NoticeKind::StayEnded, "finished"},
    {NoticeKind::DepartureOverdue, "confirmation_overdue"},
    {NoticeKind::PlaceOffered, "answer_wanted"},
    {NoticeKind::OfferReleased, "answer_not_needed"},
    {NoticeKind::HoldExpiring, "expires_soon"},
    {NoticeKind::NotArrived, "not_begun"},
    {NoticeKind::MissingAtNight, "check_failed"},
    {NoticeKind::RoomNeeded, "planning_needed"},
    {NoticeKind::OverrideRequested, "approval_wanted"},
    {NoticeKind::WaitingExpired, "term_expired"},
    {NoticeKind::ChannelTest, "channel_test"},
    {NoticeKind::PartBegan, "taking_part"},
    {NoticeKind::LeadOffered, "lead_offered"},
    {NoticeKind::LeadChanged, "lead_changed"},
    {NoticeKind::NobodyAnswered, "nobody_answered"},
}};

constexpr WordList<Part, 12> PartWords{{
    {Part::LeadCoordinator, "lead_coordinator"},
    {Part::CaseManager, "case_manager"},
    {Part::Probation, "probation"},
    {Part::Shelter, "shelter"},
    {Part::Police, "police"},
    {Part::Municipality, "municipality"},
    {Part::Bailiff, "bailiff"},
    {Part::HousingCorporation, "housing_corporation"},
    {Part::BenefitsAgency, "benefits_agency"},
    {Part::DebtHelp, "debt_help"},
    {Part::School, "school"},
    {Part::Other, "other"},
}};

constexpr auto AllNotices = valuesOf(NoticeWords);
constexpr auto AllParts = valuesOf(PartWords);

constexpr std::array OfSafety{NoticeKind::OrderEndedEarly, NoticeKind::EarlyEndKnown,  NoticeKind::StayObstructed,
                              NoticeKind::NotArrived,      NoticeKind::MissingAtNight, NoticeKind::DepartureOverdue};

// The holder of a hold that gave way or was moved is told of that besides whoever takes part; of a silent desk and of
// a departure that nobody confirmed, those of them whom the rules name.
constexpr std::array UpToOne{NoticeKind::DeskSilent,     NoticeKind::StayObstructed,    NoticeKind::StayMoved,
                             NoticeKind::PlaceOffered,   NoticeKind::OfferReleased,     NoticeKind::HoldExpiring,
                             NoticeKind::NotArrived,     NoticeKind::DepartureOverdue,  NoticeKind::RoomNeeded,
                             NoticeKind::WaitingExpired, NoticeKind::OverrideRequested, NoticeKind::ChannelTest,
                             NoticeKind::PartBegan,      NoticeKind::LeadOffered,       NoticeKind::NobodyAnswered};

constexpr std::array OnlyUpToOne{NoticeKind::PlaceOffered,  NoticeKind::OfferReleased,  NoticeKind::HoldExpiring,
                                 NoticeKind::RoomNeeded,    NoticeKind::WaitingExpired, NoticeKind::OverrideRequested,
                                 NoticeKind::ChannelTest,   NoticeKind::PartBegan,      NoticeKind::LeadOffered,
                                 NoticeKind::NobodyAnswered};

} // namespace

std::string_view wordFor(NoticeKind kind)
{
    return wordIn(NoticeWords, kind);
}

std::optional<NoticeKind> noticeNamed(std::string_view word)
{
    return valueIn(NoticeWords, word);
}

std::span<const NoticeKind> noticeKinds()
{
    return AllNotices;
}

bool bearsOnSafety(NoticeKind kind)
{
    return std::ranges::find(OfSafety, kind) != OfSafety.end();
}

bool isUpToOne(NoticeKind kind)
{
    return std::ranges::find(UpToOne, kind) != UpToOne.end();
}

bool isOnlyUpToOne(NoticeKind kind)
{
    return std::ranges::find(OnlyUpToOne, kind) != OnlyUpToOne.end();
}

std::string_view wordFor(Part part)
{
    return wordIn(PartWords, part);
}

std::optional<Part> partNamed(std::string_view word)
{
    return valueIn(PartWords, word);
}

std::span<const Part> parts()
{
    return AllParts;
}

} // namespace adempauze
