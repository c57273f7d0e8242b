#pragma once

#include "shell/moment_edit.h"
#include "shell/state_line.h"
#include "shell/which_hour.h"
#include "stay/agency_picker.h"
#include "stay/details_chain.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>

namespace adempauze::client {

/// The fields of case, person and order on one form. What is wrong with a field is said under it.
class DetailsFields : public QWidget {
    Q_OBJECT

public:
    explicit DetailsFields(QWidget* parent = nullptr);

    void setAgencies(const std::vector<wire::Agency>& agencies);
    void setColleagues(const std::vector<wire::Colleague>& colleagues);
    /// When it may have been imposed: filled in for a person to correct.
    void suggestImposed(Moment at, const Zone& zone);
    /// What is typed, without the target.
    DetailsWish wish() const;

    /// Says under each required field that is empty that it is; true when none is.
    bool complete();
    /// Says what the daemon found wrong under the fields; answers what belongs to no field here.
    std::vector<wire::ProblemError> showErrors(const wire::Problem& problem);
    void clearErrors();
    /// What is done cannot be changed here any more.
    void lock(bool ofCase, bool person, bool order);
    void forget();
    void enter();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Field {
        const char* pointer; ///< as the daemon names it
        QLabel* label;
        QWidget* edit;
        StateLine* error;
    };
    void add(const char* pointer, QWidget* edit);
    void say(const char* pointer, const QString& sentence);
    void showOrderFields();
    void tell();

    QFormLayout* m_form;
    std::vector<Field> m_fields;
    QLineEdit* m_reference;
    QCheckBox* m_voluntary;
    MomentEdit* m_imposed;
    QLabel* m_whichLabel;
    WhichHour* m_which;
    QLineEdit* m_municipality;
    QLineEdit* m_ownReference;
    QSpinBox* m_firstDays;
    QComboBox* m_lead;
    AgencyPicker* m_agencies;
};

} // namespace adempauze::client
