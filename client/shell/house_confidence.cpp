#include "shell/house_confidence.h"

#include "shell/language.h"
#include "shell/wire_words.h"

#include <algorithm>

namespace adempauze::client {

HouseConfidences::HouseConfidences(DaemonLink& link, QObject* parent)
    : QObject(parent)
    , m_asked(link, QStringLiteral("/v1/confidence"), [this](const Reply<wire::Confidences>& reply) {
        if (const auto* told = std::get_if<wire::Confidences>(&reply))
            m_houses = told->items;
        Q_EMIT changed();
    })
{
}

void HouseConfidences::forget()
{
    m_asked.forget();
    m_houses.clear();
    Q_EMIT changed();
}

const wire::HouseConfidence* HouseConfidences::of(const std::optional<QUuid>& house) const
{
    const auto found = std::ranges::find(m_houses, house, &wire::HouseConfidence::facilityId);
    return found == m_houses.end() ? nullptr : &*found;
}

Tone toneOf(const wire::HouseConfidence& house)
{
    return house.level == "high" ? Tone::Good : house.level == "fair" ? Tone::Attention : Tone::Urgent;
}

QStringList confidenceText(const wire::HouseConfidence& house)
{
    QStringList said{
        QString(signFor(toneOf(house)) + QStringLiteral("  ") + wordText(Vocabulary::ConfidenceLevel, house.level))};
    for (const wire::ConfidenceReason& each : house.reasons)
        said << QString::fromStdString(spokenLanguage() == Language::Dutch ? each.textNl : each.textEn);
    return said;
}

} // namespace adempauze::client
