#pragma once

#include "shell/rows_model.h"
#include "wire/follow_up_messages.h"
#include "wire/overview_messages.h"
#include "wire/webhook_messages.h"

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

/// An organisation, and how it can be told.
struct AgencyWays {
    QUuid id{};
    QString name{};
    std::string kind{};
    QString phone{};
    bool mail{};
    int systems{}; ///< where its own systems hear of messages; administrators know them
    int callsWait{}; ///< messages that only the telephone can bring
    std::string failure{}; ///< of the last of those
};

/// A system of an organisation that hears of messages, and how that goes.
struct SystemRow {
    wire::WebhookEndpoint endpoint{};
    QString name{}; ///< of the organisation
    bool known = false; ///< its deliveries were told
    std::optional<Moment> lastSentAt{};
    int queued{};
    std::optional<Moment> againAt{}; ///< the next attempt
    std::string failure{}; ///< why the newest one that was not sent was not; empty: the newest one was
};

using CallsModel = RowsModel<CallRow>;
using MessagesModel = RowsModel<wire::Message>;
using AgencyWaysModel = RowsModel<AgencyWays>;
using SystemsModel = RowsModel<SystemRow>;

std::vector<Column<CallRow>> callColumns(const AgencySight& sight);
std::vector<Column<wire::Message>> messageColumns(const AgencySight& sight);
std::vector<Column<AgencyWays>> agencyColumns(const AgencySight& sight);
std::vector<Column<SystemRow>> systemColumns(const AgencySight& sight);

/// Of the open tasks those that are calls; urgent ones first, then what is due soonest.
std::vector<CallRow> callRows(const std::vector<wire::Task>& tasks, const std::vector<wire::Agency>& agencies);
std::vector<AgencyWays> agencyWays(const std::vector<wire::Agency>& agencies, const std::vector<CallRow>& calls,
                                   const std::vector<wire::WebhookEndpoint>& endpoints);
/// `deliveries` of one endpoint, newest first, as the daemon lists them.
SystemRow systemRow(const wire::WebhookEndpoint& endpoint, const std::vector<wire::Agency>& agencies,
                    const std::vector<wire::MessageDelivery>* deliveries);

/// "Gemeente Eikendaal"; a dash where it is not known.
QString nameIn(const std::vector<wire::Agency>& agencies, const QUuid& organisation);

} // namespace adempauze::client
