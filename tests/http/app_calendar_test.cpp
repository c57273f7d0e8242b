#include "http/calendar_text.h"

#include "time/text.h"

#include <gtest/gtest.h>

#include <sstream>

namespace adempauze::http {

namespace {

CalendarEntry entry()
{
    return {.kind = CalendarKind::OrderEnd,
            .subject = *Uuid::parse("3f9a2c10-0000-4000-8000-000000000001"),
            .label = "KRF 5294",
            .at = *parseMoment("2026-11-30T21:14:00Z"),
            .sequence = 4,
            .changedAt = *parseMoment("2026-11-20T21:14:59Z")};
}

} // namespace

TEST(CalendarText, saysEachEventInUtcWithWhenItChanged)
{
    const std::string text = calendarText({entry()}, Language::Dutch);
    for (const char* line :
         {"BEGIN:VCALENDAR\r\n", "VERSION:2.0\r\n", "PRODID:-//Adempauze//Adempauze//NL\r\n", "BEGIN:VEVENT\r\n",
          "UID:order_end-3f9a2c10-0000-4000-8000-000000000001\r\n", "DTSTAMP:20261120T211459Z\r\n",
          "LAST-MODIFIED:20261120T211459Z\r\n", "SEQUENCE:4\r\n", "DTSTART:20261130T211400Z\r\n",
          "SUMMARY:Einde termijn · KRF 5294\r\n", "STATUS:CONFIRMED\r\n", "END:VCALENDAR\r\n"})
        EXPECT_NE(text.find(line), text.npos) << line << text;
    EXPECT_EQ(text, calendarText({entry()}, Language::Dutch));
}

TEST(CalendarText, whatIsCancelledSaysSo)
{
    CalendarEntry cancelled = entry();
    cancelled.cancelled = true;
    EXPECT_NE(calendarText({cancelled}, Language::English).find("STATUS:CANCELLED\r\n"), std::string::npos);
}

TEST(CalendarText, nothingInALabelBreaksOutOfItsLine)
{
    CalendarEntry strange = entry();
    strange.label = "a;b,c\\\r\nATTENDEE:x\n" + std::string(200, 'z');
    strange.sequence = 5'000'000'000;
    const std::string text = calendarText({strange}, Language::English);
    EXPECT_EQ(text.find("\nATTENDEE"), text.npos) << text;
    EXPECT_NE(text.find("SEQUENCE:2147483647\r\n"), text.npos);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        EXPECT_LE(line.size(), 76U) << line; // with its CR
}

TEST(CalendarText, withoutEventsThereIsStillACalendar)
{
    EXPECT_NE(calendarText({}, Language::Dutch).find("END:VCALENDAR"), std::string::npos);
}

} // namespace adempauze::http
