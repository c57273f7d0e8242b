#include "follow_up/phone_round.h"

#include "shell/answers.h"

#include <algorithm>

namespace adempauze::client {

namespace {

QString houseOf(const wire::Task& task)
{
    return QString::fromStdString(task.facilityAlias.value_or("–"));
}

} // namespace

PhoneRound::PhoneRound(DaemonLink& link, QObject* parent)
    : QObject(parent)
    , m_confidences(link)
    , m_housesAsked(link, QStringLiteral("/v1/facilities"), [this](const Reply<wire::Facilities>& reply) {
        if (const auto* houses = std::get_if<wire::Facilities>(&reply))
            m_houses = houses->items;
        Q_EMIT changed();
    })
{
    connect(&m_confidences, &HouseConfidences::changed, this, &PhoneRound::changed);
}

void PhoneRound::askFor(const std::vector<wire::Task>& tasks)
{
    if (std::ranges::none_of(tasks, &PhoneRound::is))
        return;
    m_confidences.ask();
    m_housesAsked.ask();
}

void PhoneRound::forget()
{
    m_housesAsked.forget();
    m_houses.clear();
    m_confidences.forget();
}

QStringList PhoneRound::textFor(const wire::Task& task) const
{
    QStringList said;
    const auto house = std::ranges::find(m_houses, task.facilityId, &wire::Facility::id);
    if (house != m_houses.end())
        said << tr("Telephone %1: %2.").arg(houseOf(task), QString::fromStdString(house->phone));
    if (const wire::HouseConfidence* known = m_confidences.of(task.facilityId)) {
        said << tr("How sure “free” is there:");
        said += confidenceText(*known);
    }
    said << tr("Space, twice: the house said on the telephone that what is called free there is free.");
    return said;
}

QString PhoneRound::question(const wire::Task& task)
{
    return tr("Did %1 say on the telephone that what is called free there is free? Press Space again. The house is "
              "then checked in, and that cannot be undone.")
        .arg(houseOf(task));
}

QString PhoneRound::whyNotDone(const Reply<wire::Task>& reply)
{
    const auto* no = std::get_if<Refused>(&reply);
    if (no && no->problem.reason == "already_done")
        return tr("Somebody did this already, or the house still has its paper of an outage to enter. Until it did, "
                  "nothing there is known to be free.");
    return whyNot(reply, true);
}

} // namespace adempauze::client
