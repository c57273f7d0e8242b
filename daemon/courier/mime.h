#pragma once

#include "courier/letter.h"

#include <string>

namespace adempauze {

/// The letter as RFC 5322 with a text and an HTML part, lines ended by CR LF. The same letter gives the same bytes.
std::string mimeOf(const Letter& letter);

} // namespace adempauze
