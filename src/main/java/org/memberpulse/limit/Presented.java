package org.memberpulse.limit;

import java.util.Map;
import java.util.Optional;
import org.memberpulse.platform.Credentials;

/** The secret that a request presents: that of its path, else the key of its header. */
record Presented(Policy policy, String secret) {
    private static final Map<String, Policy> BEFORE_A_SECRET =
            Map.of("/v1/public/invitations/", Policy.TOKEN, "/s/", Policy.TOKEN, "/v1/hooks/", Policy.KEY);

    static Optional<Presented> in(String path, String authorization) {
        for (Map.Entry<String, Policy> place : BEFORE_A_SECRET.entrySet()) {
            if (path.startsWith(place.getKey())) {
                return Optional.of(new Presented(
                        place.getValue(), segment(path, place.getKey().length())));
            }
        }
        return Optional.ofNullable(authorization)
                .map(header -> new Presented(Policy.KEY, Credentials.key(header).orElse("")));
    }

    /** Without matrix parameters, which lead to the same resource. */
    private static String segment(String path, int from) {
        int end = from;
        while (end < path.length() && path.charAt(end) != '/' && path.charAt(end) != ';') {
            end++;
        }
        return path.substring(from, end);
    }
}
