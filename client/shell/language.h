#pragma once

#include <QObject>

namespace adempauze::client {

enum class Language { Dutch, English };

/// The language of the program: its own texts and Qt's (`qtbase_nl`), and how dates are written. Switches while the
/// program runs: every widget is told by QEvent::LanguageChange.
void speak(Language language);
Language spokenLanguage();

} // namespace adempauze::client
