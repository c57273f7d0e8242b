#pragma once

#include "link/daemon_link.h"
#include "shell/act.h"
#include "shell/exception_list.h"
#include "shell/rows_model.h"
#include "stay/stay_view.h"
#include "wire/safety_messages.h"

namespace adempauze::client {

/// One of what keeps somebody safe: a pair, or a zone of their order.
struct SafetyRow {
    QUuid id{};
    bool zone = false;
    std::optional<QUuid> other{}; ///< of a pair
    int radiusMetres = 0; ///< of a zone
    std::string reason{}; ///< of a pair
    std::optional<Moment> untilAt{}; ///< of a pair
    bool mayLift = false;
    Moment recordedAt{};
    std::int64_t version = 0;
};

/// Whom the person of the stay that is looked at must not meet, and where their order forbids them to be; and that one
/// of these holds no longer (Ctrl+Delete, twice). Recorded with an act on the stay. Not shown while there is nothing to
/// say. People are told apart by where they stay; where a zone lies is told to nobody.
class SafetyList : public QWidget {
    Q_OBJECT

public:
    explicit SafetyList(DaemonLink& link, QWidget* parent = nullptr);

    /// Who is known here. Told before anything is asked.
    void setPeople(People people) { m_people = std::move(people); }
    /// Asks when this is about another person or order than before.
    void follow(const std::optional<StayView>& view);
    void ask();
    void forget();
    /// The minute, the language or the connection changed.
    void retell();
    /// What was begun is not gone on with. False: nothing was.
    bool back();

protected:
    void changeEvent(QEvent* event) override;

private:
    std::vector<Column<SafetyRow>> columns();
    void build();
    void tell();
    void allow();
    void heard(const wire::MustNotMeetPairs& pairs);
    void heard(const wire::BanZones& zones);
    void fill();
    QString what(const SafetyRow& row) const;
    void lift();
    template<class Answer>
    void lift(const SafetyRow& row, const char* noun);
    void answered(const QString& whyNot);

    DaemonLink& m_link;
    People m_people;
    Act m_act;
    std::optional<QUuid> m_person;
    std::optional<QUuid> m_order;
    std::vector<SafetyRow> m_pairs;
    std::vector<SafetyRow> m_zones;
    RowsModel<SafetyRow> m_model;
    QLabel* m_title;
    Table* m_table;
    QPushButton* m_lift;
    StateLine* m_state;
    std::optional<QUuid> m_liftSaid; ///< the one that lifting was pressed for once
    int m_turn = 0;
};

} // namespace adempauze::client
