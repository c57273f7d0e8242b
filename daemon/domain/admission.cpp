#include "domain/admission.h"

#include "domain/words.h"

#include <algorithm>

namespace adempauze {

namespace {

constexpr WordList<ScreeningAnswer, 3> Words{{
    {ScreeningAnswer::Yes, "yes"},
    {ScreeningAnswer::No, "no"},
    {ScreeningAnswer::Unknown, "unknown"},
}};

constexpr std::size_t KeyMax = 40;

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

} // namespace

std::string_view wordFor(ScreeningAnswer answer)
{
    return wordIn(Words, answer);
}

std::optional<ScreeningAnswer> screeningAnswerNamed(std::string_view word)
{
    return valueIn(Words, word);
}

bool isQuestionKey(std::string_view key)
{
    return !key.empty() && key.size() <= KeyMax && isLower(key.front())
        && std::ranges::all_of(key, [](char c) { return isLower(c) || (c >= '0' && c <= '9') || c == '_'; });
}

std::optional<std::string> keptOutBy(const std::vector<ChosenQuestion>& questions, const ScreeningAnswers& answers)
{
    for (const ChosenQuestion& question : questions) {
        const auto given = answers.find(question.key);
        const bool answered = given != answers.end() && given->second != ScreeningAnswer::Unknown;
        if (question.required && answered && given->second != question.wants)
            return question.key;
    }
    return std::nullopt;
}

std::optional<std::string> notAsked(const std::vector<ChosenQuestion>& questions, const ScreeningAnswers& answers)
{
    for (const auto& [key, answer] : answers)
        if (std::ranges::find(questions, key, &ChosenQuestion::key) == questions.end())
            return key;
    return std::nullopt;
}

std::vector<std::optional<std::int64_t>> hideFew(const std::vector<std::int64_t>& numbers)
{
    const auto isFew = [](std::int64_t number) { return number <= FewMax; };
    std::vector<std::optional<std::int64_t>> told;
    for (const std::int64_t number : numbers)
        told.push_back(isFew(number) ? std::nullopt : std::optional(number));
    const auto few = std::ranges::count_if(numbers, isFew);
    if (few != 1)
        return told;
    const auto bySize = [](const auto& a, const auto& b) { return a.value_or(INT64_MAX) < b.value_or(INT64_MAX); };
    std::ranges::min_element(told, bySize)->reset(); // alone, it hides itself
    return told;
}

} // namespace adempauze
