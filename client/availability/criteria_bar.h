#pragma once

#include "availability/criteria.h"
#include "shell/form.h"
#include "shell/moment_edit.h"

#include <QCheckBox>
#include <QSpinBox>

namespace adempauze::client {

/// The line of criteria. Moments that nobody touched go along with the clock; those that somebody set stay.
class CriteriaBar : public QWidget {
    Q_OBJECT

public:
    explicit CriteriaBar(std::function<Moment()> now, QWidget* parent = nullptr);

    Criteria criteria() const;
    /// As if a person had filled them in; `changed` comes when something differs.
    void setCriteria(const Criteria& criteria);
    /// Nobody chose anything: these are the criteria that counts are kept of.
    bool isUsual() const;
    /// Brings untouched moments up to now. Says nothing: whoever calls is about to search.
    void follow();
    /// Back to how it begins.
    void reset();
    /// Whether somebody may ask for afterwards.
    void allowAfterwards(bool may);
    /// When an order that was imposed then first ends, as the daemon says: from there on it is afterwards.
    void setOrderEnd(LocalTime imposed, Moment end);
    /// Whether the keyboard is in one of the fields.
    bool isBeingEdited() const;

Q_SIGNALS:
    void changed();
    void searchWanted();
    void newWanted();
    /// It is about somebody else now.
    void personChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();
    void add(QLabel*& label, QWidget* field);
    void showOrder();
    void genderChosen();
    void afterwardsChosen(bool afterwards);

    std::function<Moment()> m_now;
    bool m_imposedTouched = false;
    bool m_arrivalTouched = false;
    std::optional<std::string> m_gender;
    bool m_mayAfterwards = false;
    std::optional<std::pair<LocalTime, Moment>> m_orderEnd; ///< imposed, first end
    std::optional<std::pair<Moment, bool>> m_arrivalBefore; ///< before it was for afterwards; whether somebody set it
    WordChoice* m_basis;
    MomentEdit* m_imposed;
    QCheckBox* m_afterwards;
    MomentEdit* m_arrival;
    WordChoice* m_genders;
    QSpinBox* m_persons;
    QCheckBox* m_wheelchair;
    WordChoice* m_kinds;
    QPushButton* m_search;
    QPushButton* m_new;
    QLabel* m_basisLabel = nullptr;
    QLabel* m_imposedLabel = nullptr;
    QLabel* m_arrivalLabel = nullptr;
    QLabel* m_gendersLabel = nullptr;
    QLabel* m_personsLabel = nullptr;
    QLabel* m_kindsLabel = nullptr;
};

} // namespace adempauze::client
