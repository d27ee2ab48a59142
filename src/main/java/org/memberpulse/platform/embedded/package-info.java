/**
 * The PostgreSQL that the service brings along and runs by itself when no JDBC URL is configured, and the secrets that
 * are made with it. Everything happens before Quarkus starts; with a JDBC URL nothing of the embedded server is loaded.
 */
package org.memberpulse.platform.embedded;
