#include "domain/notices.h"

#include "domain/words.h"

#include <algorithm>

namespace adempauze {

namespace {

// They stand in subject lines: what is to be done, never about whom or what.
constexpr WordList<NoticeKind, 18> NoticeWords{{
    {NoticeKind::HoldRequested, "request_waiting"},
    {NoticeKind::DeskSilent, "request_unanswered"},
    {NoticeKind::StayBegan, "begun"},
    {NoticeKind::StayAligned, "dates_changed"},
    {NoticeKind::StayObstructed, "dates_blocked"},
    {NoticeKind::OrderEndedEarly, "decision_needed_first"},
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
}};

constexpr WordList<Part, 7> PartWords{{
    {Part::LeadCoordinator, "lead_coordinator"},
    {Part::CaseManager, "case_manager"},
    {Part::Probation, "probation"},
    {Part::Shelter, "shelter"},
    {Part::Police, "police"},
    {Part::Municipality, "municipality"},
    {Part::Other, "other"},
}};

bool guidesThePerson(Part part)
{
    return part == Part::LeadCoordinator || part == Part::CaseManager || part == Part::Probation;
}

bool isTold(NoticeKind kind, Part part)
{
    switch (kind) {
    case NoticeKind::HoldRequested: return part == Part::Shelter;
    case NoticeKind::DeskSilent: return part != Part::Shelter;
    case NoticeKind::OrderEndedEarly: return part == Part::CaseManager;
    case NoticeKind::StayObstructed:
    case NoticeKind::NotArrived:
    case NoticeKind::MissingAtNight:
    case NoticeKind::DepartureOverdue: return guidesThePerson(part) || part == Part::Shelter;
    case NoticeKind::StayBegan:
    case NoticeKind::StayAligned:
    case NoticeKind::StayContinued:
    case NoticeKind::StayMoved:
    case NoticeKind::StayEnded: return part != Part::Police; // free places are theirs to see, residents are not
    case NoticeKind::PlaceOffered:
    case NoticeKind::OfferReleased:
    case NoticeKind::WaitingExpired: return false; // for the entry's organisation, whatever part it takes
    case NoticeKind::HoldExpiring:
    case NoticeKind::RoomNeeded:
    case NoticeKind::OverrideRequested: return false; // for whom it is up to, whatever part they take
    } // no default: a new notice without an addressee does not compile
    return false;
}

} // namespace

bool isUrgent(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::HoldRequested:
    case NoticeKind::DeskSilent:
    case NoticeKind::StayObstructed:
    case NoticeKind::OrderEndedEarly:
    case NoticeKind::DepartureOverdue:
    case NoticeKind::PlaceOffered:
    case NoticeKind::HoldExpiring:
    case NoticeKind::NotArrived:
    case NoticeKind::MissingAtNight:
    case NoticeKind::OverrideRequested:
    case NoticeKind::WaitingExpired: return true;
    case NoticeKind::OfferReleased:
    case NoticeKind::RoomNeeded: // from day 7 on there are days left
    case NoticeKind::StayBegan:
    case NoticeKind::StayAligned:
    case NoticeKind::StayContinued:
    case NoticeKind::StayMoved:
    case NoticeKind::StayEnded: return false;
    } // no default: whether a new notice can wait must be said
    return true;
}

std::string_view wordFor(NoticeKind kind)
{
    return wordIn(NoticeWords, kind);
}

std::optional<NoticeKind> noticeNamed(std::string_view word)
{
    return valueIn(NoticeWords, word);
}

std::string_view wordFor(Part part)
{
    return wordIn(PartWords, part);
}

std::optional<Part> partNamed(std::string_view word)
{
    return valueIn(PartWords, word);
}

std::vector<Notice> noticesFor(NoticeKind kind, const std::vector<Participant>& participants,
                               std::optional<Moment> dueAt)
{
    const bool hasCaseManager = std::any_of(participants.begin(), participants.end(),
                                            [](const Participant& each) { return each.part == Part::CaseManager; });
    // An early end that nobody hears of is worse than one that reaches a second desk.
    const bool leadStandsIn = kind == NoticeKind::OrderEndedEarly && !hasCaseManager;

    std::vector<Notice> notices;
    const auto isAddressed = [&](OrganisationId organisation) {
        return std::any_of(notices.begin(), notices.end(),
                           [&](const Notice& notice) { return notice.to == organisation; });
    };
    for (const auto& [organisation, part] : participants) {
        const bool told = isTold(kind, part) || (leadStandsIn && part == Part::LeadCoordinator);
        if (told && !isAddressed(organisation))
            notices.push_back({.to = organisation, .kind = kind, .urgent = isUrgent(kind), .dueAt = dueAt});
    }
    return notices;
}

} // namespace adempauze
