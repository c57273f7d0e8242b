#pragma once

#include <QColor>
#include <QPalette>

namespace adempauze::client {

/// How something is meant. Never told by colour alone: each has a letter-like sign as well.
enum class Tone { Plain, Quiet, Good, Attention, Urgent };

enum class PaletteChoice { System, Day, Night };

/// The palette of the whole program. System: night where the desktop's own palette is dark.
QPalette paletteFor(PaletteChoice choice, const QPalette& system);

/// Ink for text of this tone on the palette's ground, at least 4.5:1 against Base and Window.
QColor inkFor(Tone tone, const QPalette& palette);
/// A ground to put plain ink on, at least 4.5:1.
QColor groundFor(Tone tone, const QPalette& palette);
/// "✓", "!", "‼", "·", ""
QString signFor(Tone tone);

bool isNight(const QPalette& palette);

} // namespace adempauze::client
