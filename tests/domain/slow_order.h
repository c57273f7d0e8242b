#pragma once

#include "domain/glibc_clock.h"
#include "domain/order.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// The Dutch order told slowly: everything is worked out again from nothing for each question, on the C library's
/// clock. Only the structs of its input are shared with the code that it is held against.
namespace adempauze::slow {

struct Law {
    int first = 10;
    int most = 28;
    int times = 1;
};

struct Fact {
    int number;
    OrderEvent event;
};

/// Where an order stands; `why` is the word of the refusal where the facts cannot be.
struct Answer {
    std::string why{};
    int culprit = 0; // number of the event that cannot be; 0: the imposition or a correction
    std::time_t first{};
    std::time_t latest{};
    std::time_t planned{};
    std::time_t until{};
    std::string endedBy{};
    bool extensible = false;
};

struct Story {
    Moment imposedAt;
    int days;
    std::vector<Fact> facts{}; // in the order of effect
};

/// Imposition and facts after the corrections; the word of a refusal instead, and the number of the correction.
inline std::optional<std::string> put(Story& story, const std::vector<RecordedEvent>& events)
{
    std::vector<Fact> kept;
    for (const RecordedEvent& each : events) {
        const OrderEvent& e = each.event;
        if (e.kind != OrderEventKind::Correction) {
            kept.push_back({each.number, e});
        } else if (!e.corrects) {
            if (!e.imposedAt && !e.firstDays)
                return "invalid_input";
            if (e.imposedAt && *e.imposedAt > e.decidedAt)
                return "time_runs_backwards";
            if (e.imposedAt)
                story.imposedAt = *e.imposedAt;
            if (e.firstDays)
                story.days = *e.firstDays;
        } else {
            auto wrong = kept.end();
            for (auto it = kept.begin(); it != kept.end(); ++it)
                if (it->number == *e.corrects)
                    wrong = it;
            if (wrong == kept.end() || (!e.voids && !e.trueDecidedAt && !e.trueEffectiveAt && !e.days))
                return "invalid_input";
            if (e.voids) {
                kept.erase(wrong);
                continue;
            }
            OrderEvent& w = wrong->event;
            const bool together = w.decidedAt == w.effectiveAt;
            if (e.trueDecidedAt)
                w.decidedAt = *e.trueDecidedAt;
            if (e.trueEffectiveAt)
                w.effectiveAt = *e.trueEffectiveAt;
            else if (together)
                w.effectiveAt = w.decidedAt;
            if (e.days) {
                w.days = e.days;
                w.untilAt.reset();
            }
        }
    }
    for (const Fact& fact : kept) { // insertion: before the first that took effect later
        auto at = story.facts.begin();
        while (at != story.facts.end()
               && !(std::pair(fact.event.effectiveAt, fact.event.decidedAt)
                    < std::pair(at->event.effectiveAt, at->event.decidedAt)))
            ++at;
        story.facts.insert(at, fact);
    }
    return std::nullopt;
}

/// What the facts up to number `count` (in the order of effect) leave standing. They must be possible.
struct Scene {
    int days; // of the planned end, from imposition; 0 where a moment was named
    std::time_t planned;
    int extensions = 0;
    std::string ended{}; // by which word
    std::time_t endedAt = 0;
    std::optional<std::time_t> cut{};
    bool condition = false; // open
    bool served = false;
};

inline Scene sceneAfter(const Story& story, std::size_t count)
{
    const std::time_t start = glibc::seconds(story.imposedAt);
    Scene scene{.days = story.days, .planned = glibc::daysAfter(start, story.days).at};
    for (std::size_t i = 0; i < count; ++i) {
        const OrderEvent& e = story.facts[i].event;
        const std::time_t at = glibc::seconds(e.effectiveAt);
        const std::string word(wordFor(e.kind));
        if (word == "served") {
            scene.served = true;
        } else if (word == "extension") {
            const std::time_t soFar = scene.cut.value_or(scene.planned);
            if (e.untilAt) {
                scene.planned = glibc::seconds(*e.untilAt);
                scene.days = 0;
            } else if (scene.days > 0 && !scene.cut) {
                scene.days += *e.days;
                scene.planned = glibc::daysAfter(start, scene.days).at;
            } else {
                scene.planned = glibc::daysAfter(soFar, *e.days).at;
                scene.days = 0;
            }
            scene.cut.reset();
            ++scene.extensions;
        } else if (word == "withdrawal" || word == "suspension" || word == "annulment") {
            if (scene.ended.empty())
                scene.endedAt = at;
            scene.ended = word;
            scene.condition = word == "suspension" && e.dueAt;
        } else if (word == "condition_met") {
            scene.condition = false;
        } else if (word == "condition_broken" || word == "reinstatement") {
            if (scene.ended.empty())
                scene.cut.reset();
            scene.ended.clear();
            scene.condition = false;
        } else if (word == "partial_annulment" && e.untilAt) {
            scene.cut = glibc::seconds(*e.untilAt);
        }
    }
    return scene;
}

/// Why the fact after `count` others cannot be; empty if it can.
inline std::string whyNot(const Story& story, const Law& law, std::size_t count)
{
    const OrderEvent& e = story.facts[count].event;
    const Scene scene = sceneAfter(story, count);
    const std::time_t start = glibc::seconds(story.imposedAt);
    const std::time_t at = glibc::seconds(e.effectiveAt);
    const std::time_t decided = glibc::seconds(e.decidedAt);
    const std::time_t soFar = scene.cut.value_or(scene.planned);
    const std::string word(wordFor(e.kind));
    if (decided < start || at < start)
        return "time_runs_backwards";
    if (word == "extension") {
        if (!scene.ended.empty())
            return "order_ended";
        if (scene.extensions >= law.times)
            return "already_done";
        if (decided >= soFar)
            return "extension_too_late";
        if ((e.days && e.untilAt) || (!e.days && !e.untilAt) || (e.days && *e.days < 1))
            return "invalid_input";
        const std::time_t then = sceneAfter(story, count + 1).planned;
        if (then <= soFar)
            return "time_runs_backwards";
        return then > glibc::daysAfter(start, law.most).at ? "order_too_long" : "";
    }
    if (word == "reinstatement") {
        if (scene.ended.empty() && !scene.cut)
            return "order_not_suspended";
        return at >= (scene.ended.empty() ? scene.planned : soFar) ? "order_ended" : "";
    }
    if (at >= soFar || (!scene.ended.empty() && scene.ended != "suspension"))
        return "order_ended";
    if (word == "served")
        return scene.served ? "already_done" : "";
    if (word == "partial_annulment")
        return e.untilAt && (*e.untilAt < e.effectiveAt || glibc::seconds(*e.untilAt) >= soFar) ? "time_runs_backwards"
                                                                                                : "";
    if (word == "condition_met" || word == "condition_broken")
        return scene.condition ? "" : "order_not_suspended";
    if (word == "decision")
        return "not_in_regime";
    if (word == "breach")
        return scene.ended.empty() ? "" : "order_ended";
    if (word == "court_request")
        return "";
    if (word == "suspension" && scene.ended == "suspension")
        return "already_done";
    return e.dueAt && *e.dueAt <= e.effectiveAt ? "time_runs_backwards" : "";
}

inline Answer answerOf(const Law& law, Moment imposedAt, int days, const std::vector<RecordedEvent>& events)
{
    Story story{imposedAt, days};
    if (const auto why = put(story, events))
        return {.why = *why};
    if (story.days < 1)
        return {.why = "invalid_input"};
    if (story.days > law.first)
        return {.why = "order_too_long"};
    for (std::size_t i = 0; i < story.facts.size(); ++i)
        if (const auto why = whyNot(story, law, i); !why.empty())
            return {.why = why, .culprit = story.facts[i].number};
    const Scene scene = sceneAfter(story, story.facts.size());
    const std::time_t start = glibc::seconds(story.imposedAt);
    Answer answer{.first = glibc::daysAfter(start, story.days).at,
                  .latest = glibc::daysAfter(start, law.most).at,
                  .planned = scene.planned,
                  .until = scene.planned,
                  .endedBy = scene.ended};
    if (!scene.ended.empty()) {
        answer.until = scene.endedAt;
    } else if (scene.cut) {
        answer.until = *scene.cut;
        answer.endedBy = "partial_annulment";
    }
    answer.extensible =
        scene.ended.empty() && scene.extensions < law.times && scene.cut.value_or(scene.planned) < answer.latest;
    return answer;
}

/// The state at a moment: only what had taken effect by then is looked at.
inline std::string stateAt(Moment imposedAt, int days, const std::vector<RecordedEvent>& events, Moment at)
{
    Story story{imposedAt, days};
    put(story, events);
    std::size_t count = 0;
    while (count < story.facts.size() && story.facts[count].event.effectiveAt <= at)
        ++count;
    const Scene scene = sceneAfter(story, count);
    const bool over = glibc::seconds(at) >= sceneAfter(story, story.facts.size()).planned;
    if (scene.ended == "withdrawal")
        return "withdrawn";
    if (scene.ended == "annulment")
        return "annulled";
    if (scene.cut && glibc::seconds(at) >= *scene.cut)
        return "annulled";
    if (over)
        return "ended";
    return scene.ended.empty() ? "in_force" : "suspended";
}

} // namespace adempauze::slow
