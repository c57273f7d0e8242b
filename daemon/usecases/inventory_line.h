#pragma once

#include "domain/inventory.h"
#include "usecases/csv.h"

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adempauze {

/// The columns of an inventory file, in the order in which it is exported: one row per place, with the unit, house and
/// site that it is in; a unit, house or site without anything in it has a row of its own.
inline constexpr std::array<std::string_view, 28> InventoryColumns{"site",
                                                                   "operator",
                                                                   "facility",
                                                                   "kind",
                                                                   "accepts",
                                                                   "conditions",
                                                                   "wheelchair",
                                                                   "intakeFrom",
                                                                   "intakeUntil",
                                                                   "departureTime",
                                                                   "turnoverMinutes",
                                                                   "longestStayDays",
                                                                   "admission",
                                                                   "tail",
                                                                   "phone",
                                                                   "desk",
                                                                   "detailsTeam",
                                                                   "unit",
                                                                   "unitAccepts",
                                                                   "unitConditions",
                                                                   "unitWheelchair",
                                                                   "unitFamilies",
                                                                   "place",
                                                                   "placeAccepts",
                                                                   "placeConditions",
                                                                   "placeWheelchair",
                                                                   "surge",
                                                                   "opensAt"};

/// Read and never written: they are sealed at once.
inline constexpr std::array<std::string_view, 2> SealedColumns{"address", "wayToDoor"};

/// What is wrong with a row, as spreadsheets number it; 0: with the file. Never repeats what stands there.
struct RowError {
    int row;
    std::string column; ///< empty: the whole row
    std::string reason; ///< as errors of input say it, or the word of a refusal
    std::string detail; ///< a sentence
};

/// One row of the file by column, and the errors that reading it finds.
///
/// A column that the file does not have leaves things as they are (`now`; nothing: they are new, and what they need is
/// "missing"). A cell that is there says what should be, empty ones too. Numbers may have a decimal comma or point as
/// spreadsheets put them, and must be whole; hours may have seconds and need no leading zero; yes and no are yes, no,
/// ja, nee, true, false, 1 or 0.
class InventoryLine {
public:
    InventoryLine(int row, std::map<std::string, std::string, std::less<>> cells, std::vector<RowError>& errors)
        : m_row(row)
        , m_cells(std::move(cells))
        , m_errors(&errors)
    {
    }

    int row() const { return m_row; }
    void wrong(std::string_view column, std::string_view reason, std::string_view detail);

    /// What stands in the cell; empty where the file has no such column.
    std::string_view at(std::string_view column) const;
    bool has(std::string_view column) const { return m_cells.contains(column); }

    std::string text(std::string_view column, const std::optional<std::string>& now, bool mayBeEmpty = false);
    std::optional<std::string> maybeText(std::string_view column, const std::optional<std::string>& now);
    int number(std::string_view column, std::optional<int> now, int least, int most);
    /// Minutes of the local day; "24:00" where `most` allows it.
    std::optional<int> minutes(std::string_view column, std::optional<int> now, int most);
    std::optional<bool> yes(std::string_view column, std::optional<bool> now);
    std::optional<Moment> moment(std::string_view column);

    template<class Enum>
    std::optional<Enum> maybeWord(std::string_view column, std::optional<Enum> now,
                                  std::optional<Enum> (*named)(std::string_view))
    {
        if (!has(column) || at(column).empty())
            return has(column) ? std::nullopt : now;
        const auto word = named(at(column));
        if (!word)
            wrong(column, "unknown_word", "This word is not one of those that are allowed.");
        return word;
    }
    template<class Enum>
    Enum word(std::string_view column, std::optional<Enum> now, std::optional<Enum> (*named)(std::string_view))
    {
        const auto found = maybeWord(column, now, named);
        if (!found && at(column).empty())
            missing(column);
        return found.value_or(Enum{});
    }

private:
    void missing(std::string_view column);

    int m_row;
    std::map<std::string, std::string, std::less<>> m_cells;
    std::vector<RowError>* m_errors;
};

/// The rows of a file. Errors of the file itself: no header, a column that is not known or stands twice, a row with
/// more cells than columns.
std::vector<InventoryLine> linesOf(const Csv& file, std::vector<RowError>& errors);

} // namespace adempauze
