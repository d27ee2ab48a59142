package org.memberpulse.invitation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.memberpulse.invitation.DeliveryResult.DeliveryError;
import org.memberpulse.problem.JsonRefusal;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Takes what email tools tell, event by event or many at once. */
@Singleton
class DeliveryEvents {
    private static final int MOST = 10_000;

    /** Small enough that members who answer meanwhile wait for a moment only. */
    private static final int CHUNK = 500;

    private final ObjectReader reader;
    private final DeliveryChunks chunks;
    private final Clock clock;

    DeliveryEvents(ObjectMapper mapper, DeliveryChunks chunks, Clock clock) {
        this.reader = mapper.readerFor(DeliveryEvent.class);
        this.chunks = chunks;
        this.clock = clock;
    }

    /** An array is taken as far as it can be; of a single event every refusal is thrown. */
    DeliveryResult take(JsonNode body) {
        if (!body.isArray()) {
            return takeOne(body);
        }
        if (body.size() > MOST) {
            throw ProblemException.invalid("", "At most " + MOST + " events are taken at once");
        }
        TreeMap<Integer, DeliveryError> errors = new TreeMap<>();
        List<DeliveryChunks.Line> chunk = new ArrayList<>();
        for (int line = 1; line <= body.size(); line++) {
            try {
                chunk.add(new DeliveryChunks.Line(line, read(body.get(line - 1))));
            } catch (ProblemException refused) {
                errors.put(line, error(line, refused));
            }
            if (chunk.size() == CHUNK || line == body.size()) {
                chunks.take(chunk).forEach(unknown -> errors.put(unknown, error(unknown, unknown())));
                chunk.clear();
            }
        }
        return DeliveryResult.of(body.size(), List.copyOf(errors.values()));
    }

    private DeliveryResult takeOne(JsonNode body) {
        Set<Integer> unknown = chunks.take(List.of(new DeliveryChunks.Line(1, read(body))));
        if (!unknown.isEmpty()) {
            throw unknown();
        }
        return DeliveryResult.of(1, List.of());
    }

    private DeliveryEvent read(JsonNode node) {
        try {
            DeliveryEvent event = reader.readValue(node);
            if (event == null) {
                throw new ProblemException(ProblemCode.WRONG_TYPE, "An event must be an object.");
            }
            Instant now = clock.instant();
            event.check(now);
            return event.at() == null
                    ? new DeliveryEvent(event.invitationId(), event.memberId(), event.stage(), event.status(), now)
                    : event;
        } catch (JsonProcessingException refused) {
            throw JsonRefusal.of(refused);
        } catch (IOException impossible) {
            throw new IllegalStateException("a tree is read without input", impossible);
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemCode.INVITATION_UNKNOWN, "The event names no invitation that exists");
    }

    private static DeliveryError error(int line, ProblemException refused) {
        return new DeliveryError(line, refused.code().code(), refused.getMessage());
    }
}
