#pragma once

#include "domain/resident_letter.h"

#include <string>

namespace adempauze::http {

/// A resident's letter as one HTML page that needs nothing from elsewhere, for a sheet of A4. Everything in it is
/// escaped. It is written so that what prints rich text without a browser (the desk's own program) shows the same.
std::string letterHtml(const LetterPage& page);

/// The policy that goes with it: its own style and nothing else.
std::string letterPolicy();

} // namespace adempauze::http
