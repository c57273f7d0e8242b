#include "shell/counts_cache.h"
#include "shell/language.h"
#include "shell/moment_edit.h"
#include "shell/preferences.h"
#include "shell/rows_model.h"
#include "shell/table.h"
#include "shell/time_words.h"
#include "shell/which_hour.h"
#include "shell/wrap_layout.h"
#include "time/text.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPersistentModelIndex>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QVBoxLayout>

#include <cmath>
#include <random>

namespace adempauze::client {

namespace {

Moment at(const char* text)
{
    return *parseMoment(text);
}

/// WCAG 2.2, relative luminance.
double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

struct Row {
    QUuid id;
    QString text;
};

RowsModel<Row> rowsModel()
{
    return {{{[] { return QStringLiteral("Text"); }, [](const Row& row) { return row.text; }},
             {[] { return QStringLiteral("Tone"); }, [](const Row&) { return QString(); },
              [](const Row&) { return Tone::Urgent; }}},
            [](const Row& row) { return row.id; }};
}

std::vector<Row> drawn(std::mt19937& random, const std::vector<QUuid>& ids)
{
    std::vector<Row> rows;
    for (const QUuid& id : ids)
        if (random() % 3 != 0)
            rows.push_back({id, QString::number(random() % 10)});
    std::shuffle(rows.begin(), rows.end(), random);
    return rows;
}

} // namespace

TEST(WhichHour, isAskedOnlyWhereTheClockShowedATimeTwice)
{
    MomentEdit field;
    QLabel label;
    WhichHour which(&field, &label);
    field.setLocal(*parseLocal("2026-11-20T22:14"));
    EXPECT_FALSE(which.fold());
    EXPECT_FALSE(label.isVisibleTo(nullptr));
    field.setLocal(*parseLocal("2026-10-25T02:30"));
    EXPECT_EQ(which.fold(), 1);
    which.choose(at("2026-10-25T00:30:00Z"));
    EXPECT_EQ(which.fold(), 0) << "the first, in summer time";
    which.choose(at("2026-10-25T01:30:00Z"));
    EXPECT_EQ(which.fold(), 1);
    which.setZone(*Zone::named("Europe/London"));
    EXPECT_FALSE(which.fold()) << "there the clock goes back an hour earlier on its face";
}

TEST(ShellTimeWords, datesAreCompleteAndDeadlinesHaveAHint)
{
    speak(Language::Dutch);
    EXPECT_EQ(completeDate(at("2026-11-23T13:05:00Z")), QStringLiteral("ma 23 nov 2026 14:05"));
    EXPECT_EQ(completeDate(at("2026-03-29T01:00:00Z")), QStringLiteral("zo 29 mrt 2026 03:00"));
    const Moment now = at("2026-11-20T21:14:00Z");
    EXPECT_EQ(hint(now + std::chrono::hours(50), now), QStringLiteral("over 2 dagen"));
    EXPECT_EQ(hint(now + std::chrono::minutes(80), now), QStringLiteral("over 1 uur 20 min"));
    EXPECT_EQ(hint(now - std::chrono::hours(7), now), QStringLiteral("7 uur geleden"));
    EXPECT_EQ(hint(now + std::chrono::seconds(59), now), QStringLiteral("nu"));
    EXPECT_EQ(age(now - std::chrono::minutes(3), now), QStringLiteral("3 min oud"));
    speak(Language::English);
    EXPECT_EQ(completeDate(at("2026-11-23T13:05:00Z")), QStringLiteral("Mon 23 Nov 2026 14:05"));
    EXPECT_EQ(hint(now + std::chrono::hours(24), now), QStringLiteral("in 1 day"));
}

TEST(ShellMomentEdit, cutsNoDayOff)
{
    for (const Language language : {Language::Dutch, Language::English}) {
        speak(language);
        MomentEdit edit;
        edit.show();
        edit.resize(edit.sizeHint());
        const auto* line = edit.findChild<QLineEdit*>();
        for (const char* day : {"2026-09-23T20:00", "2026-11-23T23:15", "2026-03-30T20:00", "2027-05-26T22:44"}) {
            edit.setLocal(*parseLocal(day));
            EXPECT_GE(line->width() - 4, line->fontMetrics().horizontalAdvance(line->text()))
                << line->text().toStdString();
        }
    }
    speak(Language::English);
}

TEST(ShellMomentEdit, theMachinesOwnZonePlaysNoPart)
{
    const char* before = std::getenv("TZ");
    const std::string kept = before ? before : "";
    for (const char* zone : {"America/New_York", "Europe/Amsterdam", "Asia/Tokyo"}) {
        qputenv("TZ", zone);
        tzset();
        MomentEdit edit;
        edit.setMoment(at("2026-03-29T00:30:00Z"), houseZone());
        EXPECT_EQ(textOf(edit.local()), "2026-03-29T01:30") << zone;
        EXPECT_EQ(edit.moment(houseZone()), at("2026-03-29T00:30:00Z")) << zone;
        edit.setLocal(*parseLocal("2026-10-25T02:30"));
        EXPECT_EQ(edit.moment(houseZone()), at("2026-10-25T01:30:00Z")) << "the second of the doubled hour";
    }
    before ? qputenv("TZ", kept.c_str()) : qunsetenv("TZ");
    tzset();
}

TEST(ShellTone, everyInkCanBeReadOnEveryGround)
{
    for (const auto choice : {PaletteChoice::Day, PaletteChoice::Night}) {
        const QPalette palette = paletteFor(choice, {});
        for (const auto tone : {Tone::Plain, Tone::Quiet, Tone::Good, Tone::Attention, Tone::Urgent}) {
            for (const auto ground : {QPalette::Base, QPalette::AlternateBase, QPalette::Window})
                EXPECT_GE(contrast(inkFor(tone, palette), palette.color(ground)), 4.5)
                    << static_cast<int>(tone) << " on " << ground;
            EXPECT_GE(contrast(palette.color(QPalette::Text), groundFor(tone, palette)), 4.5) << static_cast<int>(tone);
            EXPECT_GE(contrast(inkFor(tone, palette), groundFor(tone, palette)), 4.5) << static_cast<int>(tone);
        }
        EXPECT_GE(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)), 4.5);
        EXPECT_GE(contrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)), 4.5);
        for (const auto ground : {QPalette::Base, QPalette::Window, QPalette::Button})
            EXPECT_GE(contrast(palette.color(QPalette::Mid), palette.color(ground)),
                      ground == QPalette::Button ? 2.4 : 3)
                << "an edge on " << ground;
    }
}

