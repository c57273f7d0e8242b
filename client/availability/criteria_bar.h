#pragma once

#include "availability/criteria.h"
#include "shell/form.h"
#include "shell/moment_edit.h"

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

    std::function<Moment()> m_now;
    bool m_imposedTouched = false;
    bool m_arrivalTouched = false;
    std::optional<std::string> m_gender;
    WordChoice* m_basis;
    MomentEdit* m_imposed;
    MomentEdit* m_arrival;
    WordChoice* m_genders;
    WordChoice* m_kinds;
    QPushButton* m_search;
    QPushButton* m_new;
    QLabel* m_basisLabel = nullptr;
    QLabel* m_imposedLabel = nullptr;
    QLabel* m_arrivalLabel = nullptr;
    QLabel* m_gendersLabel = nullptr;
    QLabel* m_kindsLabel = nullptr;
};

} // namespace adempauze::client
