package org.memberpulse.metric;

/** A row of a report in figures, and its place among the others. */
record ReportLine<R>(RowKey key, R figures) {}
