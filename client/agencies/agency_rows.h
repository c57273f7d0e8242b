#pragma once

#include "shell/rows_model.h"
#include "wire/agency_way_messages.h"
#include "wire/help_messages.h"
#include "wire/overview_messages.h"

namespace adempauze::client {

/// How messages are looked at. Both are asked anew whenever a cell is told.
struct AgencySight {
    std::function<Moment()> now;
    std::function<bool()> old; ///< there is no connection
};

/// Somebody who must be told by telephone: every other way to them failed.
struct CallRow {
    QUuid id{}; ///< of the message
    QUuid organisation{};
    QString name{}; ///< of the organisation
    QString phone{}; ///< a dash where none is known
    std::string notice{};
    std::string failure{}; ///< why the last way failed; empty: not told
    bool urgent{};
    Moment failedAt{};
    Moment dueAt{};
    std::optional<QUuid> stay{}; ///< what it is about
};

/// An organisation and one way on which it can be told; one row without a way where there is only the telephone.
struct WayRow {
    QUuid id{}; ///< of the system, else of the organisation
    QString name{}; ///< of the organisation
    std::string kind{};
    QString phone{};
    std::optional<wire::AgencyWay> way{};
    Moment since{}; ///< how far back its numbers go
};

/// Where the system of an organisation hears of messages, as administrators set it up.
struct SystemRow {
    wire::WebhookEndpoint endpoint{};
    QString name{}; ///< of the organisation
};

/// Help that an organisation gives.
struct HelpOfferRow {
    wire::HelpOffer offer{};
    QString name{}; ///< of the organisation
};

using CallsModel = RowsModel<CallRow>;
using MessagesModel = RowsModel<wire::Message>;
using WaysModel = RowsModel<WayRow>;
using SystemsModel = RowsModel<SystemRow>;
using HelpOffersModel = RowsModel<HelpOfferRow>;

std::vector<Column<CallRow>> callColumns(const AgencySight& sight);
std::vector<Column<wire::Message>> messageColumns(const AgencySight& sight);
std::vector<Column<WayRow>> wayColumns(const AgencySight& sight);
std::vector<Column<SystemRow>> systemColumns(const AgencySight& sight);
std::vector<Column<HelpOfferRow>> helpOfferColumns(const AgencySight& sight);

/// Of the open tasks those that are calls; urgent ones first, then what is due soonest.
std::vector<CallRow> callRows(const std::vector<wire::Task>& tasks, const std::vector<wire::Agency>& agencies);
/// Every organisation with its ways, in the order of the organisations.
std::vector<WayRow> wayRows(const std::vector<wire::Agency>& agencies, const wire::AgencyWays& ways);
/// What is tried there now fails: nothing went since.
bool fails(const wire::AgencyWay& way);
std::vector<SystemRow> systemRows(const std::vector<wire::WebhookEndpoint>& endpoints,
                                  const std::vector<wire::Agency>& agencies);

/// "Gemeente Eikendaal"; a dash where it is not known.
QString nameIn(const std::vector<wire::Agency>& agencies, const QUuid& organisation);

} // namespace adempauze::client
