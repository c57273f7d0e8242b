#pragma once

#include "domain/caller.h"
#include "domain/ids.h"

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adempauze::http {

/// Where an event stands among all events: the transaction that wrote it, and its number within. On the wire
/// "<xid>-<n>", both decimal. Ordered as a pair of numbers, never as text ("9-1" comes before "10-1").
struct EventId {
    std::uint64_t transaction = 0;
    std::uint64_t number = 0;

    /// Nothing unless it is exactly the wire form, without signs, spaces or leading zeroes.
    static std::optional<EventId> parse(std::string_view text);
    std::string text() const;

    friend auto operator<=>(const EventId&, const EventId&) = default;
};

/// That something happened, and to what: ids and kinds only. Whoever wants to know more asks for it, and is then
/// looked at again. The words are the product's own, never input.
struct FeedEvent {
    EventId id;
    std::string kind; ///< "stay_booked"
    std::string subjectKind; ///< "stay"
    std::string subjectId;

    RegionId region; ///< whom it concerns; never sent
    std::optional<AccountId> account{};
    std::optional<FacilityId> facility{};
    std::vector<OrganisationId> organisations{};
    std::vector<FacilityId> otherFacilities{};
};

/// Makes a connection a subscriber of the feed, right after the head of the response that carries it.
struct StreamWish {
    Caller caller;

    /// Up to where the subscriber knows everything: its Last-Event-ID. Nothing: it wants what comes from now on.
    std::optional<EventId> since{};

    /// What happened after `since`, oldest first, as the handler read it from the database. It must be read as the
    /// feed's own source is read (below the oldest running transaction), for what is published with an id at or
    /// below the last of these is taken for known. An overlap with what is published meanwhile does no harm.
    std::vector<FeedEvent> missed{};

    /// How far that read reached: everything at or below was there to be seen. Matters when little or nothing of it
    /// was for this subscriber; nothing: the last of `missed`, or else `since`.
    std::optional<EventId> readUpTo{};

    /// More was missed than is worth bringing: the stream begins with `resync`.
    bool resync{false};

    /// The stream is ended after this long, so that the session behind it is looked at again when the subscriber
    /// comes back. Zero: no end.
    std::chrono::seconds lasts{0};
};

} // namespace adempauze::http
