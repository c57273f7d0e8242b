#pragma once

#include "shell/question.h"
#include "shell/tone.h"
#include "wire/confidence_messages.h"

namespace adempauze::client {

/// How much each house's "free" is worth, as the daemon last reckoned it for whoever may know: case workers every
/// house, house staff their own.
class HouseConfidences : public QObject {
    Q_OBJECT

public:
    explicit HouseConfidences(DaemonLink& link, QObject* parent = nullptr);

    void ask() { m_asked.ask(); }
    void forget();
    /// None: nothing was heard of it.
    const wire::HouseConfidence* of(const std::optional<QUuid>& house) const;

Q_SIGNALS:
    void changed();

private:
    Question<wire::Confidences> m_asked;
    std::vector<wire::HouseConfidence> m_houses;
};

Tone toneOf(const wire::HouseConfidence& house);
/// The level with its sign, then what it comes from, a line each: "!  laag", "Aan de deur geweigerd, in 90 dagen: 2."
QStringList confidenceText(const wire::HouseConfidence& house);

} // namespace adempauze::client
