/**
 * What reports can be divided by besides segment, stage, survey and channel: the declared dimensions, and their values on
 * everything that is counted.
 */
package org.memberpulse.dimension;
