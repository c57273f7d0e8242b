#pragma once

#include "domain/network.h"
#include "domain/stay.h"

namespace adempauze {

/// On which way a message goes out.
enum class Channel { Mail, Webhook };

std::string_view wordFor(Channel channel); ///< "mail", "webhook"
std::optional<Channel> channelNamed(std::string_view word);

/// What is known of a message's matter at the moment at which it would be sent.
struct Matter {
    NoticeKind kind;
    Moment createdAt;
    std::optional<Moment> dueAt{};
    bool newer = false; ///< a later message to the same receiver about the same subject is there
    std::optional<ClaimState> claim{}; ///< of the hold or stay that it is about
    std::optional<Moment> until{}; ///< planned end of that claim
    bool answered = false; ///< the house has accepted or declined it
    bool inHand = false; ///< what nobody answered is done, taken on or called off since, or due at another moment
    std::optional<LeftWhy> groundLost{}; ///< the receiver was told for a part in a case that it takes no more
};

enum class Overtaken { ByNewer, ByAnswer, ByTime, ByWithdrawal, ByLeaving };

std::string_view wordFor(Overtaken by); ///< "newer_message", "matter_settled", "too_late", "consent_withdrawn", "left"

/// Whether nobody may be told of it any more, whatever it is about.
std::optional<Overtaken> withoutGround(const Matter& matter);

/// Why a message need not be sent any more: after an outage nobody is woken for what is no longer true. What bears on
/// somebody's safety is sent however late it is, unless the claim itself shows that it is over (whoever was missed has
/// come, whose departure was asked for has left); and so is what would be the receiver's only news of a change. A newer
/// message makes the older one needless only once that has waited for LateAfter: what is told in time is told whole.
std::optional<Overtaken> overtaken(const Matter& matter, Moment now);

inline constexpr std::chrono::minutes LateAfter{1};

/// Until when a hold stands was told before: that it has expired is news for so long, and of no use later.
inline constexpr std::chrono::minutes ExpiryToldWithin{60};

} // namespace adempauze
