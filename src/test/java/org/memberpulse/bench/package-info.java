/** Measurements of the packaged service, run by {@code ./mvnw verify -Pbench}; they print tables and assert nothing. */
package org.memberpulse.bench;
