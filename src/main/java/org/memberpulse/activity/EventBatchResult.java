package org.memberpulse.activity;

import java.util.List;
import org.memberpulse.platform.lines.LineError;

/**
 * What became of a batch of events.
 *
 * @param accepted lines stored
 * @param duplicates lines whose event was known; they changed nothing
 * @param errors the first 1,000 of the rejected lines
 */
public record EventBatchResult(long accepted, long duplicates, long rejected, List<LineError> errors) {}
