package org.memberpulse.platform;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.memberpulse.problem.ProblemException;

/** Reads a query parameter that names several codes. */
public final class Codes {
    private static final Pattern CODE = Pattern.compile(Code.PATTERN);

    private Codes() {}

    /**
     * The codes, each once.
     *
     * @param text separated by commas; null when the parameter is absent, which names none
     */
    public static List<String> read(String parameter, String text) {
        if (text == null) {
            return List.of();
        }
        List<String> codes =
                Arrays.stream(text.split(",", -1)).map(String::strip).distinct().toList();
        if (!codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
            throw ProblemException.badParameter(parameter, parameter + " must be codes separated by commas");
        }
        return codes;
    }
}
