#pragma once

#include "shell/key_help.h"
#include "shell/table.h"

namespace adempauze::client {

/// What Ctrl+? says of this key in this window; empty where it does not know it.
inline QString listedKey(QWidget* window, const char* key)
{
    const KeysDialog dialog(window);
    const auto* model = dialog.findChild<Table*>()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, 0).data().toString() == QString::fromLatin1(key))
            return model->index(row, 1).data().toString();
    return {};
}

} // namespace adempauze::client
