package org.memberpulse.response;

import java.util.List;

/**
 * Readings of comments, the newest first.
 *
 * @param next what {@code after} takes for the next page; null on the last
 */
public record CommentReadingPage(List<CommentReading> data, String next) {}