TEST(ShellTone, nightComesFromTheSystem)
{
    QPalette dark;
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    QPalette light;
    light.setColor(QPalette::Window, Qt::white);
    light.setColor(QPalette::WindowText, Qt::black);
    EXPECT_TRUE(isNight(paletteFor(PaletteChoice::System, dark)));
    EXPECT_FALSE(isNight(paletteFor(PaletteChoice::System, light)));
    EXPECT_FALSE(isNight(paletteFor(PaletteChoice::Day, dark)));
}

TEST(ShellRowsModel, changesOnlyWhatChangedWhateverComes)
{
    constexpr unsigned Seed = 20261123;
    SCOPED_TRACE(Seed);
    std::mt19937 random(Seed);
    std::vector<QUuid> ids;
    for (int i = 0; i < 8; ++i)
        ids.push_back(QUuid::createUuid());
    auto model = rowsModel();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int round = 0; round < 300; ++round) {
        const QPersistentModelIndex kept(model.rowCount() > 0 ? model.index(0, 0) : QModelIndex());
        const QUuid id = kept.isValid() ? model.rowAt(kept)->id : QUuid();
        const auto rows = drawn(random, ids);
        model.setRows(rows);
        ASSERT_EQ(model.rowCount(), static_cast<int>(rows.size()));
        for (std::size_t i = 0; i < rows.size(); ++i)
            EXPECT_EQ(model.rows()[i].text, rows[i].text);
        if (kept.isValid()) {
            EXPECT_EQ(model.rowAt(kept)->id, id) << "a selected row stays the selected row";
        }
    }
}

TEST(ShellRowsModel, noCellIsWithoutATextForAScreenReader)
{
    auto model = rowsModel();
    model.setRows({{QUuid::createUuid(), QStringLiteral("x")}});
    EXPECT_EQ(model.data(model.index(0, 1), Qt::AccessibleTextRole).toString(), QStringLiteral("Tone: –"));
    EXPECT_EQ(model.data(model.index(0, 1), RowsModel<Row>::ToneRole).toInt(), static_cast<int>(Tone::Urgent));
}

TEST(ShellCounts, whatCannotBeReadIsNoCount)
{
    QStandardPaths::setTestModeEnabled(true);
    storeCounts({.free = 2, .places = 6, .asOf = at("2026-11-20T21:14:00Z")});
    const auto counts = storedCounts();
    ASSERT_TRUE(counts);
    EXPECT_EQ(counts->free, 2);
    EXPECT_EQ(counts->places, 6);
    QFile file(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/counts.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray(R"({"asOfAt":"2026-11-20T21:14:00Z","free":2,"places":6})"))
        << "counts and a moment, and nothing else";
    file.close();
    for (const char* wrong :
         {"", "{", R"({"free":2,"places":1,"asOfAt":"2026-11-20T21:14:00Z"})",
          R"({"free":-1,"places":1,"asOfAt":"2026-11-20T21:14:00Z"})", R"({"free":1,"places":1})"}) {
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(wrong);
        file.close();
        EXPECT_FALSE(storedCounts()) << wrong;
    }
    QStandardPaths::setTestModeEnabled(false);
}

