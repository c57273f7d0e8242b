#pragma once

#include "stay/stay_view.h"
#include "time/local_time.h"

#include <QCoreApplication>
#include <QString>
#include <QUuid>

namespace adempauze::client {

/// How a stretch is drawn. Each has a colour and a pattern of its own.
enum class BarKind { Order, Extension, EndedEarly, NextOrder, OtherMeasure, Voluntary, WindDown, Placement };

/// A stretch of time with a reason. Half-open.
struct Bar {
    BarKind kind;
    Moment from;
    Moment until;
    QString name; ///< what it is: "Huisverbod"
    QString letter; ///< where there is no room for the name
    QString why; ///< for the table
};

/// A moment that matters. `letter` stands on the axis, `name` in full beside it and in the table.
struct Mark {
    enum class Kind { OrderEvent, OrderEnd, EarlyEnd, LatestEnd, HouseLimit };
    Kind kind;
    Moment at;
    QString letter;
    QString name;
    QString why;
};

/// Order above, stay below, on one axis of time.
struct AxisFacts {
    Zone zone;
    Moment now;
    std::vector<Bar> order{};
    std::vector<Mark> orderMarks{};
    std::vector<Bar> stay{};
    std::vector<Bar> placements{}; ///< only when there is more than one
    std::vector<Mark> stayMarks{};

    std::vector<Moment> moments() const;
};

/// One row of the table that says the same as the axis.
struct AxisRow {
    QUuid id{}; ///< the same for the same fact, so that a reader keeps their place
    QString what{};
    Moment from{};
    std::optional<Moment> until{}; ///< none: a moment, not a stretch
    QString why{};
};

class AxisTeller {
    Q_DECLARE_TR_FUNCTIONS(AxisTeller)

public:
    static AxisFacts factsOf(const StayView& view, Moment now);
    /// In the order of time; bars of the order first where two begin together.
    static std::vector<AxisRow> rowsOf(const AxisFacts& facts);
    /// The whole axis in sentences, for those who do not see it.
    static QString told(const AxisFacts& facts);

private:
    static void addOrder(AxisFacts& facts, const wire::Order& order);
    static void addOrderMarks(AxisFacts& facts, const wire::Order& order);
    static void addStay(AxisFacts& facts, const StayView& view);
    static QString letterOf(std::string_view eventKind);
};

} // namespace adempauze::client
