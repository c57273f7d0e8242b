#pragma once

#include <QString>

namespace adempauze::client {

/// A code as it is said on the telephone, in the language of the moment: "K van Karel, R van Rudolf, 5, 2". Spaces are
/// left out.
QString spelled(const QString& code);

} // namespace adempauze::client
