#pragma once

#include "wire/coordination_messages.h"

#include <QStringList>

namespace adempauze::client {

/// Who leads and who the case managers are, with their telephone numbers; in which part and on what ground the own
/// organisation is told, and what it agreed on. A sentence each.
QStringList coordinationText(const wire::Coordination& coordination);

} // namespace adempauze::client
