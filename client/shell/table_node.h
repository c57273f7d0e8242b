#pragma once

#include <QAccessibleInterface>
#include <QString>

namespace adempauze::client {

/// Makes Qt's accessible tables whole: the corner between the two rows of titles has no name in Qt 6.4, and no way to
/// give it one; here it has. Everything else is Qt's own. Install it once, before the first table.
void installTableNodes();

} // namespace adempauze::client
