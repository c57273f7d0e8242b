#pragma once

#include "shell/rows_model.h"
#include "stay/axis_facts.h"
#include "stay/history_words.h"

namespace adempauze::client {

using StaysModel = RowsModel<wire::Stay>;
using AxisModel = RowsModel<AxisRow>;
using HistoryModel = RowsModel<HistoryRow>;

/// An agency of the case, with its name already looked up.
struct AgencyRow {
    QUuid id{};
    QString name{};
    std::string part{};
    std::string ground{};
    QString phone{};
    std::optional<Moment> sinceAt{};
    std::optional<Moment> leftAt{};
    std::string leftWhy{};
};
using AgenciesModel = RowsModel<AgencyRow>;

/// What an order makes due.
struct DeadlineRow {
    QUuid id{};
    std::string kind{};
    Moment dueAt{};
    LocalTime dueLocal{}; ///< where the order is counted
    QString source{};
};
using DeadlinesModel = RowsModel<DeadlineRow>;

std::vector<DeadlineRow> deadlineRows(const std::optional<wire::Order>& order);
/// Of the network, also who left; until that is known, of the case.
std::vector<AgencyRow> agencyRows(const StayView& view, const Names& names);

/// The tables of this screen. `zone` is asked for anew with each text, since another stay may hang under another clock.
class StayTables {
    Q_DECLARE_TR_FUNCTIONS(StayTables)

public:
    using Clock = std::function<Moment()>;
    using ZoneNow = std::function<Zone()>;

    static StaysModel* stays(Clock now, QObject* parent);
    static AxisModel* axis(ZoneNow zone, QObject* parent);
    static HistoryModel* history(ZoneNow zone, QObject* parent);
    static AgenciesModel* agencies(ZoneNow zone, QObject* parent);
    static DeadlinesModel* deadlines(Clock now, QObject* parent);

private:
    static QString stateText(const wire::Stay& stay);
    static QString detailsText(const wire::Stay& stay);
};

} // namespace adempauze::client
