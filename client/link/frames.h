#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace adempauze::client {

/// A frame of a text/event-stream. A heartbeat is none.
struct FeedFrame {
    QByteArray event{}; ///< empty: the usual one
    QByteArray id{};
    QByteArray data{}; ///< empty where only the position is told
};

/// Puts frames together from bytes as they come, however they were cut.
class FrameReader {
public:
    static constexpr qsizetype Longest = 64 * 1024; ///< bytes of a frame that is not yet whole

    /// The frames that are whole by now; nothing when a frame grows too long to be one of ours.
    std::optional<std::vector<FeedFrame>> read(const QByteArray& bytes);
    void forget();

private:
    void readLine(QByteArray line, std::vector<FeedFrame>& whole);
    QByteArray m_rest;
    FeedFrame m_frame;
    qsizetype m_length = 0;
};

} // namespace adempauze::client
