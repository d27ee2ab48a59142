/** What every feature stands on: ids, clock, paging, JSON rules, the database. It knows no word of the domain. */
package org.memberpulse.platform;
