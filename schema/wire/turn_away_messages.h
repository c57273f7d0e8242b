#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

/// A request that got no place; also the answer to POST /v1/turn-aways. requestId: one per request, however often it
/// was searched; drawn by the daemon where its asker sent none.
struct TurnAway {
    QUuid id{};
    QUuid requestId{};
    std::string reason{};
    std::optional<std::string> declineReason{}; ///< the desk's own, where the house said no
    std::optional<std::string> gender{};
    bool wheelchair{}; ///< only a place where somebody in a wheelchair can live was asked for
    bool underOrder{};
    bool noted{}; ///< by the daemon itself; else the reason is what a person said
    Moment happenedAt{};
    Moment recordedAt{};
    std::optional<Moment> lastAskedAt{}; ///< none: asked once
    std::optional<std::string> outcome{}; ///< none: not known yet; "placed" comes by itself
    std::optional<Moment> outcomeAt{};
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("requestId", self.requestId);
        fields.word("reason", self.reason, TurnAwayReasons);
        fields.word("declineReason", self.declineReason, DeclineReasons);
        fields.word("gender", self.gender, Genders);
        fields.ifAny("wheelchair", self.wheelchair);
        fields("underOrder", self.underOrder);
        fields.ifAny("noted", self.noted);
        fields("happenedAt", self.happenedAt);
        fields("recordedAt", self.recordedAt);
        fields("lastAskedAt", self.lastAskedAt);
        fields.word("outcome", self.outcome, TurnAwayOutcomes);
        fields("outcomeAt", self.outcomeAt);
        fields("version", self.version);
    }
};

/// GET /v1/turn-aways
struct TurnAwayList {
    std::vector<TurnAway> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// How many requests without a place, for one reason, ended in one way.
struct TurnAwayCount {
    std::string reason{};
    std::optional<std::string> outcome{}; ///< none: not known yet
    std::int64_t requests{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("reason", self.reason, TurnAwayReasons);
        fields.word("outcome", self.outcome, TurnAwayOutcomes);
        fields("requests", self.requests);
    }
};

/// GET /v1/turn-away-counts: of the region for managers, else of the own organisation. Those that are "placed" got a
/// place after all.
struct TurnAwayCounts {
    std::vector<TurnAwayCount> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/turn-aways
struct RecordTurnAway {
    QUuid requestId{};
    std::string reason{};
    std::optional<std::string> gender{};
    bool wheelchair{}; ///< only a place where somebody in a wheelchair can live was asked for
    bool underOrder{};
    Moment happenedAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("requestId", self.requestId);
        fields.word("reason", self.reason, TurnAwayReasons);
        fields.word("gender", self.gender, Genders);
        fields.ifAny("wheelchair", self.wheelchair);
        fields("underOrder", self.underOrder);
        fields("happenedAt", self.happenedAt);
    }
};

/// POST /v1/turn-aways/{id}/outcome
struct FollowTurnAway {
    std::string outcome{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("outcome", self.outcome, SaidOutcomes);
    }
};

} // namespace adempauze::wire
