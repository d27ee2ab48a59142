package org.memberpulse.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.memberpulse.problem.ProblemException;

/** Whether a text can be read into a type, by the rules of JAX-RS and without its leniency. */
final class QueryValue {
    private static final List<String> FACTORIES = List.of("fromString", "valueOf", "parse", "of");
    private static final Set<Class<?>> UNCHECKED = Set.of(String.class, Object.class, char.class, Character.class);

    private QueryValue() {}

    static boolean isOf(Class<?> type, String text) {
        if (UNCHECKED.contains(type)) {
            return true;
        }
        if (type == boolean.class || type == Boolean.class) {
            return text.equals("true") || text.equals("false");
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(constant ->
                            ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(text));
        }
        if (type == LocalDate.class && !text.matches(IsoTimes.DATE)) {
            return false;
        }
        try {
            return isNumber(type) ? readNumber(type, text) : isMade(type, text);
        } catch (NumberFormatException refused) {
            return false;
        }
    }

    private static boolean isNumber(Class<?> type) {
        return type.isPrimitive() || Number.class.isAssignableFrom(type);
    }

    private static boolean readNumber(Class<?> type, String text) {
        if (type == int.class || type == Integer.class) {
            Integer.parseInt(text);
        } else if (type == long.class || type == Long.class) {
            Long.parseLong(text);
        } else if (type == BigInteger.class) {
            new BigInteger(text);
        } else if (type == BigDecimal.class) {
            new BigDecimal(text);
        } else {
            return Double.isFinite(Double.parseDouble(text)) && !text.matches(".*[dDfFxX ].*");
        }
        return true;
    }

    private static boolean isMade(Class<?> type, String text) {
        for (String factory : FACTORIES) {
            for (Class<?> argument : List.of(String.class, CharSequence.class)) {
                try {
                    Method method = type.getMethod(factory, argument);
                    return method.invoke(null, text) != null;
                } catch (NoSuchMethodException next) {
                    continue;
                } catch (InvocationTargetException refused) {
                    if (refused.getCause() instanceof ProblemException said) {
                        throw said;
                    }
                    return false;
                } catch (IllegalAccessException hidden) {
                    return true;
                }
            }
        }
        return true;
    }
}
