#pragma once

#include "shell/rows_model.h"
#include "stay/network_words.h"

namespace adempauze::client {

/// Who talks to whom about what, with its names already looked up.
struct AgreementRow {
    QUuid id{};
    QString what{};
    Moment sinceAt{};
    std::optional<Moment> untilAt{};
};

/// Who was told what about the stay.
struct ToldRow {
    wire::Message message{};
    QString whom{};
};

/// Somebody was in touch with somebody.
struct ContactRow {
    wire::Contact contact{};
    QString whose{};
};

/// Help in the case, with the name of who offered it.
struct HelpRow {
    wire::CaseHelp help{};
    QString by{};
};

using AgreementsModel = RowsModel<AgreementRow>;
using ToldModel = RowsModel<ToldRow>;
using ContactsModel = RowsModel<ContactRow>;
using HelpModel = RowsModel<HelpRow>;
using StepsModel = RowsModel<wire::Task>;

std::vector<AgreementRow> agreementRows(const StayView& view, const Names& names);
std::vector<ToldRow> toldRows(const StayView& view, const Names& names);
std::vector<ContactRow> contactRows(const StayView& view, const Names& names);
std::vector<HelpRow> helpRows(const StayView& view, const Names& names);

/// The tables of what is around a case. `zone` and `now` are asked for anew with each text.
class NetworkTables {
    Q_DECLARE_TR_FUNCTIONS(NetworkTables)

public:
    using Clock = std::function<Moment()>;
    using ZoneNow = std::function<Zone()>;

    static AgreementsModel* agreements(ZoneNow zone, QObject* parent);
    static ToldModel* told(ZoneNow zone, QObject* parent);
    static ContactsModel* contacts(ZoneNow zone, QObject* parent);
    static HelpModel* help(ZoneNow zone, QObject* parent);
    static StepsModel* steps(Clock now, ZoneNow zone, QObject* parent);
};

} // namespace adempauze::client