TEST(ShellPreferences, areTheSameAfterTheyWereStored)
{
    QStandardPaths::setTestModeEnabled(true);
    storePreferences({.language = Language::English,
                      .palette = PaletteChoice::Night,
                      .textSize = 150,
                      .server = Server{.url = QUrl(QStringLiteral("https://adempauze.example:8443")),
                                       .fingerprint = QByteArray::fromHex("00ff10")}});
    const Preferences read = storedPreferences();
    EXPECT_EQ(read.language, Language::English);
    EXPECT_EQ(read.palette, PaletteChoice::Night);
    EXPECT_EQ(read.textSize, 150);
    ASSERT_TRUE(read.server);
    EXPECT_EQ(read.server->url.authority(), QStringLiteral("adempauze.example:8443"));
    EXPECT_EQ(read.server->fingerprint.toHex(), QByteArray("00ff10"));
    EXPECT_FALSE(textSizeNamed(QStringLiteral("110")));
    EXPECT_FALSE(languageNamed(QStringLiteral("de")));
    QStandardPaths::setTestModeEnabled(false);
}

TEST(ShellTable, cutsNoTextOff_itScrollsSidewaysInstead)
{
    auto model = rowsModel();
    Table table;
    table.setModel(&model);
    table.setStretchColumn(0);
    table.resize(160, 200);
    table.show();
    const QString longText(60, QLatin1Char('w'));
    model.setRows({{QUuid::createUuid(), longText}});
    EXPECT_GE(table.columnWidth(0), table.fontMetrics().horizontalAdvance(longText));
    table.resize(2'000, 200);
    QCoreApplication::processEvents();
    EXPECT_EQ(table.horizontalHeader()->length(), table.viewport()->width());
}

TEST(ShellTable, selectsTheRowThatKeysActOn_whenTheKeyboardComes)
{
    auto model = rowsModel();
    model.setRows({{QUuid::createUuid(), QStringLiteral("one")}, {QUuid::createUuid(), QStringLiteral("two")}});
    QWidget window;
    QVBoxLayout column(&window);
    auto* before = new QPushButton;
    auto* table = new Table;
    table->setModel(&model);
    column.addWidget(before);
    column.addWidget(table);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    before->setFocus();
    EXPECT_FALSE(table->selectionModel()->hasSelection());
    table->setFocus();
    EXPECT_EQ(table->currentRow(), 0);
    EXPECT_TRUE(table->selectionModel()->isRowSelected(0, {}));
}

TEST(WrapLayouts, aWidgetThatExpandsHasALineToItself)
{
    QWidget box;
    auto* wrap = new WrapLayout(&box);
    const auto added = [&] {
        auto* part = new QWidget;
        (new QVBoxLayout(part))->addWidget(new QPushButton(QStringLiteral("x")));
        wrap->addWidget(part);
        return part;
    };
    QWidget* before = added();
    QWidget* wide = added();
    QWidget* after = added();
    const auto laidOut = [&] { wrap->setGeometry({0, 0, 800, wrap->heightForWidth(800)}); };
    laidOut();
    EXPECT_EQ(before->y(), wide->y());
    EXPECT_EQ(after->y(), wide->y());
    wide->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    laidOut();
    EXPECT_LT(before->y(), wide->y());
    EXPECT_LT(wide->y(), after->y());
    EXPECT_EQ(wide->width(), 800);
}

TEST(WrapLayouts, aLabelGoesToTheNextLineWithItsField)
{
    QWidget box;
    auto* wrap = new WrapLayout(&box);
    const auto added = [&](QWidget* part, int width) {
        part->setParent(&box);
        part->setFixedSize(width, 20);
        wrap->addWidget(part);
        return part;
    };
    added(new QPushButton, 200);
    auto* label = new QLabel;
    auto* field = new QLineEdit;
    label->setBuddy(field);
    added(label, 50);
    added(field, 200);
    const auto laidOut = [&](int width) { wrap->setGeometry({0, 0, width, wrap->heightForWidth(width)}); };
    laidOut(600);
    EXPECT_EQ(label->y(), field->y());
    laidOut(300);
    EXPECT_EQ(label->y(), field->y());
    EXPECT_EQ(label->x(), 0);
    EXPECT_GT(label->y(), 0);
    laidOut(210);
    EXPECT_LT(label->y(), field->y()) << "together they are wider than a line";
}

} // namespace adempauze::client
