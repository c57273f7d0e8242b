#include "scripted_daemon.h"

#include "shell/calendars_dialog.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "time/text.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <gtest/gtest.h>

namespace adempauze::client {
namespace {

const QUuid First(QStringLiteral("c0000000-0000-4000-8000-000000000001"));
const QUuid Second(QStringLiteral("c0000000-0000-4000-8000-000000000002"));
const char* const Address = "https://adempauze.example/v1/calendar-feeds/c2/calendar?token=geheim";

wire::CalendarFeed feed(const QUuid& id, const char* addedAt)
{
    return {.id = id,
            .kind = "worker",
            .usedOn = "telephone",
            .language = "nl",
            .addedAt = *parseMoment(addedAt),
            .lastReadAt = *parseMoment("2026-11-29T10:05:00Z"),
            .version = 3};
}

class Calendars : public testing::Test {
protected:
    void SetUp() override
    {
        daemon.setRole("placement_worker");
        tell({feed(First, "2026-11-23T07:30:00Z")});
        link = signedIn(daemon);
        ASSERT_TRUE(link);
        dialog = std::make_unique<CalendarsDialog>(*link, nullptr);
        dialog->show();
        ASSERT_TRUE(until([&] { return rows() == 1; }));
    }
    void TearDown() override { dialog.reset(); }
    void tell(std::vector<wire::CalendarFeed> feeds)
    {
        daemon.answer("GET", "/v1/calendar-feeds", 200, wire::toJson(wire::CalendarFeeds{std::move(feeds)}));
    }
    template<class Widget>
    Widget* the(const char* name) const
    {
        return dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    int rows() const { return the<Table>("calendars")->model()->rowCount(); }
    bool said(const char* part) const
    {
        return until([&] { return the<StateLine>("calendarsSaid")->sentence().contains(QLatin1String(part)); });
    }

    ScriptedDaemon daemon;
    std::unique_ptr<DaemonLink> link;
    std::unique_ptr<CalendarsDialog> dialog;
};

} // namespace

TEST_F(Calendars, areListedWithWhenEachWasMadeAndWhoeverHasTheAddressCanRead)
{
    const auto* table = the<Table>("calendars");
    EXPECT_EQ(table->model()->index(0, 3).data().toString(), QStringLiteral("Mon 23 Nov 2026 08:30"));
    EXPECT_EQ(table->model()->index(0, 4).data().toString(), QStringLiteral("Nederlands"));
    QString all;
    for (const QLabel* each : dialog->findChildren<QLabel*>())
        all += each->text();
    EXPECT_TRUE(all.contains(QStringLiteral("Whoever has the address can read it without signing in.")));
    EXPECT_TRUE(all.contains(QStringLiteral("no name")));
}

TEST_F(Calendars, sayWhatTheyAreForAndWhenTheyWereLastRead)
{
    const auto text = [&](int column) { return the<Table>("calendars")->model()->index(0, column).data().toString(); };
    EXPECT_EQ(text(0), QStringLiteral("telephone"));
    EXPECT_EQ(text(1), QStringLiteral("your work"));
    EXPECT_EQ(text(2), QStringLiteral("Sun 29 Nov 2026 11:05"));
    auto* usedOn = the<QComboBox>("calendarUsedOn");
    EXPECT_EQ(usedOn->count(), 5);
    usedOn->setCurrentIndex(usedOn->findText(QStringLiteral("shared screen")));
    wire::CalendarFeed made = feed(Second, "2026-11-28T09:00:00Z");
    made.usedOn = "shared_screen";
    made.lastReadAt.reset();
    daemon.answer("POST", "/v1/calendar-feeds", 201, wire::toJson(made));
    tell({made});
    the<QPushButton>("makeCalendar")->click();
    ASSERT_TRUE(said("it is shown this once"));
    EXPECT_EQ(daemon.requests("POST", "/v1/calendar-feeds").back().json().value(QStringLiteral("usedOn")),
              QStringLiteral("shared_screen"));
    EXPECT_TRUE(until([&] { return text(0) == QStringLiteral("shared screen"); }));
    EXPECT_EQ(text(2), QStringLiteral("never"));
}

TEST_F(Calendars, anAddressIsShownOnceAndCopied)
{
    EXPECT_FALSE(the<QLineEdit>("calendarAddress")->isVisible());
    wire::CalendarFeed made = feed(Second, "2026-11-28T09:00:00Z");
    made.address = Address;
    daemon.answer("POST", "/v1/calendar-feeds", 201, wire::toJson(made));
    tell({feed(First, "2026-11-23T07:30:00Z"), feed(Second, "2026-11-28T09:00:00Z")});
    the<QPushButton>("makeCalendar")->click();
    ASSERT_TRUE(said("it is shown this once"));
    EXPECT_EQ(the<QLineEdit>("calendarAddress")->text(), QString::fromLatin1(Address));
    ASSERT_TRUE(until([&] { return rows() == 2; }));
    the<QPushButton>("copyAddress")->click();
    EXPECT_EQ(QApplication::clipboard()->text(), QString::fromLatin1(Address));
    QApplication::clipboard()->clear();

    the<Table>("calendars")->selectRow(1);
    const QByteArray path = "/v1/calendar-feeds/" + Second.toByteArray(QUuid::WithoutBraces) + "/revocation";
    daemon.answer("POST", path, 201, wire::toJson(feed(Second, "2026-11-28T09:00:00Z")));
    tell({feed(First, "2026-11-23T07:30:00Z")});
    the<QPushButton>("endCalendar")->click();
    ASSERT_TRUE(said("has ended"));
    EXPECT_EQ(daemon.requests("POST", path).back().header("if-match"), "\"3\"");
    EXPECT_FALSE(the<QLineEdit>("calendarAddress")->isVisible()) << "it is of no use any more";
    EXPECT_TRUE(the<QLineEdit>("calendarAddress")->text().isEmpty());
    ASSERT_TRUE(until([&] { return rows() == 1; }));
}

TEST_F(Calendars, aNoIsSaidAndTheListStays)
{
    daemon.answer("POST", "/v1/calendar-feeds", 503, {});
    the<QPushButton>("makeCalendar")->click();
    EXPECT_TRUE(until([&] { return the<StateLine>("calendarsSaid")->tone() == Tone::Urgent; }));
    EXPECT_FALSE(the<QLineEdit>("calendarAddress")->isVisible());
    EXPECT_EQ(rows(), 1);
}

TEST_F(Calendars, areForWhoeverHasTasks)
{
    for (const char* role : {"police_liaison", "facility_staff", "placement_worker", "coordinator", "administrator"})
        EXPECT_TRUE(CalendarsDialog::isFor(role)) << role;
    for (const char* role : {"manager", "auditor", "agency"})
        EXPECT_FALSE(CalendarsDialog::isFor(role)) << role;
}

} // namespace adempauze::client
