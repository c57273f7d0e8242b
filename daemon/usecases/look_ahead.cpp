#include "usecases/look_ahead.h"

#include "storage/record_store.h"
#include "time/text.h"
#include "usecases/room_facts.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace adempauze {

namespace {

using Json = nlohmann::json; // compared whatever the order of its fields: the database has its own

constexpr auto TickedOffFor = std::chrono::hours(24 * 7 * 8);

/// What is asked once: that this stay, in an extension that is likely or was decided, meets that claim or closure.
using Question = std::tuple<std::string, std::string, bool>;

struct Met {
    Json said;
    Moment due;
};

struct House {
    const FacilityRow* facility = nullptr; ///< as long as anything is met there
    std::map<Question, Met> meets{};
    std::optional<AheadTask> open{};
};
using Houses = std::map<FacilityId, House>;

Question questionIn(const Json& said)
{
    const auto from = said.at("fromAt").get<std::string>();
    return {said.at("stayId").get<std::string>(), said.value("meetsId", from), said.at("decided").get<bool>()};
}

Met metOf(const RoomFacts& facts, const Collision& each)
{
    const StandingRow& stay = facts.rowOf(each.stay, each.place);
    Json said{{"stayId", each.stay.text()},
              {"placeId", each.place.text()},
              {"placeName", facts.places.at(each.place).name},
              {"fromAt", textOf(each.fromAt)},
              {"decided", stay.wantedUntil.has_value()}};
    if (each.meets != ClaimId{})
        said["meetsId"] = each.meets.text();
    return {.said = std::move(said), .due = stay.wantedUntil ? *stay.until : *stay.decidedBy};
}

Json collisionsIn(const AheadTask& task)
{
    return Json::parse(task.data).at("collisions");
}

Houses housesOf(const RoomFacts& facts, const std::vector<AheadTask>& tasks, Moment now)
{
    Houses houses;
    for (const Collision& each : collisionsAmong(occupationsOf(facts, AheadFromDay, now, Wanted::Contended))) {
        Met met = metOf(facts, each);
        const Question question = questionIn(met.said);
        const FacilityRow& facility = facts.places.at(each.place).facility;
        House& house = houses[facility.id];
        house.facility = &facility;
        house.meets.emplace(question, std::move(met));
    }
    for (const AheadTask& task : tasks)
        if (task.open)
            houses[task.facility].open = task;
        else
            for (const Json& said : collisionsIn(task))
                houses[task.facility].meets.erase(questionIn(said));
    return houses;
}

Json saidOf(const House& house)
{
    Json all = Json::array();
    for (const auto& [question, met] : house.meets)
        all.push_back(met.said);
    return all;
}

Moment dueOf(const House& house)
{
    return std::ranges::min_element(house.meets, {}, [](const auto& each) { return each.second.due; })->second.due;
}

void record(pg::Transaction& tx, std::string_view event, std::string_view action, const AheadTask& task, Moment now)
{
    queueEvent(tx,
               {.kind = event,
                .task = task.id,
                .facility = task.facility,
                .organisations = {task.organisation.value},
                .happenedAt = now,
                .recordedAt = now,
                .data = Json{{"task", "squeeze_ahead"}}.dump()});
    queueAudit(tx, {.action = action, .subjectKind = "task", .subject = task.id.value, .requestId = "sweep"});
}

void ask(pg::Transaction& tx, const House& house, const std::string& data, const NoticeRules& notices, Moment now)
{
    const AheadTask task{.id = TaskId{freshUuid()},
                         .organisation = house.facility->operatedBy,
                         .facility = house.facility->id,
                         .data = data};
    queueOpenAhead(tx, task, now, dueOf(house));
    const Telling telling{.now = now, .zone = house.facility->rules.zone, .dueAt = dueOf(house)};
    queueMessage(tx,
                 {.id = MessageId{freshUuid()},
                  .to = task.organisation,
                  .kind = NoticeKind::RoomNeeded,
                  .leaves = noticeTo(notices, NoticeKind::RoomNeeded, task.organisation, telling).leaves,
                  .subject = task.id.value,
                  .dueAt = dueOf(house),
                  .zone = std::string(house.facility->rules.zone.name()),
                  .createdAt = now});
    record(tx, "task.opened", "task.open", task, now);
}

/// Whether a task was opened.
bool settle(pg::Transaction& tx, const House& house, const NoticeRules& notices, Moment now)
{
    if (house.meets.empty()) {
        if (house.open) {
            queueCloseAhead(tx, *house.open, now);
            record(tx, "task.cancelled", "task.cancel", *house.open, now);
        }
        return false;
    }
    const Json said = saidOf(house);
    const std::string data = Json{{"collisions", said}}.dump();
    if (!house.open) {
        ask(tx, house, data, notices, now);
        return true;
    }
    if (collisionsIn(*house.open) != said)
        queueChangeAhead(tx, *house.open, data, dueOf(house));
    return false;
}

} // namespace

int lookAhead(pg::Transaction& tx, Moment now, const NoticeRules& notices)
{
    const auto tasks = queueAheadTasks(tx, now - TickedOffFor);
    const auto tickets = queueRoomFacts(tx, now, Wanted::Contended);
    tx.flush();
    const RoomFacts facts = takeRoomFacts(tx, tickets);
    int opened = 0;
    for (const auto& [id, house] : housesOf(facts, takeAheadTasks(tx, tasks), now))
        if (settle(tx, house, notices, now))
            ++opened;
    return tx.commit() ? 0 : opened;
}

} // namespace adempauze
