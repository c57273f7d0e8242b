#include "shell/wire_words.h"

#include "shell/wire_words_list.h"

#include <QCoreApplication>

namespace adempauze::client {

namespace {

std::span<const WireWord> listOf(Vocabulary vocabulary)
{
    if (vocabulary == Vocabulary::EventKind)
        return wireEventWords();
    const bool between = vocabulary >= Vocabulary::SnoozeWhy && vocabulary <= Vocabulary::OutcomeKind;
    return between ? wireNetworkWords() : wireWords();
}

} // namespace

QString wordText(Vocabulary vocabulary, std::string_view word)
{
    for (const WireWord& each : listOf(vocabulary))
        if (each.vocabulary == vocabulary && each.word == word)
            return QCoreApplication::translate("WireWords", each.text);
    QString unknown = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    return unknown.replace(QLatin1Char('_'), QLatin1Char(' '));
}

std::vector<std::string_view> wordsIn(Vocabulary vocabulary)
{
    std::vector<std::string_view> words;
    for (const WireWord& each : listOf(vocabulary))
        if (each.vocabulary == vocabulary)
            words.push_back(each.word);
    return words;
}

} // namespace adempauze::client
