#pragma once

#include "link/daemon_link.h"
#include "shell/strip.h"
#include "wire/follow_up_messages.h"
#include "wire/hand_over_messages.h"
#include "wire/network_messages.h"
#include "wire/session_messages.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace adempauze::client {

/// Whom a task is handed to: me first, then back to the team, then colleagues by name, then teams of the organisation,
/// then other organisations that take part in its case, each with its teams, which have to take it on. Enter.
class HandOverStrip : public Strip {
    Q_OBJECT

public:
    explicit HandOverStrip(QWidget* parent = nullptr);

    void setPeople(const std::optional<wire::Account>& me, const wire::Colleagues& colleagues);
    /// Who else takes part in the case of the task that is asked about.
    void setAround(const wire::Network& network);
    void ask(const wire::Task& task);
    /// The task as it is told by now; none: it is no longer open, and the strip says so.
    void refresh(const wire::Task* task);
    void forget();
    void allow(bool may);
    bool isOpen() const { return m_task.has_value(); }
    const std::optional<wire::Task>& task() const { return m_task; }

Q_SIGNALS:
    /// To this account or this team; neither: to the team that has it. `name` as it was read.
    void chosen(const adempauze::wire::AssignTask& assignment, const QString& name);
    /// To another organisation, where somebody says yes or no.
    void offered(const adempauze::wire::OfferTask& offer, const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Person {
        std::optional<QUuid> account{};
        QString name{};
        std::optional<QUuid> organisation{}; ///< another one
        std::optional<QUuid> team{}; ///< of the other organisation, else of one's own
        QString teamName{}; ///< of the other organisation's
    };
    void addOthers(const wire::Network& network, const wire::NetworkAgency& agency);
    void fill();
    void forgetAround();
    void choose();
    void tell();
    QString textOf(std::size_t at) const;

    QListWidget* m_list;
    QPushButton* m_go;
    std::optional<wire::Account> m_me;
    std::vector<Person> m_people;
    std::optional<wire::Task> m_task;
    bool m_open = true;
    bool m_may = true;
};

} // namespace adempauze::client
