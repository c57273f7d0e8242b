#pragma once

#include "time/local_time.h"

#include <vector>

namespace adempauze::client {

/// Instants on a line of pixels. An hour is as wide as any other hour, so that a day of 25 hours is wider than its
/// neighbours and nothing is distorted where the clock changes.
struct AxisScale {
    Moment from;
    Moment until; ///< later than `from`
    double left = 0; ///< where `from` stands, in pixels
    double width = 0; ///< `until` stands at left + width

    double xOf(Moment at) const;
    double pixelsPer(std::chrono::seconds length) const;
};

/// A scale on which all of the moments fit, with a little air at both sides. At least an hour long, and never upside
/// down, also for one moment or none.
AxisScale scaleOver(const std::vector<Moment>& moments, double left, double width);

/// The instants at which a local day begins: those in [from, until).
std::vector<Moment> dayStarts(const Zone& zone, Moment from, Moment until);

/// Every how many days one is written out, so that labels of this width stay apart: 1, 2, 7, 14, 28, 56, …
int daysPerLabel(double pixelsPerDay, double labelWidth);

/// From where to where something reaches, in pixels.
struct Stretch {
    double from;
    double until;

    bool overlaps(const Stretch& other) const { return from < other.until && other.from < until; }
};

/// For each label the uppermost row in which it touches no label before it.
std::vector<int> rowsFor(const std::vector<Stretch>& labels);

/// A label of this width, in the middle of `x`, pushed back within [left, right] where it would stick out.
Stretch around(double x, double width, double left, double right);

} // namespace adempauze::client
