#include "domain/delivery.h"

#include "domain/words.h"

namespace adempauze {

namespace {

constexpr WordList<Channel, 2> ChannelWords{{{Channel::Mail, "mail"}, {Channel::Webhook, "webhook"}}};

constexpr WordList<Overtaken, 5> OvertakenWords{{
    {Overtaken::ByNewer, "newer_message"},
    {Overtaken::ByAnswer, "matter_settled"},
    {Overtaken::ByTime, "too_late"},
    {Overtaken::ByWithdrawal, "consent_withdrawn"},
    {Overtaken::ByLeaving, "left"},
}};

std::optional<Overtaken> when(bool so, Overtaken by)
{
    return so ? std::optional(by) : std::nullopt;
}

bool isOver(ClaimState state)
{
    return state != ClaimState::Held && !isOpenStay(state);
}

std::optional<Overtaken> byNewer(const Matter& matter, Moment now)
{
    return when(matter.newer && now - matter.createdAt >= LateAfter, Overtaken::ByNewer);
}

std::optional<Overtaken> byTime(const Matter& matter, Moment now)
{
    return when(matter.dueAt && *matter.dueAt <= now, Overtaken::ByTime);
}

/// A question to the house, or that it has not answered one.
std::optional<Overtaken> ofQuestion(const Matter& matter)
{
    return when(matter.answered || (matter.claim && isOver(*matter.claim)), Overtaken::ByAnswer);
}

/// What is said of a hold while it stands.
std::optional<Overtaken> ofHold(const Matter& matter, Moment now)
{
    if (matter.claim && *matter.claim != ClaimState::Held)
        return Overtaken::ByAnswer;
    return byTime(matter, now);
}

/// That somebody is not where they are expected. Who was not there when a house wrote it down, or whose hold ran out or
/// was declined, may be anywhere still.
std::optional<Overtaken> ofAbsence(const Matter& matter)
{
    const bool known = matter.claim
        && (*matter.claim == ClaimState::Present || *matter.claim == ClaimState::Departed
            || *matter.claim == ClaimState::Cancelled || *matter.claim == ClaimState::Released);
    return when(known, Overtaken::ByAnswer);
}

/// That nobody confirmed a departure. A stay that goes on has a later end, of which is told anew.
std::optional<Overtaken> ofDeparture(const Matter& matter, Moment now)
{
    const bool left = matter.claim && *matter.claim != ClaimState::Present;
    return when(left || (matter.until && *matter.until > now), Overtaken::ByAnswer);
}

/// That a stay could not follow its order: with the stay itself that is over. A claim that gave way is at its end too,
/// and that is the very news.
std::optional<Overtaken> ofObstacle(const Matter& matter)
{
    return when(matter.claim == ClaimState::Departed, Overtaken::ByAnswer);
}

/// Until when it stands now has a due moment; that it has ended has none.
std::optional<Overtaken> ofHoldChange(const Matter& matter, Moment now)
{
    const auto ended = matter.dueAt ? ofHold(matter, now) : std::nullopt;
    if (ended)
        return ended;
    if (matter.claim == ClaimState::Expired && now - matter.createdAt >= ExpiryToldWithin)
        return Overtaken::ByTime;
    return byNewer(matter, now);
}

/// That nobody answered: a later step tells the same receiver, or another, of the same.
std::optional<Overtaken> ofSilence(const Matter& matter, Moment now)
{
    return matter.inHand ? std::optional(Overtaken::ByAnswer) : byNewer(matter, now);
}

std::optional<Overtaken> ofOffer(const Matter& matter, Moment now)
{
    const auto late = byTime(matter, now);
    return late ? late : byNewer(matter, now);
}

} // namespace

std::string_view wordFor(Channel channel)
{
    return wordIn(ChannelWords, channel);
}

std::optional<Channel> channelNamed(std::string_view word)
{
    return valueIn(ChannelWords, word);
}

std::string_view wordFor(Overtaken by)
{
    return wordIn(OvertakenWords, by);
}

std::optional<Overtaken> withoutGround(const Matter& matter)
{
    if (!matter.groundLost)
        return std::nullopt;
    return *matter.groundLost == LeftWhy::ConsentWithdrawn ? Overtaken::ByWithdrawal : Overtaken::ByLeaving;
}

std::optional<Overtaken> overtaken(const Matter& matter, Moment now)
{
    switch (matter.kind) {
    case NoticeKind::OrderEndedEarly:
    case NoticeKind::EarlyEndKnown: // the way home stays free, wherever somebody is by now
    case NoticeKind::MissingAtNight: return std::nullopt; // who was out at night and left may be anywhere
    case NoticeKind::NotArrived: return ofAbsence(matter);
    case NoticeKind::DepartureOverdue: return ofDeparture(matter, now);
    case NoticeKind::StayObstructed: return ofObstacle(matter);
    case NoticeKind::WaitingExpired:
    case NoticeKind::PartBegan: return std::nullopt; // the only news of it
    case NoticeKind::HoldRequested:
    case NoticeKind::DeskSilent: return ofQuestion(matter);
    case NoticeKind::NobodyAnswered: return ofSilence(matter, now);
    case NoticeKind::HoldPlaced:
    case NoticeKind::HoldExpiring: return ofHold(matter, now);
    case NoticeKind::HoldChanged: return ofHoldChange(matter, now);
    case NoticeKind::PlaceOffered: return ofOffer(matter, now);
    case NoticeKind::StayBegan:
    case NoticeKind::StayAligned:
    case NoticeKind::StayContinued:
    case NoticeKind::StayMoved:
    case NoticeKind::StayEnded:
    case NoticeKind::OfferReleased:
    case NoticeKind::RoomNeeded:
    case NoticeKind::OverrideRequested:
    case NoticeKind::LeadOffered:
    case NoticeKind::LeadChanged:
    case NoticeKind::ChannelTest: return byNewer(matter, now);
    } // no default: a new notice must say when it is needless
    return std::nullopt;
}

} // namespace adempauze
