package org.memberpulse.survey;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a question asks for, and with it the form of its answer. */
public enum QuestionType {
    /** Likelihood to recommend, a whole number from 0 to 10. */
    NPS("nps", 0, 10),
    /** Satisfaction with the membership, 1 to 5. */
    MSAT("msat", 1, 5),
    /** Agreement that something was easy, 1 to 7. */
    CES("ces", 1, 7),
    /** Agreement with a statement about the construct of the question, 1 to 5. */
    AGREEMENT("agreement", 1, 5),
    /** Likelihood to renew, 1 to 5. */
    INTENT("intent", 1, 5),
    /** The id of one option. */
    SINGLE_CHOICE("single-choice"),
    /** A list of ids of options. */
    MULTI_CHOICE("multi-choice"),
    TEXT("text"),
    /** true or false, for example whether the member joins the research panel. */
    YES_NO("yes-no"),
    /** Whether the team may contact the member about this answer; true or false. */
    CONTACT("contact");

    private final String code;
    private final Integer min;
    private final Integer max;

    QuestionType(String code) {
        this(code, null, null);
    }

    QuestionType(String code, Integer min, Integer max) {
        this.code = code;
        this.min = min;
        this.max = max;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** The lowest score; null for what is not scored. */
    public Integer min() {
        return min;
    }

    /** The highest score; null for what is not scored. */
    public Integer max() {
        return max;
    }

    public boolean scored() {
        return min != null;
    }

    public boolean choice() {
        return this == SINGLE_CHOICE || this == MULTI_CHOICE;
    }
}
