package org.memberpulse.hook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.memberpulse.hook.HookAnswer.HookDecision;
import org.memberpulse.invitation.NewStageEvent;
import org.memberpulse.invitation.StageEvents;
import org.memberpulse.limit.LookUps;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Organizations;
import org.memberpulse.problem.JsonRefusal;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;
import org.memberpulse.problem.Violations;

/** Takes what tools post to hooks. */
@ApplicationScoped
class Inbound {
    private static final int MOST_EVENTS = 1_000;

    private final CurrentOrganization current;
    private final Organizations organizations;
    private final HookStore hooks;
    private final LookUps lookUps;
    private final RejectionStore rejections;
    private final StageEvents events;
    private final ObjectMapper mapper;
    private final Validator validator;
    private final Clock clock;

    Inbound(
            CurrentOrganization current,
            Organizations organizations,
            HookStore hooks,
            LookUps lookUps,
            RejectionStore rejections,
            StageEvents events,
            ObjectMapper mapper,
            Validator validator,
            Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.hooks = hooks;
        this.lookUps = lookUps;
        this.rejections = rejections;
        this.events = events;
        this.mapper = mapper;
        this.validator = validator;
        this.clock = clock;
    }

    /** The hook of a key; from here on the request speaks for its organization. */
    HookView open(String key) {
        HookKey presented = HookKey.parse(key).orElseThrow(Inbound::unknown);
        HookView hook = lookUps.find(key, () -> read(presented)).orElseThrow(Inbound::unknown);
        current.enter(presented.organizationId());
        return hook;
    }

    private Optional<HookView> read(HookKey presented) {
        return organizations.find(presented.organizationId()).flatMap(known -> hooks.find(presented));
    }

    /** Decides about every event of a body. A body of one event that is refused is a problem of the whole request. */
    HookAnswer take(String key, byte[] body) {
        HookView hook = open(key);
        if (!hook.mapping().isOn()) {
            throw new ProblemException(ProblemCode.CONFLICT, "This hook is switched off");
        }
        List<JsonNode> posted = posted(hook, body);
        List<HookDecision> decisions = new ArrayList<>();
        int ignored = 0;
        int refused = 0;
        for (JsonNode event : posted) {
            if (!MappedEvent.wanted(event, hook.mapping())) {
                ignored++;
                continue;
            }
            Optional<ProblemException> problem = take(hook, event, decisions);
            if (problem.isPresent() && posted.size() == 1) {
                throw problem.get();
            }
            refused += problem.isPresent() ? 1 : 0;
        }
        return new HookAnswer(decisions.size(), refused, ignored, decisions);
    }

    private List<JsonNode> posted(HookView hook, byte[] body) {
        try {
            JsonNode read = PostedBody.read(body);
            JsonNode list = hook.mapping().each() == null
                    ? read
                    : Place.find(read, hook.mapping().each());
            List<JsonNode> events = new ArrayList<>();
            if (list.isArray()) {
                list.forEach(events::add);
            } else {
                events.add(list);
            }
            if (events.size() > MOST_EVENTS) {
                throw new ProblemException(
                        ProblemCode.TOO_LARGE, "At most " + MOST_EVENTS + " events are taken at once");
            }
            return events;
        } catch (ProblemException unreadable) {
            reject(hook, unreadable.code(), null, null);
            throw unreadable;
        }
    }

    private Optional<ProblemException> take(HookView hook, JsonNode posted, List<HookDecision> decisions) {
        try {
            decisions.add(HookDecision.of(events.answerHook(event(hook, posted))));
            return Optional.empty();
        } catch (MappedEvent.Unmapped unmapped) {
            reject(hook, ProblemCode.INVALID, unmapped.field, unmapped.place);
            return Optional.of(ProblemException.invalid(unmapped.place, unmapped.getMessage()));
        } catch (ProblemException refused) {
            String field =
                    refused.errors().isEmpty() ? null : refused.errors().get(0).pointer();
            reject(hook, refused.code(), field, null);
            return Optional.of(refused);
        }
    }

    /** Read again as if a caller had sent it, so that it meets every check that a caller's event meets. */
    private NewStageEvent event(HookView hook, JsonNode posted) {
        JsonNode mapped =
                MappedEvent.of(posted, hook.mapping(), organizations.settings().zone());
        try {
            NewStageEvent event = mapper.readValue(mapper.writeValueAsBytes(mapped), NewStageEvent.class);
            Set<ConstraintViolation<NewStageEvent>> violations = validator.validate(event);
            if (!violations.isEmpty()) {
                throw Violations.ofDocument(violations);
            }
            return event;
        } catch (JsonProcessingException refused) {
            throw JsonRefusal.of(refused);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    private void reject(HookView hook, ProblemCode code, String field, String place) {
        rejections.add(current.id(), hook.code(), new Rejection(clock.instant(), code.code(), field, place));
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemCode.NOT_FOUND, "No hook has this address");
    }
}
