#pragma once

#include "shell/rows_model.h"
#include "wire/hold_messages.h"

namespace adempauze::client {

/// Holds in a list: where, their code, how they stand.
class HoldsModel : public RowsModel<wire::Hold> {
    Q_OBJECT

public:
    explicit HoldsModel(QObject* parent = nullptr);
};

/// Whether somebody still has to know of it: it is held, or it fell lately.
bool matters(const wire::Hold& hold, Moment now);

} // namespace adempauze::client
