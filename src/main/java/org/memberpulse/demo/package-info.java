/**
 * The demo organization: a year of one membership body, made on an empty database so that every call has something to
 * answer, a pretend member portal that embeds its surveys, and the guide that a start prints. Nothing depends on it.
 */
package org.memberpulse.demo;
