#include "http/screening.h"

namespace adempauze::http {

// A key that is none is not repeated: it could be anything.
std::vector<wire::InputError> answerErrors(const QJsonObject& answers)
{
    std::vector<wire::InputError> errors;
    for (auto each = answers.begin(); each != answers.end(); ++each) {
        const std::string key = each.key().toStdString();
        if (!isQuestionKey(key))
            errors.push_back({"/answers", "unknown_field", "Answers stand under the keys of questions."});
        else if (!each.value().isString() || !screeningAnswerNamed(each.value().toString().toStdString()))
            errors.push_back({"/answers/" + key, "unknown_word", "An answer is yes, no or unknown."});
    }
    return errors;
}

ScreeningAnswers answersIn(const QJsonObject& answers)
{
    ScreeningAnswers read;
    for (auto each = answers.begin(); each != answers.end(); ++each)
        read.emplace(each.key().toStdString(), *screeningAnswerNamed(each.value().toString().toStdString()));
    return read;
}

QJsonObject answersJson(const ScreeningAnswers& answers)
{
    QJsonObject json;
    for (const auto& [key, answer] : answers)
        json.insert(qt(key), qt(wordFor(answer)));
    return json;
}

} // namespace adempauze::http
