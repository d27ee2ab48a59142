/**
 * What the answers say: scores with their intervals, changes, targets and weighting to the membership. All arithmetic
 * starts from a {@link org.memberpulse.metric.Histogram}, the one thing that can be added up.
 */
package org.memberpulse.metric;
