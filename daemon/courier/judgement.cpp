#include "courier/judgement.h"

#include <spdlog/spdlog.h>

namespace adempauze {

std::variant<NoticeKind, Sending> judged(const Outgoing& what, Moment now)
{
    const auto kind = noticeNamed(what.kind);
    if (!kind)
        return Sending{.end = Sending::End::Failed, .reason = "unknown_kind", .alert = true};
    const Matter matter{.kind = *kind,
                        .createdAt = what.createdAt,
                        .dueAt = what.dueAt,
                        .newer = what.newer,
                        .claim = what.claim,
                        .until = what.until,
                        .answered = what.answered,
                        .inHand = what.inHand,
                        .groundLost = what.groundLost};
    if (const auto stopped = withoutGround(matter)) // also what may have gone: it is not sent again
        return Sending{.end = Sending::End::Overtaken, .reason = std::string(wordFor(*stopped))};
    const auto needless = overtaken(matter, now);
    if (needless && !what.mayHaveGone) // else it is sent, under the same id, and told as what it is
        return Sending{.end = Sending::End::Overtaken, .reason = std::string(wordFor(*needless))};
    return *kind;
}

bool isTrial(const Outgoing& what)
{
    return noticeNamed(what.kind) == NoticeKind::ChannelTest;
}

void logSending(const Outgoing& what, std::string_view channel, const Sending& sending)
{
    const std::string id = what.id.text();
    switch (sending.end) {
    case Sending::End::Sent: spdlog::info("message {} sent by {} at attempt {}", id, channel, what.attempt); return;
    case Sending::End::Overtaken: spdlog::info("message {} not sent by {}: {}", id, channel, sending.reason); return;
    case Sending::End::Delayed:
        spdlog::warn("message {} not sent by {} at attempt {}: {}", id, channel, what.attempt, sending.reason);
        return;
    case Sending::End::Failed:
        spdlog::warn("message {} not sent by {} at attempt {}: {}, given up", id, channel, what.attempt,
                     sending.reason);
        return;
    }
}

} // namespace adempauze
