#pragma once

#include "wire/help_messages.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace adempauze::client {

/// How help is told, and the languages in which it is given.
class HelpWords {
    Q_DECLARE_TR_FUNCTIONS(HelpWords)

public:
    /// "Rondkomen (debt help, De Brug): for anyone, after 5 days, in Dutch and Arabic, in a group of …". `agency`: who
    /// gives it.
    static QString offer(const wire::HelpOffer& offer, const QString& agency);
    /// "Dutch"; its code where there is no word for it.
    static QString language(const std::string& code);
    static QString languages(const std::vector<std::string>& codes); ///< "Dutch, Arabic"
    /// Codes of what was typed as words or as codes, with commas between; none: one of them is neither, or there is
    /// none at all.
    static std::optional<std::vector<std::string>> languagesIn(const QString& typed);
};

} // namespace adempauze::client
