#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace adempauze::http {

/// One JSON object per line: when, level, event, and the fields of the event. "swept region=… expired_holds=1" becomes
/// {"at":"…","level":"info","event":"swept","region":"…","expired_holds":"1"}.
std::string logLine(std::string_view at, std::string_view level, std::string_view text);

/// Everything that is logged goes there from now on: to the file, else to standard error. Throws std::exception when
/// the file cannot be opened.
void logTo(const std::optional<std::filesystem::path>& file);
void setLogLevel(std::string_view level); ///< debug, info, warning, error

} // namespace adempauze::http
