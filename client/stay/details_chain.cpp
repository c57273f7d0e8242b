#include "stay/details_chain.h"

#include "wire/hold_messages.h"

#include <algorithm>

namespace adempauze::client {

namespace {

QString idText(const QUuid& id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

DetailsChain::DetailsChain(DaemonLink& link, QObject* parent)
    : QObject(parent)
{
    for (Act*& each : m_acts)
        each = new Act(link, this);
}

void DetailsChain::go(const DetailsWish& wish)
{
    if (running())
        return;
    m_wish = wish;
    next();
}

void DetailsChain::forget()
{
    for (Act* each : m_acts)
        each->forget();
    m_wish = {};
    m_case.reset();
    m_person.reset();
    m_order.reset();
    Q_EMIT changed();
}

bool DetailsChain::running() const
{
    return std::ranges::any_of(m_acts, &Act::running);
}

bool DetailsChain::isDone(Step step) const
{
    switch (step) {
    case Step::Case: return m_case.has_value();
    case Step::Person: return m_person.has_value();
    case Step::Order: return m_order.has_value();
    case Step::Attach: return false; // the last one: what is finished is forgotten
    }
    return false;
}

bool DetailsChain::begun() const
{
    return m_case || m_person || m_order || running() || std::ranges::any_of(m_acts, &Act::uncertain);
}

DetailsChain::Step DetailsChain::at() const
{
    if (!m_case)
        return Step::Case;
    if (!m_person)
        return Step::Person;
    return m_wish.order && !m_order ? Step::Order : Step::Attach;
}

void DetailsChain::next()
{
    switch (at()) {
    case Step::Case: openCase(); break;
    case Step::Person: registerPerson(); break;
    case Step::Order: recordOrder(); break;
    case Step::Attach: attach(); break;
    }
    Q_EMIT changed();
}

void DetailsChain::openCase()
{
    run<wire::Case>(Step::Case, QStringLiteral("/v1/cases"), m_wish.ofCase, 0, [this](const wire::Case& opened) {
        m_case = opened.id;
        next();
    });
}

void DetailsChain::registerPerson()
{
    run<wire::Person>(Step::Person, QStringLiteral("/v1/persons"), m_wish.person, 0,
                      [this](const wire::Person& person) {
                          m_person = person.id;
                          next();
                      });
}

void DetailsChain::recordOrder()
{
    wire::RecordOrder order = *m_wish.order;
    order.caseId = *m_case;
    order.personId = *m_person;
    run<wire::Order>(Step::Order, QStringLiteral("/v1/orders"), order, 0, [this](const wire::Order& recorded) {
        m_order = recorded.id;
        next();
    });
}

void DetailsChain::attach()
{
    const auto attached = [this](const wire::Stay& stay) {
        forget();
        Q_EMIT finished(stay);
    };
    const DetailsTarget& target = m_wish.target;
    if (target.hold)
        run<wire::Stay>(Step::Attach, QStringLiteral("/v1/holds/%1/confirmation").arg(idText(target.id)),
                        wire::ConfirmHold{.personId = *m_person, .caseId = m_case, .orderId = m_order}, target.version,
                        attached);
    else
        run<wire::Stay>(Step::Attach, QStringLiteral("/v1/stays/%1/details").arg(idText(target.id)),
                        wire::AttachDetails{.caseId = *m_case, .personId = *m_person, .orderId = m_order},
                        target.version, attached);
}

// The same person came before: the daemon names them, and the chain goes on with them.
void DetailsChain::refuse(Step step, const wire::Problem& problem)
{
    if (step == Step::Person && problem.reason == "already_done" && problem.current) {
        std::vector<wire::InputError> errors;
        const auto person = wire::fromJson<wire::Person>(*problem.current, wire::Unknown::Ignored, errors);
        if (errors.empty()) {
            m_person = person.id;
            next();
            return;
        }
    }
    Q_EMIT refused(step, problem);
}

} // namespace adempauze::client
