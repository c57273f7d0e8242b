#pragma once

#include "wire/problem.h"

#include <QCoreApplication>
#include <QString>

namespace adempauze::client {

/// What is wrong with single fields, in sentences.
class FieldWords {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)

public:
    static QString sentence(const wire::ProblemError& error);
    /// All that is wrong, one sentence each; else the sentence of the problem itself.
    static QString sentences(const wire::Problem& problem);
};

} // namespace adempauze::client
