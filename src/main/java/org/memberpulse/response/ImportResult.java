package org.memberpulse.response;

import java.util.List;
import java.util.UUID;
import org.memberpulse.platform.lines.LineError;

/**
 * What became of an import.
 *
 * @param importId takes the import back as a whole
 * @param accepted lines stored and counted
 * @param duplicates lines whose externalId was known; they changed nothing
 * @param errors the first 1,000 of the rejected lines
 */
public record ImportResult(UUID importId, long accepted, long duplicates, long rejected, List<LineError> errors) {}
