#pragma once

#include "shell/act.h"
#include "wire/case_messages.h"
#include "wire/order_decisions.h"
#include "wire/order_messages.h"
#include "wire/stay_messages.h"

#include <array>
#include <functional>

namespace adempauze::client {

/// What the details are attached to: somebody who came on the code, or a hold that becomes a booked stay.
struct DetailsTarget {
    bool hold = false;
    QUuid id{};
    std::int64_t version = 0;
};

struct DetailsWish {
    DetailsTarget target{};
    wire::OpenCase ofCase{};
    wire::RegisterPerson person{};
    std::optional<wire::RecordOrder> order{}; ///< none: voluntary; its caseId and personId are filled in here
};

/// Case, person, order, and the stay they belong to: four acts in order, each under a key of its own. What was done
/// stays done: after a break or a "no" it goes on where it stopped, and nothing is made twice.
class DetailsChain : public QObject {
    Q_OBJECT

public:
    enum class Step { Case, Person, Order, Attach };
    static constexpr std::array Steps{Step::Case, Step::Person, Step::Order, Step::Attach};

    explicit DetailsChain(DaemonLink& link, QObject* parent = nullptr);

    /// Goes on from the first step that is not done. Nothing while a step runs.
    void go(const DetailsWish& wish);
    void forget();

    bool running() const;
    bool isDone(Step step) const;
    /// Something was done already, or may have been.
    bool begun() const;
    Step at() const;

Q_SIGNALS:
    void changed();
    void refused(adempauze::client::DetailsChain::Step step, const adempauze::wire::Problem& problem);
    void silent(adempauze::client::DetailsChain::Step step, const adempauze::client::Unreachable& unreachable);
    void finished(const adempauze::wire::Stay& stay);

private:
    void next();
    void openCase();
    void registerPerson();
    void recordOrder();
    void attach();
    Act& act(Step step) { return *m_acts[static_cast<std::size_t>(step)]; }

    template<class Answer, class Message>
    void run(Step step, const QString& path, const Message& message, std::int64_t version,
             std::function<void(const Answer&)> then)
    {
        act(step).run<Answer>(path, message, version, [this, step, then = std::move(then)](const Reply<Answer>& reply) {
            if (const auto* answer = std::get_if<Answer>(&reply))
                then(*answer);
            else if (const auto* no = std::get_if<Refused>(&reply))
                refuse(step, no->problem);
            else
                Q_EMIT silent(step, std::get<Unreachable>(reply));
            Q_EMIT changed();
        });
    }
    void refuse(Step step, const wire::Problem& problem);

    std::array<Act*, 4> m_acts{};
    DetailsWish m_wish;
    std::optional<QUuid> m_case;
    std::optional<QUuid> m_person;
    std::optional<QUuid> m_order;
};

} // namespace adempauze::client
