#pragma once

#include "link/reply.h"
#include "time/local_time.h"
#include "wire/hold_messages.h"
#include "wire/problem.h"
#include "wire/stay_messages.h"

#include <QCoreApplication>

namespace adempauze::client {

/// Where a stay or a hold stands, or would stand, as the daemon answered it.
struct Standing {
    QUuid id{};
    std::int64_t version{};
    QString where{}; ///< "De Luwte, L1"
    std::string state{};
    Moment untilAt{};
    std::optional<Moment> conditionalUntilAt{};
    std::optional<Moment> answerDueAt{}; ///< the house is asked, and has to say yes by then
};

Standing standingOf(const wire::Stay& stay);
Standing standingOf(const wire::Hold& hold);

/// As the daemon told it with a "no" to a version that was out of date.
std::optional<Standing> standingIn(const wire::Problem& problem, bool ofHold);

template<class Message>
Reply<Standing> standingBy(const Reply<Message>& reply)
{
    if (const auto* message = std::get_if<Message>(&reply))
        return standingOf(*message);
    if (const auto* no = std::get_if<Refused>(&reply))
        return *no;
    return std::get<Unreachable>(reply);
}

/// What a move comes to, in sentences.
class MoveAnswer {
    Q_DECLARE_TR_FUNCTIONS(MoveAnswer)

public:
    static QString afterwards(const Standing& standing, const Zone& zone);
    static QString now(const Standing& standing, const Zone& zone); ///< where it stands after somebody else changed it
};

} // namespace adempauze::client
