#include "stay/axis_layout.h"

#include "shell/time_words.h"

#include <QLocale>

#include <algorithm>

namespace adempauze::client {

namespace {

struct AxisWords {
    Q_DECLARE_TR_FUNCTIONS(AxisWords)
};

struct Wanted {
    Moment at;
    QString text;
    LineLook line;
    bool throughAll = false; ///< its line crosses every lane
};

LineLook lookOf(Mark::Kind kind)
{
    switch (kind) {
    case Mark::Kind::OrderEvent:
    case Mark::Kind::OrderEnd: return LineLook::Solid;
    case Mark::Kind::EarlyEnd: return LineLook::Heavy;
    case Mark::Kind::LatestEnd: return LineLook::Dotted;
    case Mark::Kind::HouseLimit: return LineLook::Dashed;
    }
    return LineLook::Solid;
}

std::vector<Wanted> wantedOf(const std::vector<Mark>& marks, const Zone& zone)
{
    std::vector<Wanted> wanted;
    for (const Mark& mark : marks) {
        const QString date = shortDate(mark.at, zone);
        const QString text = mark.letter.isEmpty() ? QStringLiteral("%1 %2").arg(mark.name, date) : mark.letter;
        wanted.push_back({mark.at, text, lookOf(mark.kind)});
    }
    return wanted;
}

QString dayText(Moment start, const Zone& zone)
{
    const date::year_month_day day(date::floor<date::days>(zone.localAt(start)));
    const auto month = static_cast<int>(static_cast<unsigned>(day.month()));
    return QStringLiteral("%1 %2")
        .arg(static_cast<unsigned>(day.day()))
        .arg(QLocale().monthName(month, QLocale::ShortFormat).remove(QLatin1Char('.')));
}

/// Puts things below one another, from the top of the axis to its foot.
class Builder {
public:
    Builder(const AxisFacts& facts, double width, const QFontMetricsF& metrics)
        : m_facts(facts)
        , m_metrics(metrics)
        , m_line(metrics.height())
        , m_right(width - m_line / 2)
    {
        const double gutter = std::min(widestLane() + m_line, width / 4);
        m_scale = scaleOver(facts.moments(), gutter, std::max(m_right - gutter, m_line));
    }

    AxisPicture build()
    {
        const auto above = wantedOf(m_facts.orderMarks, m_facts.zone);
        const auto below = wantedBelow();
        const double aboveTop = m_line / 4;
        m_top = aboveTop + rowsHigh(above);
        const double lanesTop = m_top;
        addLane(AxisWords::tr("Order"), m_facts.order);
        const double orderFoot = m_top - gap();
        addLane(AxisWords::tr("Stay"), m_facts.stay);
        if (!m_facts.placements.empty())
            addLane(AxisWords::tr("Places"), m_facts.placements);
        addMarks(above, aboveTop, [&](const Wanted&, const QRectF& label) {
            return Stretch{label.bottom(), orderFoot};
        });
        addMarks(below, m_top, [&](const Wanted& mark, const QRectF& label) {
            return Stretch{mark.throughAll ? lanesTop : orderFoot + gap(), label.top()};
        });
        m_top += rowsHigh(below) + gap();
        m_picture.ground = m_top;
        addDays();
        return std::move(m_picture);
    }

private:
    double gap() const { return m_line * 0.4; }
    double laneHeight() const { return m_line * 1.5; }

    double widestLane() const
    {
        double widest = 0;
        for (const QString& name : {AxisWords::tr("Order"), AxisWords::tr("Stay"), AxisWords::tr("Places")})
            widest = std::max(widest, m_metrics.horizontalAdvance(name));
        return widest;
    }

    std::vector<Wanted> wantedBelow() const
    {
        auto wanted = wantedOf(m_facts.stayMarks, m_facts.zone);
        wanted.push_back({m_facts.now, AxisWords::tr("now"), LineLook::Heavy, true});
        return wanted;
    }

