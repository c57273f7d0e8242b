#include "http/log.h"

#include "time/text.h"

#include <spdlog/formatter.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <memory>

namespace adempauze::http {

namespace {

void appendText(std::string& line, std::string_view text)
{
    constexpr std::string_view Digits = "0123456789abcdef";
    line += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            line += '\\';
            line += c;
        } else if (c >= 0 && c < ' ') {
            line += "\\u00";
            line += Digits[static_cast<std::size_t>(c) / 16];
            line += Digits[static_cast<std::size_t>(c) % 16];
        } else {
            line += c;
        }
    }
    line += '"';
}

void appendField(std::string& line, std::string_view name, std::string_view value)
{
    line += line.size() > 1 ? "," : "";
    appendText(line, name);
    line += ':';
    appendText(line, value);
}

/// The value at the text's beginning, bare or in quotes, which is taken off.
std::string_view takeValue(std::string_view& text)
{
    const bool quoted = text.starts_with('"');
    if (quoted)
        text.remove_prefix(1);
    const auto end = std::min(text.find(quoted ? '"' : ' '), text.size());
    const auto value = text.substr(0, end);
    text.remove_prefix(std::min(end + (quoted ? 1 : 0), text.size()));
    return value;
}

class JsonLines : public spdlog::formatter {
public:
    void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& to) override
    {
        const auto at = date::floor<std::chrono::seconds>(message.time);
        const auto level = spdlog::level::to_string_view(message.level);
        const auto line =
            logLine(textOf(at), {level.data(), level.size()}, {message.payload.data(), message.payload.size()});
        to.append(line.data(), line.data() + line.size());
        to.push_back('\n');
    }
    std::unique_ptr<formatter> clone() const override { return std::make_unique<JsonLines>(); }
};

} // namespace

std::string logLine(std::string_view at, std::string_view level, std::string_view text)
{
    std::string line = "{";
    appendField(line, "at", at);
    appendField(line, "level", level);
    const auto equals = text.find('=');
    const auto space = equals == std::string_view::npos ? equals : text.rfind(' ', equals);
    appendField(line, "event", text.substr(0, space));
    text.remove_prefix(std::min(space, text.size()));
    while (!text.empty()) {
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        const auto end = text.find('=');
        if (end == std::string_view::npos)
            break;
        const auto name = text.substr(0, end);
        text.remove_prefix(end + 1);
        appendField(line, name, takeValue(text));
    }
    return line + "}";
}

void logTo(const std::optional<std::filesystem::path>& file)
{
    std::shared_ptr<spdlog::sinks::sink> sink;
    if (file)
        sink = std::make_shared<spdlog::sinks::basic_file_sink_mt>(file->string());
    else
        sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    auto logger = std::make_shared<spdlog::logger>("adempauze", sink);
    logger->set_formatter(std::make_unique<JsonLines>());
    logger->flush_on(spdlog::level::info);
    spdlog::set_default_logger(logger);
}

void setLogLevel(std::string_view level)
{
    spdlog::set_level(spdlog::level::from_str(std::string(level)));
}

} // namespace adempauze::http
