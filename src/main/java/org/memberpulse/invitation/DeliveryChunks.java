package org.memberpulse.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.memberpulse.invitation.DeliveryStore.Found;
import org.memberpulse.invitation.DeliveryStore.Named;
import org.memberpulse.invitation.DeliveryStore.Told;
import org.memberpulse.member.Members;
import org.memberpulse.member.OptOuts;
import org.memberpulse.organization.CurrentOrganization;

/** Notes some delivery events at once, with what follows from them for the members. */
@Singleton
class DeliveryChunks {
    private final CurrentOrganization current;
    private final DeliveryStore store;
    private final Members members;
    private final OptOuts optOuts;
    private final Discretion discretion;
    private final Clock clock;

    DeliveryChunks(
            CurrentOrganization current,
            DeliveryStore store,
            Members members,
            OptOuts optOuts,
            Discretion discretion,
            Clock clock) {
        this.current = current;
        this.store = store;
        this.members = members;
        this.optOuts = optOuts;
        this.discretion = discretion;
        this.clock = clock;
    }

    /** An event that says when it happened, and its place. */
    record Line(int number, DeliveryEvent event) {}

    /** Notes them in one transaction and says which of them name no invitation. */
    Set<Integer> take(List<Line> lines) {
        return lines.isEmpty() ? Set.of() : QuarkusTransaction.requiringNew().call(() -> takeAll(lines));
    }

    private Set<Integer> takeAll(List<Line> lines) {
        Map<Integer, Found> found = find(lines);
        lockAll(lines, found);
        Map<DeliveryStatus, List<Told>> told = new EnumMap<>(DeliveryStatus.class);
        Set<UUID> leaving = new TreeSet<>();
        Set<Integer> unknown = new TreeSet<>();
        for (Line line : lines) {
            Found invitation = found.get(line.number());
            if (invitation == null) {
                unknown.add(line.number());
            } else if (!line.event().status().endsSurveys()) {
                told.computeIfAbsent(line.event().status(), status -> new ArrayList<>())
                        .add(told(line.event(), invitation));
            } else if (invitation.member() != null && !invitation.test()) {
                leaving.add(invitation.member());
            }
        }
        note(told);
        leaving.forEach(optOuts::optOut);
        return unknown;
    }

    private void note(Map<DeliveryStatus, List<Told>> told) {
        told.forEach((status, events) -> {
            if (status == DeliveryStatus.BOUNCED) {
                members.noteBounced(store.bounce(current.id(), events, clock.instant()));
            } else {
                store.note(current.id(), status, events);
            }
        });
    }

    private Map<Integer, Found> find(List<Line> lines) {
        Map<Boolean, List<Named>> byId = lines.stream()
                .map(line -> new Named(
                        line.number(),
                        line.event().invitationId(),
                        line.event().memberId(),
                        line.event().stage(),
                        line.event().at()))
                .collect(Collectors.partitioningBy(named -> named.invitationId() != null));
        Map<Integer, Found> found = new HashMap<>();
        store.find(current.id(), byId.get(true)).forEach(each -> found.put(each.line(), each));
        store.findLatest(current.id(), byId.get(false)).forEach(each -> found.put(each.line(), each));
        return found;
    }

    /** Members first, as every trigger does. */
    private void lockAll(List<Line> lines, Map<Integer, Found> found) {
        Set<String> concerned = lines.stream()
                .filter(line ->
                        line.event().status().endsSurveys() || line.event().status() == DeliveryStatus.BOUNCED)
                .map(line -> found.get(line.number()))
                .filter(Objects::nonNull)
                .map(Found::memberId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!concerned.isEmpty()) {
            members.lock(concerned);
        }
        Set<UUID> ids = found.values().stream().map(Found::id).collect(Collectors.toCollection(HashSet::new));
        store.lock(current.id(), ids);
    }

    /** A member's own doing may be told without its time; an email did not go out before the invitation was issued. */
    private Told told(DeliveryEvent event, Found invitation) {
        Instant at = event.at().isBefore(invitation.issuedAt()) ? invitation.issuedAt() : event.at();
        if (event.status() == DeliveryStatus.OPENED) {
            at = discretion.noted(current.id(), invitation.survey(), invitation.version(), invitation.issuedAt(), at);
        }
        return new Told(invitation.id(), at);
    }
}