    void addLane(const QString& name, const std::vector<Bar>& bars)
    {
        const double room = m_scale.left - m_line / 2;
        m_picture.lanes.push_back(
            {QRectF(0, m_top, room, laneHeight()), m_metrics.elidedText(name, Qt::ElideRight, room)});
        for (const Bar& bar : bars) {
            const double from = m_scale.xOf(bar.from);
            const QRectF box(from, m_top, std::max(m_scale.xOf(bar.until) - from, 2.0), laneHeight());
            m_picture.bars.push_back({box, bar.kind, fitting(bar, box.width() - m_line * 0.6)});
        }
        m_top += laneHeight() + gap();
    }

    QString fitting(const Bar& bar, double room) const
    {
        if (m_metrics.horizontalAdvance(bar.name) <= room)
            return bar.name;
        const QString elided = m_metrics.elidedText(bar.name, Qt::ElideRight, room);
        if (elided.size() > 4)
            return elided;
        return m_metrics.horizontalAdvance(bar.letter) <= room ? bar.letter : QString();
    }

    std::vector<Stretch> placesOf(const std::vector<Wanted>& wanted) const
    {
        std::vector<Stretch> places;
        for (const Wanted& each : wanted) {
            const double most = m_right - m_scale.left;
            const double width = std::min(m_metrics.horizontalAdvance(each.text) + m_line * 0.6, most);
            places.push_back(around(m_scale.xOf(each.at), width, m_scale.left, m_right));
        }
        return places;
    }

    double rowsHigh(const std::vector<Wanted>& wanted) const
    {
        int rows = 0;
        for (const int row : rowsFor(placesOf(wanted)))
            rows = std::max(rows, row + 1);
        return rows * rowHeight() + (rows > 0 ? gap() : 0);
    }
    double rowHeight() const { return m_line * 1.2; }

    template<class Line>
    void addMarks(const std::vector<Wanted>& wanted, double top, Line lineOf)
    {
        const auto places = placesOf(wanted);
        const auto rows = rowsFor(places);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const QRectF label(places[i].from, top + rows[i] * rowHeight(), places[i].until - places[i].from,
                               m_line * 1.1);
            const Stretch line = lineOf(wanted[i], label);
            m_picture.marks.push_back(
                {label, m_metrics.elidedText(wanted[i].text, Qt::ElideRight, label.width() - m_line * 0.3),
                 m_scale.xOf(wanted[i].at), line.from, line.until, wanted[i].line});
        }
    }

    void addDays()
    {
        const auto starts = dayStarts(m_facts.zone, m_scale.from, m_scale.until);
        double widest = 0;
        for (const Moment start : starts)
            widest = std::max(widest, m_metrics.horizontalAdvance(dayText(start, m_facts.zone)) + m_line);
        const int step = daysPerLabel(m_scale.pixelsPer(std::chrono::hours(24)), widest);
        double taken = m_scale.left - m_line;
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const double x = m_scale.xOf(starts[i]);
            const QString text = dayText(starts[i], m_facts.zone);
            const Stretch at = around(x, m_metrics.horizontalAdvance(text) + 2, 0, m_right);
            const bool labelled = i % static_cast<std::size_t>(step) == 0 && at.from >= taken;
            m_picture.ticks.push_back({x, labelled});
            if (!labelled)
                continue;
            m_picture.days.push_back({QRectF(at.from, m_top + gap(), at.until - at.from, m_line), text});
            taken = at.until + m_line / 4;
        }
        m_picture.height = m_top + gap() + m_line * 1.25;
    }

    const AxisFacts& m_facts;
    const QFontMetricsF m_metrics;
    double m_line;
    double m_right;
    double m_top = 0;
    AxisScale m_scale{};
    AxisPicture m_picture{};
};

} // namespace

AxisPicture layOut(const AxisFacts& facts, double width, const QFontMetricsF& metrics)
{
    return Builder(facts, width, metrics).build();
}

} // namespace adempauze::client
