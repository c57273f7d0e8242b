#include "http/convert.h"

namespace adempauze::http {

namespace {

wire::Sentence wireOf(const Sentence& sentence)
{
    return {.nl = sentence.nl, .en = sentence.en};
}

std::vector<wire::Sentence> wireOf(const std::vector<Sentence>& sentences)
{
    std::vector<wire::Sentence> messages;
    for (const Sentence& sentence : sentences)
        messages.push_back(wireOf(sentence));
    return messages;
}

} // namespace

wire::Explanation wireOf(const Explanation& explanation)
{
    wire::Explanation message{.moment = explanation.moment,
                              .at = explanation.end.at,
                              .local = explanation.end.local,
                              .zone = explanation.zone,
                              .source = explanation.source,
                              .inputs = wireOf(explanation.inputs),
                              .rule = wireOf(explanation.rule),
                              .steps = wireOf(explanation.steps),
                              .elapsedMinutes = static_cast<int>(explanation.elapsed.count()),
                              .needsConfirmation = explanation.end.needsConfirmation,
                              .text = wireOf(textOf(explanation))};
    for (const ClockChange& change : explanation.clockChanges)
        message.clockChanges.push_back({.at = change.at, .byMinutes = static_cast<int>(change.by.count())});
    if (explanation.ambiguity)
        message.ambiguity = wireOf(*explanation.ambiguity);
    return message;
}

} // namespace adempauze::http
