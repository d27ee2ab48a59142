package org.memberpulse.metric;

/** A row of a report in figures; its components, in their order, are the columns of the CSV form. */
interface ReportRow {}
