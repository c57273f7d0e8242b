#pragma once

#include "link/reply.h"

#include <QString>

namespace adempauze::client {

/// A sentence for a "no", with until when or up to what where the daemon said so. Every word of the daemon has one.
QString sentenceFor(const wire::Problem& problem);

/// A sentence for silence. Whether the act happened is not known: `act` true says so.
QString sentenceFor(const Unreachable& unreachable, bool act);

/// After a stale version: how it stood, how it stands now, and what was filled in, which goes on what stands now. Mine
/// may be empty.
QString changedMeanwhile(const QString& before, const QString& now, const QString& mine);

/// The sentence for whatever was not the message itself; empty when it was.
template<class Message>
QString whyNot(const Reply<Message>& reply, bool act)
{
    if (const auto* refused = std::get_if<Refused>(&reply))
        return sentenceFor(refused->problem);
    if (const auto* silent = std::get_if<Unreachable>(&reply))
        return sentenceFor(*silent, act);
    return {};
}

} // namespace adempauze::client
