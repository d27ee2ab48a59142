/**
 * Pages for the membership team: what members feel, where and since when, and the set-up of the programme. They are a
 * client of the public API like any other, with no queries of their own; the sources are the modules under {@code
 * META-INF/resources/dashboard}.
 */
package org.memberpulse.dashboard;
