#pragma once

#include "domain/admission.h"
#include "http/answer.h"
#include "wire/admission_messages.h"

namespace adempauze::http {

/// Answers by question key, as they stand in a body. `answerErrors` first: what it lets through can be read.
std::vector<wire::InputError> answerErrors(const QJsonObject& answers);
ScreeningAnswers answersIn(const QJsonObject& answers);
QJsonObject answersJson(const ScreeningAnswers& answers);

} // namespace adempauze::http
