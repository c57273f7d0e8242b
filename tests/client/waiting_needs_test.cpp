#include "waiting_desk.h"

#include <QCheckBox>
#include <QSpinBox>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;

/// Somebody puts right what is needed, and others do too.
class WaitingNeedsTest : public WaitingDesk {
protected:
    template<class Widget>
    Widget* field(const char* name) const
    {
        return the<QWidget>("needsForm")->findChild<Widget*>(QString::fromLatin1(name));
    }
    bool formSays(const char* words) const
    {
        return field<StateLine>("registerState")->sentence().contains(QString::fromUtf8(words), Qt::CaseInsensitive);
    }
    wire::WaitingEntry childrenBy(int at) const
    {
        wire::WaitingEntry now = list.items[static_cast<std::size_t>(at)];
        now.childrenInvolved = true;
        ++now.version;
        return now;
    }
    void anotherChanges(int at)
    {
        list.items[static_cast<std::size_t>(at)] = childrenBy(at);
        tell();
        daemon.say("waiting.needs_corrected", "region");
    }
    void openOn(int at)
    {
        the<Table>("entries")->selectRow(at);
        the<Table>("entries")->setFocus();
        press(Qt::Key_F6);
        ASSERT_TRUE(sees("needsForm"));
    }
};

} // namespace

TEST_F(WaitingNeedsTest, whatSomebodyElseChangedMeanwhileIsToldAndKept)
{
    sitDown();
    openOn(2);
    field<QCheckBox>("waitingWheelchair")->setChecked(true);
    anotherChanges(2);
    ASSERT_TRUE(until([&] { return formSays("Somebody else changed this in the meantime"); }));
    EXPECT_TRUE(formSays("Before: children in the household: no; any place"));
    EXPECT_TRUE(formSays("Now: children in the household: yes; any place"));
    EXPECT_FALSE(formSays("no roof")) << "the same in all";
    EXPECT_TRUE(field<QCheckBox>("waitingWheelchair")->isChecked());
    EXPECT_TRUE(field<QCheckBox>("children")->isChecked());
    daemon.answer("POST", entryPath(3, "needs"), 201, wire::toJson(list.items[2]));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return !sees("needsForm"); }));
    const auto asked = sent(entryPath(3, "needs")).back();
    EXPECT_EQ(asked.header("if-match"), "\"5\"");
    EXPECT_TRUE(asked.json().value(QStringLiteral("wheelchair")).toBool());
    EXPECT_TRUE(asked.json().value(QStringLiteral("childrenInvolved")).toBool());
}

TEST_F(WaitingNeedsTest, aFormThatIsOpenedAgainTellsWhatChangedSince)
{
    sitDown();
    openOn(2);
    field<QCheckBox>("waitingWheelchair")->setChecked(true);
    EXPECT_TRUE(screen->back());
    openOn(0); // another one is looked at while it changes
    anotherChanges(2);
    ASSERT_TRUE(until([&] { return daemon.requests("GET", WaitingPath).size() >= 2; }));
    ASSERT_TRUE(until([&] {
        openOn(2);
        return formSays("Somebody else changed this in the meantime");
    }));
    EXPECT_TRUE(field<QCheckBox>("waitingWheelchair")->isChecked());
    EXPECT_TRUE(field<QCheckBox>("children")->isChecked());
}

TEST_F(WaitingNeedsTest, aNoBecauseSomebodyElseWasFirstTellsWhatStandsNow)
{
    sitDown();
    openOn(2);
    field<QCheckBox>("waitingWheelchair")->setChecked(true);
    QJsonObject no = problem("stale_version", 412);
    no.insert(QStringLiteral("current"), wire::toJson(childrenBy(2)));
    daemon.answer("POST", entryPath(3, "needs"), 412, no);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return formSays("Now: children in the household: yes"); }));
    EXPECT_EQ(sent(entryPath(3, "needs")).back().header("if-match"), "\"4\"");
    EXPECT_TRUE(field<QCheckBox>("children")->isChecked());
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return sent(entryPath(3, "needs")).size() == 2; }));
    EXPECT_EQ(sent(entryPath(3, "needs")).back().header("if-match"), "\"5\"");
    EXPECT_TRUE(sent(entryPath(3, "needs")).back().json().value(QStringLiteral("childrenInvolved")).toBool());
}

TEST_F(WaitingNeedsTest, whatWasFilledInAboutOneIsNotLostToAnother)
{
    sitDown();
    openOn(2);
    field<QSpinBox>("waitingPersons")->setValue(3);
    EXPECT_TRUE(screen->back());
    openOn(0);
    EXPECT_EQ(field<QSpinBox>("waitingPersons")->value(), 1);
    field<QCheckBox>("danger")->setChecked(true);
    EXPECT_TRUE(screen->back());
    openOn(2);
    EXPECT_EQ(field<QSpinBox>("waitingPersons")->value(), 3);
    EXPECT_FALSE(field<QCheckBox>("danger")->isChecked());
    openOn(0);
    EXPECT_TRUE(field<QCheckBox>("danger")->isChecked());
    screen->forget();
    screen->begin();
    ASSERT_TRUE(until([&] { return rows() == 3; }));
    openOn(0);
    EXPECT_FALSE(field<QCheckBox>("danger")->isChecked()) << "another person's work";
}

TEST_F(WaitingNeedsTest, whatFitsIsAskedAgainOnceTheNeedsChanged)
{
    sitDown();
    the<Table>("entries")->selectRow(2);
    press(Qt::Key_F8);
    ASSERT_TRUE(until([&] { return the<QListWidget>("offerPlaces")->count() == 2; }));
    daemon.answer("GET", entryPath(3, "fit"), 200, wire::toJson(offersOf({offerOf(2, "L2")})));
    anotherChanges(2);
    ASSERT_TRUE(until([&] { return the<QListWidget>("offerPlaces")->count() == 1; }));
    ASSERT_TRUE(until([&] { return the<Table>("fit")->model()->rowCount() == 1; }));
}

} // namespace adempauze::client
