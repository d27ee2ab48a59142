package org.memberpulse.organization;

import java.util.List;

/** What a key may do. The names stand in requests, in the database and, as roles, on the resources. */
public final class Scope {
    /** Set up the organization, its members, surveys and keys. */
    public static final String MANAGE = "manage";
    /** Say that members reached stages. */
    public static final String TRIGGER = "trigger";
    /** Read aggregates, never a single answer. */
    public static final String REPORT = "report";
    /** Read single answers and comments. */
    public static final String RESPONSES = "responses";
    /** Create organizations: the operator key alone. */
    public static final String OPERATOR = "operator";

    static final String PATTERN = "manage|trigger|report|responses";
    static final List<String> ALL = List.of(MANAGE, TRIGGER, REPORT, RESPONSES);

    private Scope() {}
}
