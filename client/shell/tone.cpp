#include "shell/tone.h"

namespace adempauze::client {

namespace {

QColor color(const char* name)
{
    return QColor(QLatin1String(name));
}

/// The colours of one palette, by what they are for. Contrast is tested for each pair.
struct Inks {
    const char* window;
    const char* base;
    const char* alternate;
    const char* button;
    const char* text;
    const char* quiet;
    const char* accent;
    const char* onAccent;
    const char* link;
    const char* line;
};

constexpr Inks Day{.window = "#f4f2ee",
                   .base = "#ffffff",
                   .alternate = "#f8f7f4",
                   .button = "#e9e6df",
                   .text = "#1d2327",
                   .quiet = "#59636b",
                   .accent = "#0b5c73",
                   .onAccent = "#ffffff",
                   .link = "#0b5c73",
                   .line = "#7f858b"};

constexpr Inks Night{.window = "#1b1f23",
                     .base = "#14171a",
                     .alternate = "#1b1f23",
                     .button = "#2b3137",
                     .text = "#e6e4df",
                     .quiet = "#a3abb2",
                     .accent = "#7cc4da",
                     .onAccent = "#0c1b21",
                     .link = "#8ecfe2",
                     .line = "#6b747c"};

QPalette made(const Inks& inks)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const char* name) { palette.setColor(role, color(name)); };
    set(QPalette::Window, inks.window);
    set(QPalette::WindowText, inks.text);
    set(QPalette::Base, inks.base);
    set(QPalette::AlternateBase, inks.alternate);
    set(QPalette::Text, inks.text);
    set(QPalette::Button, inks.button);
    set(QPalette::ButtonText, inks.text);
    set(QPalette::BrightText, inks.text);
    set(QPalette::Highlight, inks.accent);
    set(QPalette::HighlightedText, inks.onAccent);
    set(QPalette::Link, inks.link);
    set(QPalette::LinkVisited, inks.link);
    set(QPalette::ToolTipBase, inks.base);
    set(QPalette::ToolTipText, inks.text);
    set(QPalette::PlaceholderText, inks.quiet);
    set(QPalette::Mid, inks.line);
    set(QPalette::Dark, inks.line);
    set(QPalette::Light, inks.base);
    set(QPalette::Midlight, inks.button);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(inks.quiet));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(inks.button));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, color(inks.quiet));
    return palette;
}

} // namespace

bool isNight(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

QPalette paletteFor(PaletteChoice choice, const QPalette& system)
{
    switch (choice) {
    case PaletteChoice::Day: return made(Day);
    case PaletteChoice::Night: return made(Night);
    case PaletteChoice::System: break;
    }
    return made(isNight(system) ? Night : Day);
}

QColor inkFor(Tone tone, const QPalette& palette)
{
    const bool night = isNight(palette);
    switch (tone) {
    case Tone::Plain: return palette.color(QPalette::Text);
    case Tone::Quiet: return palette.color(QPalette::PlaceholderText);
    case Tone::Good: return color(night ? "#6fd3a8" : "#00664a");
    case Tone::Attention: return color(night ? "#f0b95c" : "#7d4a00");
    case Tone::Urgent: return color(night ? "#ff9d85" : "#a8290f");
    }
    return palette.color(QPalette::Text);
}

QColor groundFor(Tone tone, const QPalette& palette)
{
    const bool night = isNight(palette);
    switch (tone) {
    case Tone::Plain:
    case Tone::Quiet: return palette.color(QPalette::AlternateBase);
    case Tone::Good: return color(night ? "#173a2e" : "#ddf2e8");
    case Tone::Attention: return color(night ? "#40310f" : "#fbebcf");
    case Tone::Urgent: return color(night ? "#4a1f16" : "#fbe0d9");
    }
    return palette.color(QPalette::Base);
}

QString signFor(Tone tone)
{
    switch (tone) {
    case Tone::Plain: return {};
    case Tone::Quiet: return QStringLiteral("·");
    case Tone::Good: return QStringLiteral("✓");
    case Tone::Attention: return QStringLiteral("!");
    case Tone::Urgent: return QStringLiteral("‼");
    }
    return {};
}

} // namespace adempauze::client
