#pragma once

#include "desk/desk_columns.h"
#include "shell/act.h"
#include "shell/state_line.h"
#include "shell/table.h"

class QBoxLayout;

namespace adempauze::client {

/// One part of the desk: a list, what can be done with its rows, and a line that says how things are.
class DeskPanel : public QWidget {
    Q_OBJECT

public:
    explicit DeskPanel(DaemonLink& link, QWidget* parent = nullptr);

    /// The minute, the language or the connection changed.
    virtual void retell() = 0;
    virtual void forget();
    /// Closes what is open here. False: nothing was.
    virtual bool back() { return false; }

Q_SIGNALS:
    /// Something happened, or may have: the lists are to be asked for.
    void acted();

protected:
    Sight sight() const;
    Moment now() const { return m_link.now(); }
    bool offline() const { return m_link.state() == LinkState::Offline; }
    /// There is a connection, and nothing else is being asked here.
    bool mayAct() const { return !offline() && !m_act.running(); }

    void sayBusy();
    void say(Tone tone, const QString& sentence) { m_state->say(tone, sentence); }
    /// What the daemon says no with, where this part of the desk knows more to say of it than everybody.
    virtual QString sentenceOf(const wire::Problem& problem) const;
    /// Says the no of a reply, or that it is not certain, and lets the lists be asked for. False: it was a yes.
    template<class Answer>
    bool saidNo(const Reply<Answer>& reply)
    {
        if (std::holds_alternative<Answer>(reply))
            return false;
        if (const auto* refused = std::get_if<Refused>(&reply))
            say(Tone::Attention, sentenceOf(refused->problem));
        else
            saySilence(std::get<Unreachable>(reply));
        Q_EMIT acted();
        return true;
    }

    /// Shows rows. Whoever looked at a row that has gone looks at none, so that no key hits another one; a list that
    /// was empty is looked at from its top.
    template<class Row>
    static void show(Table* table, RowsModel<Row>* model, const std::vector<Row>& rows)
    {
        const Row* looked = model->rowAt(table->currentIndex());
        const QUuid id = looked ? looked->id : QUuid();
        const bool wasEmpty = model->rowCount() == 0;
        model->setRows(rows);
        if (!id.isNull() && model->rowOf(id) < 0) {
            table->clearSelection();
            table->setCurrentIndex({});
        } else if (wasEmpty) {
            table->selectRow(0);
        }
    }
    /// The row that was looked at. None: the first one is, from now on, and a line asks to look and press again.
    template<class Row>
    const Row* looked(Table* table, const RowsModel<Row>* model)
    {
        if (const Row* row = model->rowAt(table->currentIndex()))
            return row;
        if (model->rowCount() > 0)
            lookFirst(table);
        return nullptr;
    }

    DaemonLink& m_link;
    Act m_act;
    StateLine* m_state;

private:
    void saySilence(const Unreachable& silence);
    void lookFirst(Table* table);
};

} // namespace adempauze::client
