/**
 * What members answer: the public pages' side of collecting, edits within their window, confidential answers that
 * nothing joins to a person, and answers imported from elsewhere. Every accepted answer is appended to the pending
 * scores in the same statement, so that reports have it at once.
 */
package org.memberpulse.response;
