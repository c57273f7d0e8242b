#include "wire/board_messages.h"
#include "wire/calendar_messages.h"
#include "wire/case_messages.h"
#include "wire/coordination_messages.h"
#include "wire/follow_up_messages.h"
#include "wire/hold_messages.h"
#include "wire/order_decisions.h"
#include "wire/order_messages.h"
#include "wire/overview_messages.h"
#include "wire/place_messages.h"
#include "wire/session_messages.h"
#include "wire/stay_messages.h"
#include "wire/waiting_messages.h"
#include "wire/webhook_messages.h"

#include <QFile>
#include <QJsonDocument>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>

namespace adempauze::wire {

namespace {

const std::filesystem::path Folder = std::filesystem::path(HOUSE_DIR) / "schema/wire/samples";

QJsonObject sample(const std::string& name)
{
    QFile file(QString::fromStdString((Folder / (name + ".json")).string()));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// What it says after having been read and written again, by whoever reads that strictly.
template<class Message>
QJsonObject saidAgain(const QJsonObject& object)
{
    std::vector<InputError> errors;
    const auto message = fromJson<Message>(object, Unknown::Refused, errors);
    for (const InputError& error : errors)
        ADD_FAILURE() << error.pointer << " " << error.reason;
    return toJson(message);
}

using SayAgain = QJsonObject (*)(const QJsonObject&);

const std::map<std::string, SayAgain> Readers{
    {"open_session", saidAgain<OpenSession>},
    {"place_search", saidAgain<PlaceSearch>},
    {"place_hold", saidAgain<PlaceHold>},
    {"place_hold_wheelchair", saidAgain<PlaceHold>},
    {"hold", saidAgain<Hold>},
    {"board", saidAgain<Board>},
    {"stay", saidAgain<Stay>},
    {"correct_needs", saidAgain<CorrectNeeds>},
    {"depart_stay", saidAgain<DepartStay>},
    {"correct_waiting_needs", saidAgain<CorrectWaitingNeeds>},
    {"close_house", saidAgain<ClosePlace>},
    {"record_order", saidAgain<RecordOrder>},
    {"order_changed", saidAgain<OrderChanged>},
    {"open_case", saidAgain<OpenCase>},
    {"task", saidAgain<Task>},
    {"assign_task", saidAgain<AssignTask>},
    {"coordination", saidAgain<Coordination>},
    {"calendar_feed", saidAgain<CalendarFeed>},
    {"escalations", saidAgain<Escalations>},
    {"turn_away", saidAgain<TurnAway>},
    {"register_waiting", saidAgain<RegisterWaiting>},
    {"register_waiting_wheelchair", saidAgain<RegisterWaiting>},
    {"waiting_list", saidAgain<WaitingList>},
    {"offer_place", saidAgain<OfferPlace>},
    {"webhook_endpoint", saidAgain<WebhookEndpoint>},
    {"message_delivered", saidAgain<MessageDelivered>},
};

} // namespace

TEST(Samples, everySampleIsReadAndSaidAgainUnchanged)
{
    for (const auto& [name, sayAgain] : Readers) {
        const auto said = sample(name);
        EXPECT_FALSE(said.isEmpty()) << name;
        EXPECT_EQ(sayAgain(said), said) << name;
    }
}

TEST(Samples, everySampleHasAReader)
{
    for (const auto& entry : std::filesystem::directory_iterator(Folder))
        EXPECT_TRUE(Readers.contains(entry.path().stem().string())) << entry.path();
}

} // namespace adempauze::wire
