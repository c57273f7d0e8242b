#pragma once

#include "wire/fields.h"

/// How a moment came about, so that a lawyer can follow it.
namespace adempauze::wire {

/// One sentence, in Dutch and in English.
struct Sentence {
    std::string nl{};
    std::string en{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("nl", self.nl, 0);
        fields("en", self.en, 0);
    }
};

/// A clock change between where a term begins and where it ends.
struct ClockChange {
    Moment at{};
    int byMinutes{}; ///< forward: more than zero
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("at", self.at);
        fields("byMinutes", self.byMinutes, Range{-1440, 1440});
    }
};

/// One computed moment.
struct Explanation {
    std::string moment{}; ///< "first_until", "latest_until", "until", "deadline.reachability", "planned_end", …
    Moment at{};
    LocalTime local{};
    std::string zone{};
    std::string source{}; ///< the article, ruling or house rule
    std::vector<Sentence> inputs{};
    Sentence rule{};
    std::vector<Sentence> steps{};
    std::vector<ClockChange> clockChanges{};
    int elapsedMinutes{};
    bool needsConfirmation{};
    std::optional<Sentence> ambiguity{}; ///< how an hour that the clock skips or shows twice was resolved
    Sentence text{}; ///< the whole of it, one line per step
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("moment", self.moment);
        fields("at", self.at);
        fields("local", self.local);
        fields("zone", self.zone);
        fields("source", self.source, 0);
        fields("inputs", self.inputs);
        fields("rule", self.rule);
        fields("steps", self.steps);
        fields("clockChanges", self.clockChanges);
        fields("elapsedMinutes", self.elapsedMinutes, Range{-100'000'000, 100'000'000});
        fields("needsConfirmation", self.needsConfirmation);
        fields("ambiguity", self.ambiguity);
        fields("text", self.text);
    }
};

/// GET /v1/orders/{id}/explanation, GET /v1/stays/{id}/explanation
struct Explanations {
    std::vector<Explanation> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

} // namespace adempauze::wire
