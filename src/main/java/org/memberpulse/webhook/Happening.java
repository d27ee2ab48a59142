package org.memberpulse.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened.
 *
 * @param member the internal id of the member it is about, by which erasure finds it; null when about nobody
 * @param at when it happened; a time to come for what must not tell its moment: it is sent from then on
 * @param data what is told of it, by field: texts, numbers, booleans; never a token or a link
 */
public record Happening(EventType type, UUID member, Instant at, Map<String, ?> data) {}
