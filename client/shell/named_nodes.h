#pragma once

namespace adempauze::client {

/// Completes Qt's accessible nodes where Qt 6.4 leaves them without a name and gives no way to name them: the corner
/// between the two rows of titles of a table, and a QLabel that says nothing at the moment. Everything else is Qt's
/// own. Install it once, before the first widget.
void installNamedNodes();

} // namespace adempauze::client
