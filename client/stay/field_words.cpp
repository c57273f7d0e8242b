#include "stay/field_words.h"

#include "shell/answers.h"

#include <QStringList>

namespace adempauze::client {

QString FieldWords::sentence(const wire::ProblemError& error)
{
    if (error.reason == "missing")
        return tr("Fill this in.");
    if (error.reason == "too_long")
        return tr("This is too long.");
    if (error.reason == "out_of_range")
        return tr("This number is too small or too large.");
    if (error.reason == "unreadable_time")
        return tr("This is no time that can be read.");
    if (error.reason == "unreadable_text")
        return tr("This text cannot be read.");
    if (error.reason == "unknown_word")
        return tr("This choice is not known.");
    return sentenceFor(wire::Problem{.status = 400, .reason = error.reason});
}

QString FieldWords::sentences(const wire::Problem& problem)
{
    if (problem.errors.size() < 2 || problem.reason != "invalid_input")
        return sentenceFor(problem);
    QStringList all;
    for (const wire::ProblemError& each : problem.errors)
        if (const QString text = sentence(each); !all.contains(text))
            all << text;
    return all.join(QLatin1Char(' '));
}

} // namespace adempauze::client
