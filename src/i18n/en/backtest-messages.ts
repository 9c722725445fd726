import type { backtestMessages as swedish } from "../sv/backtest-messages.ts";

export const backtestMessages: Record<keyof typeof swedish, string> = {
  "backtest.title": "How good is the list?",
  "backtest.lead":
    "For each of the last {months, plural, one {# month} other {# months}}: the list as it would have looked before the month, and how many of the month’s incidents fell in it. The selection’s categories, times and areas hold; its period does not.",
  "backtest.months": "Months",
  "backtest.monthCount": "{months} months",
  "backtest.run": "Test the list",
  "backtest.again": "Test again",
  "backtest.cancel": "Cancel",
  "backtest.running": "Testing the list",
  "backtest.starting": "Reading the history …",
  "backtest.progress": "Month {month} of {months}",
  "backtest.failed": "The test could not be done. Try again.",
  "backtest.withheld":
    "In the shared view all data are tested, not a part of them. Remove the chosen categories and areas, or change to the internal view.",
  "backtest.noEvents": "The months to test have no incidents in the selection.",
  "backtest.shortHistory":
    "Too short a history. Twelve months with incidents are needed before the first month that is tested; {possible, plural, =0 {the data do not reach that far yet} one {here they are enough to test # month, not {months}} other {here they are enough to test # months, not {months}}}.",
  "backtest.tryMonths": "Test {months, plural, one {# month} other {# months}}",
  "backtest.finding":
    "{places, plural, one {The place} other {The # places}} caught on average {hit} of the next month’s incidents on {area} of the area; the best possible was {best}.",
  "backtest.settings":
    "{from} to {to}: {events} incidents. The lists were made from {perYear} incidents a year. {places} places, radius {radius} m, half-life {days} days, study area {km2} km².",
  "backtest.leftOut": "Left out, because presence uncovers it: {categories}.",
  "backtest.plot": "Share of each month’s incidents in the places. The other methods in their strongest form",
  "backtest.table": "The methods, means over the months",
  "backtest.method": "Method",
  "backtest.method.discs": "The list",
  "backtest.method.kde": "KDE",
  "backtest.method.gi": "Gi*",
  "backtest.method.cells": "Squares",
  "backtest.method.chance": "Chance",
  "backtest.method.oracle": "Oracle",
  "backtest.form.usual": "{method}, usual form",
  "backtest.form.strongest": "{method}, strongest form",
  "backtest.oursIs": "newer incidents weigh more",
  "backtest.chanceIs": "expected of as many discs",
  "backtest.oracleIs": "the list made from the month itself",
  "backtest.history": "{months, plural, one {# month} other {# months}}",
  "backtest.weighted": "newer weigh more",
  "backtest.unweighted": "unweighted",
  "backtest.apart1": "peaks at least R apart",
  "backtest.apart2": "peaks at least 2R apart",
  "backtest.measure.hit": "Hits",
  "backtest.measure.hit.is": "of the month’s incidents",
  "backtest.measure.pai": "PAI",
  "backtest.measure.pai.is": "times denser than everywhere",
  "backtest.measure.pei": "PEI",
  "backtest.measure.pei.is": "of the best possible",
  "backtest.measure.jaccard": "Steadiness",
  "backtest.measure.jaccard.is": "same ground as the month before",
  "backtest.measure.ratio": "The list against it",
  "backtest.measure.ratio.is": "as many hits, 95 % interval",
  "backtest.times": "{ratio} times",
  "backtest.note.ratio": "The list against it",
  "backtest.note.ratio.is":
    "The list’s hits over the method’s, all months. With the whole interval above 1 the difference is larger than that between months. ± is the spread between months.",
  "backtest.note.usual": "Usual form",
  "backtest.note.usual.is":
    "As the method is commonly used: the last 12 months, all incidents alike, peaks at least two radii apart. As many discs of the same radius.",
  "backtest.note.strongest": "Strongest form",
  "backtest.note.strongest.is":
    "The best of the method’s settings, chosen afterwards over these very months. That is to the method’s advantage.",
  "backtest.note.cells": "Squares",
  "backtest.note.cells.is":
    "The 100 metre squares that had the most incidents, as large an area but in many small parts. More hits therefore, but not at as few places to visit.",
  "backtest.note.chance": "Chance",
  "backtest.note.chance.is":
    "As many incidents as an area of the size holds on average, wherever in the study area it lies.",
  "backtest.note.oracle": "Oracle",
  "backtest.note.oracle.is":
    "The places that would have been best had the month been known. No list gets there: where things happen varies from month to month.",
  "backtest.save": "Save as CSV",
};
