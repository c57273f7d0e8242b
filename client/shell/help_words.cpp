#include "shell/help_words.h"

#include "shell/wire_words.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace adempauze::client {

namespace {

using Language = std::pair<const char*, const char*>;

/// By ISO 639-1; those in which help is given most.
constexpr std::array Languages{
    Language{"nl", QT_TRANSLATE_NOOP("HelpWords", "Dutch")},
    Language{"en", QT_TRANSLATE_NOOP("HelpWords", "English")},
    Language{"ar", QT_TRANSLATE_NOOP("HelpWords", "Arabic")},
    Language{"tr", QT_TRANSLATE_NOOP("HelpWords", "Turkish")},
    Language{"pl", QT_TRANSLATE_NOOP("HelpWords", "Polish")},
    Language{"uk", QT_TRANSLATE_NOOP("HelpWords", "Ukrainian")},
    Language{"ru", QT_TRANSLATE_NOOP("HelpWords", "Russian")},
    Language{"ti", QT_TRANSLATE_NOOP("HelpWords", "Tigrinya")},
    Language{"so", QT_TRANSLATE_NOOP("HelpWords", "Somali")},
    Language{"fa", QT_TRANSLATE_NOOP("HelpWords", "Persian")},
    Language{"ps", QT_TRANSLATE_NOOP("HelpWords", "Pashto")},
    Language{"ku", QT_TRANSLATE_NOOP("HelpWords", "Kurdish")},
    Language{"ro", QT_TRANSLATE_NOOP("HelpWords", "Romanian")},
    Language{"bg", QT_TRANSLATE_NOOP("HelpWords", "Bulgarian")},
    Language{"de", QT_TRANSLATE_NOOP("HelpWords", "German")},
    Language{"fr", QT_TRANSLATE_NOOP("HelpWords", "French")},
    Language{"es", QT_TRANSLATE_NOOP("HelpWords", "Spanish")},
    Language{"pt", QT_TRANSLATE_NOOP("HelpWords", "Portuguese")},
    Language{"zh", QT_TRANSLATE_NOOP("HelpWords", "Chinese")},
};

QString waiting(int days)
{
    if (days == 0)
        return HelpWords::tr("at once");
    return days == 1 ? HelpWords::tr("after 1 day") : HelpWords::tr("after %1 days").arg(days);
}

bool isCode(const QString& typed)
{
    return typed.size() == 2
        && std::ranges::all_of(typed, [](QChar each) { return each >= QLatin1Char('a') && each <= QLatin1Char('z'); });
}

std::optional<std::string> codeOf(const QString& typed)
{
    for (const auto& [code, name] : Languages)
        if (HelpWords::tr(name).compare(typed, Qt::CaseInsensitive) == 0)
            return code;
    const QString lower = typed.toLower();
    return isCode(lower) ? std::optional(lower.toStdString()) : std::nullopt;
}

} // namespace

QString HelpWords::offer(const wire::HelpOffer& offer, const QString& agency)
{
    QStringList facts{wordText(Vocabulary::HelpOfferedTo, offer.forWhom), waiting(offer.waitingDays)};
    if (!offer.languages.empty())
        facts << tr("in %1", "languages").arg(languages(offer.languages));
    if (offer.peers)
        facts << tr("in a group of people who know it themselves");
    if (offer.closedAt)
        facts << tr("not offered any more");
    return tr("%1 (%2, %3): %4", "help, its kind, who gives it, facts")
        .arg(QString::fromStdString(offer.name), wordText(Vocabulary::HelpKind, offer.kind), agency,
             facts.join(QStringLiteral(", ")));
}

QString HelpWords::language(const std::string& code)
{
    const auto found = std::ranges::find(Languages, code, &Language::first);
    return found == Languages.end() ? QString::fromStdString(code) : tr(found->second);
}

QString HelpWords::languages(const std::vector<std::string>& codes)
{
    QStringList all;
    for (const std::string& code : codes)
        all << language(code);
    return all.join(QStringLiteral(", "));
}

std::optional<std::vector<std::string>> HelpWords::languagesIn(const QString& typed)
{
    std::vector<std::string> codes;
    for (const QString& part : typed.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto code = codeOf(part.trimmed());
        if (!code)
            return std::nullopt;
        if (std::ranges::find(codes, *code) == codes.end())
            codes.push_back(*code);
    }
    return codes.empty() ? std::nullopt : std::optional(std::move(codes));
}

} // namespace adempauze::client
