#pragma once

#include "board/place_strip.h"
#include "wire/closure_messages.h"
#include "wire/place_messages.h"

namespace adempauze::client {

/// Closes a place, or its whole unit or house, for a time, or until somebody says that it is open again; changes that
/// end, opens at once, withdraws a closure that has not begun: of the place alone, or of all that were closed with it.
/// What was done can be taken back, but where several closures were withdrawn at once.
class CloseStrip : public PlaceStrip {
    Q_OBJECT

public:
    explicit CloseStrip(DaemonLink& link, QWidget* parent = nullptr);

    /// `until`: an end that is filled in.
    void openNew(const PlaceHere& place, const std::optional<Moment>& until, const Zone& zone);
    /// `together`: how many places were closed with it and end when it does, itself included.
    void openOn(const wire::ClosedPlace& closure, const PlaceHere& place, int together, const Zone& zone);
    void leave() override;
    /// Which one it is open on.
    std::optional<QUuid> closure() const { return m_closure ? std::optional(m_closure->id) : std::nullopt; }
    /// As it is known by now, and how many places end when it does; null: no more.
    void refresh(const wire::ClosedPlace* now, int together);

protected:
    void tell() override;
    void act() override;
    void actOther() override;
    bool take(const QJsonObject& current) override;
    bool isAboutOne() const override { return scope() == "place"; }

private:
    void close(const wire::ClosePlace& wish);
    void changeEnd(const std::optional<Moment>& until);
    void stands(const wire::ClosedPlace& now, int together);
    void changed(const wire::ClosedPlace& before, const wire::ClosedPlace& after, bool together);
    void open(const std::optional<Moment>& until, QWidget* first);
    void offerScopes();
    void tellScopes();
    void tellNew();
    void tellStanding();
    std::string scope() const;
    bool isTogether() const; ///< what is done now is done to all that were closed with it
    QString whatOf(const std::string& scope) const;
    std::optional<Moment> end() const;
    bool hasBegun() const;
    QString during(Moment from, const std::optional<Moment>& until) const;

    std::optional<wire::ClosedPlace> m_closure; ///< none: a new one
    int m_together = 1;
    QWidget* m_scopeRow;
    QLabel* m_scopeLabel;
    QComboBox* m_scope; ///< the place alone, or what with it
};

} // namespace adempauze::client
