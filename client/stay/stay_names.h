#pragma once

#include "shell/question.h"
#include "stay/stay_view.h"

namespace adempauze::client {

/// The names for the ids that a stay is told in: organisations, colleagues, help to choose from. What was answered
/// stays until something newer comes.
class StayNames : public QObject {
    Q_OBJECT

public:
    explicit StayNames(DaemonLink& link, QObject* parent = nullptr);

    /// `caseWorker`: the help to choose from is asked for as well.
    void begin(bool caseWorker);
    /// Again, where they are older than a minute: of organisations and colleagues nothing says that they changed.
    void freshen();
    void askHelp();
    void setStays(std::vector<wire::Stay> stays) { m_names.stays = std::move(stays); }
    void forget();

    const Names& all() const { return m_names; }

Q_SIGNALS:
    void changed();

private:
    void ask();
    template<class Answer, class Item>
    std::function<void(const Reply<Answer>&)> keeping(std::vector<Item> Names::*names);

    DaemonLink& m_link;
    bool m_begun = false;
    bool m_caseWorker = false;
    std::optional<Moment> m_askedAt;
    Names m_names;
    Question<wire::Agencies> m_agencies;
    Question<wire::Colleagues> m_colleagues;
    Question<wire::HelpOffers> m_help;
};

} // namespace adempauze::client
