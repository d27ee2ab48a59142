/**
 * Bodies of many lines, read one by one so that memory does not grow with the file: NDJSON, a JSON array, or CSV with a
 * header. A line that cannot be read says so by its number and spoils no other.
 */
package org.memberpulse.platform.lines;
