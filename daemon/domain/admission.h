#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A house's own screening: a short list of questions with yes or no for an answer. For whom the house is meant, never
/// what somebody has: no free text, nothing clinical.
namespace adempauze {

enum class ScreeningAnswer { Yes, No, Unknown };

std::string_view wordFor(ScreeningAnswer answer); ///< "yes", "no", "unknown"
std::optional<ScreeningAnswer> screeningAnswerNamed(std::string_view word);

/// A question of the catalogue.
struct AdmissionQuestion {
    std::string key; ///< as isQuestionKey has it
    std::string dutch;
    std::string english;
    ScreeningAnswer wants; ///< Yes or No
};

/// A lower-case letter, then letters, digits and underscores; at most 40.
bool isQuestionKey(std::string_view key);

/// One that a house asks, with what the catalogue wanted when the house chose it.
struct ChosenQuestion {
    std::string key;
    bool required; ///< an unwanted answer keeps somebody out; else the desk weighs it
    ScreeningAnswer wants;
};

inline constexpr std::size_t QuestionsMax = 12; ///< of one house: a short list

using ScreeningAnswers = std::map<std::string, ScreeningAnswer>;

/// The first question whose unwanted answer keeps somebody out. What is unknown or was not answered keeps nobody out: a
/// bed at night is not refused for want of paper.
std::optional<std::string> keptOutBy(const std::vector<ChosenQuestion>& questions, const ScreeningAnswers& answers);

/// An answer to something that the house does not ask.
std::optional<std::string> notAsked(const std::vector<ChosenQuestion>& questions, const ScreeningAnswers& answers);

inline constexpr std::int64_t FewMax = 4; ///< of people: fewer than five are not told

/// Numbers of people as they may be told: few are hidden, and where only one would be, the smallest other as well, so
/// that it does not follow from a sum.
std::vector<std::optional<std::int64_t>> hideFew(const std::vector<std::int64_t>& numbers);

} // namespace adempauze
