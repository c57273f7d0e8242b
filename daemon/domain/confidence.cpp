#include "domain/confidence.h"

#include "domain/words.h"

#include <algorithm>
#include <array>

namespace adempauze {

namespace {

constexpr WordList<Confidence, 3> LevelWords{
    {{Confidence::High, "high"}, {Confidence::Fair, "fair"}, {Confidence::Low, "low"}}};

constexpr WordList<ConfidenceGround, 5> GroundWords{{
    {ConfidenceGround::HeardOf, "heard_of"},
    {ConfidenceGround::Came, "came"},
    {ConfidenceGround::RefusedAtDoor, "refused_at_door"},
    {ConfidenceGround::CalledOff, "called_off"},
    {ConfidenceGround::FullInFact, "full_in_fact"},
}};

constexpr WordList<ConfidenceGround, 5> SourceWords{{
    {ConfidenceGround::HeardOf, "desk_records"},
    {ConfidenceGround::Came, "arrivals"},
    {ConfidenceGround::RefusedAtDoor, "door_refusals"},
    {ConfidenceGround::CalledOff, "declined_promises"},
    {ConfidenceGround::FullInFact, "declined_requests"},
}};

struct Sentence {
    std::string_view dutch;
    std::string_view english;
};

// # stands for the number, @ for the days of the window.
constexpr std::array<Sentence, 5> Sentences{{
    {"Dagen sinds het huis voor het laatst iets liet weten: #.", "Days since the house last recorded anything: #."},
    {"Met een code gekomen en binnengelaten, in @ dagen: #.", "Came with a code and were let in, in @ days: #."},
    {"Met een code gekomen en aan de deur geweigerd, in @ dagen: #.",
     "Came with a code and were refused at the door, in @ days: #."},
    {"Beloofde plekken die het huis weer afzei, in @ dagen: #.",
     "Places promised and then called off by the house, in @ days: #."},
    {"Stond vrij en was toch vol, in @ dagen: #.", "Was said to be free and was full, in @ days: #."},
}};

Confidence levelOfSilence(std::chrono::seconds silent, const ConfidenceRules& rules)
{
    if (silent >= rules.lowAfter)
        return Confidence::Low;
    return silent >= rules.fairAfter ? Confidence::Fair : Confidence::High;
}

std::int64_t brokenIn(const HouseFacts& facts, const ConfidenceRules& rules)
{
    return facts.refusedAtDoor * rules.refusedAtDoor + facts.calledOff * rules.calledOff
        + facts.fullInFact * rules.fullInFact;
}

/// In whole numbers: a share at the threshold itself is never on both sides of it.
bool isBelow(std::int64_t kept, std::int64_t all, int percent)
{
    return kept * 100 < all * percent;
}

Confidence levelOfPromises(std::int64_t kept, std::int64_t all, const ConfidenceRules& rules)
{
    if (isBelow(kept, all, rules.lowBelow))
        return Confidence::Low;
    return isBelow(kept, all, rules.fairBelow) ? Confidence::Fair : Confidence::High;
}

std::string filledIn(std::string_view sentence, std::int64_t number, std::int64_t days)
{
    std::string text;
    for (const char each : sentence) {
        if (each == '#')
            text += std::to_string(number);
        else if (each == '@')
            text += std::to_string(days);
        else
            text += each;
    }
    return text;
}

std::int64_t wholeDays(std::chrono::seconds time)
{
    return std::chrono::duration_cast<std::chrono::hours>(time).count() / 24;
}

} // namespace

std::string_view wordFor(Confidence level)
{
    return wordIn(LevelWords, level);
}

std::string_view wordFor(ConfidenceGround ground)
{
    return wordIn(GroundWords, ground);
}

std::string_view sourceOf(ConfidenceGround ground)
{
    return wordIn(SourceWords, ground);
}

bool condemnsAtOnce(const ConfidenceRules& rules)
{
    const int heaviest = std::max({rules.refusedAtDoor, rules.calledOff, rules.fullInFact});
    return isBelow(rules.prior, rules.prior + heaviest, rules.lowBelow);
}

HouseConfidence confidenceIn(const HouseFacts& facts, const ConfidenceRules& rules, Moment now)
{
    const std::chrono::seconds silent = std::max(std::chrono::seconds(0), std::chrono::seconds(now - facts.heardOfAt));
    const std::int64_t kept = rules.prior + facts.came;
    const std::int64_t all = kept + brokenIn(facts, rules);
    const Confidence ofSilence = levelOfSilence(silent, rules);
    const Confidence ofPromises = levelOfPromises(kept, all, rules);

    HouseConfidence confidence{.level = std::max(ofSilence, ofPromises),
                               .keptPercent = static_cast<int>(kept * 100 / all),
                               .reasons = {{ConfidenceGround::HeardOf, wholeDays(silent), ofSilence},
                                           {ConfidenceGround::Came, facts.came, ofPromises}}};
    const std::array broken{std::pair(ConfidenceGround::RefusedAtDoor, facts.refusedAtDoor),
                            std::pair(ConfidenceGround::CalledOff, facts.calledOff),
                            std::pair(ConfidenceGround::FullInFact, facts.fullInFact)};
    for (const auto& [ground, number] : broken)
        if (number > 0)
            confidence.reasons.push_back({ground, number, ofPromises});
    return confidence;
}

std::string sentenceFor(const ConfidenceReason& reason, const ConfidenceRules& rules, Language language)
{
    const Sentence& sentence = Sentences[static_cast<std::size_t>(reason.ground)];
    return filledIn(language == Language::Dutch ? sentence.dutch : sentence.english, reason.number,
                    wholeDays(rules.window));
}

} // namespace adempauze
