#include "link/frames.h"

#include <utility>

namespace adempauze::client {

std::optional<std::vector<FeedFrame>> FrameReader::read(const QByteArray& bytes)
{
    m_rest += bytes;
    std::vector<FeedFrame> whole;
    qsizetype from = 0;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', from)) {
        readLine(m_rest.mid(from, end - from), whole);
        from = end + 1;
        if (m_length > Longest)
            return std::nullopt;
    }
    m_rest.remove(0, from);
    if (m_rest.size() > Longest)
        return std::nullopt;
    return whole;
}

void FrameReader::readLine(QByteArray line, std::vector<FeedFrame>& whole)
{
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty()) {
        FeedFrame frame = std::exchange(m_frame, {});
        m_length = 0;
        if (!frame.id.isEmpty() || !frame.data.isEmpty())
            whole.push_back(std::move(frame));
        return;
    }
    m_length += line.size();
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = colon < 0 ? line : line.first(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (name == "event")
        m_frame.event = value;
    else if (name == "id")
        m_frame.id = value;
    else if (name == "data")
        m_frame.data += m_frame.data.isEmpty() ? value : QByteArray("\n").append(value);
}

void FrameReader::forget()
{
    *this = FrameReader();
}

} // namespace adempauze::client
