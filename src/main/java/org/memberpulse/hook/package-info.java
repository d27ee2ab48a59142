/**
 * Inbound hooks: addresses for tools that post a fixed body and can send no header. A hook finds in such a body who
 * reached a stage, and triggers; it can do nothing else.
 */
package org.memberpulse.hook;
