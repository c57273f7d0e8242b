#include "shell/spelling.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace adempauze::client {

namespace {

// One for each letter of the alphabet, in its order.
constexpr std::array<const char*, 26> Letters{
    QT_TRANSLATE_NOOP("Spelling", "A as in Alfa"),    QT_TRANSLATE_NOOP("Spelling", "B as in Bravo"),
    QT_TRANSLATE_NOOP("Spelling", "C as in Charlie"), QT_TRANSLATE_NOOP("Spelling", "D as in Delta"),
    QT_TRANSLATE_NOOP("Spelling", "E as in Echo"),    QT_TRANSLATE_NOOP("Spelling", "F as in Foxtrot"),
    QT_TRANSLATE_NOOP("Spelling", "G as in Golf"),    QT_TRANSLATE_NOOP("Spelling", "H as in Hotel"),
    QT_TRANSLATE_NOOP("Spelling", "I as in India"),   QT_TRANSLATE_NOOP("Spelling", "J as in Juliett"),
    QT_TRANSLATE_NOOP("Spelling", "K as in Kilo"),    QT_TRANSLATE_NOOP("Spelling", "L as in Lima"),
    QT_TRANSLATE_NOOP("Spelling", "M as in Mike"),    QT_TRANSLATE_NOOP("Spelling", "N as in November"),
    QT_TRANSLATE_NOOP("Spelling", "O as in Oscar"),   QT_TRANSLATE_NOOP("Spelling", "P as in Papa"),
    QT_TRANSLATE_NOOP("Spelling", "Q as in Quebec"),  QT_TRANSLATE_NOOP("Spelling", "R as in Romeo"),
    QT_TRANSLATE_NOOP("Spelling", "S as in Sierra"),  QT_TRANSLATE_NOOP("Spelling", "T as in Tango"),
    QT_TRANSLATE_NOOP("Spelling", "U as in Uniform"), QT_TRANSLATE_NOOP("Spelling", "V as in Victor"),
    QT_TRANSLATE_NOOP("Spelling", "W as in Whiskey"), QT_TRANSLATE_NOOP("Spelling", "X as in X-ray"),
    QT_TRANSLATE_NOOP("Spelling", "Y as in Yankee"),  QT_TRANSLATE_NOOP("Spelling", "Z as in Zulu"),
};

QString said(QChar sign)
{
    const QChar upper = sign.toUpper();
    if (upper < QLatin1Char('A') || upper > QLatin1Char('Z'))
        return sign;
    return QCoreApplication::translate("Spelling", Letters[static_cast<std::size_t>(upper.unicode() - u'A')]);
}

} // namespace

QString spelled(const QString& code)
{
    QStringList signs;
    for (const QChar sign : code)
        if (!sign.isSpace())
            signs.append(said(sign));
    return signs.join(QStringLiteral(", "));
}

} // namespace adempauze::client
