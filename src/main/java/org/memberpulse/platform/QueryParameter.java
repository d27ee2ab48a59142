package org.memberpulse.platform;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.memberpulse.problem.Expected;
import org.memberpulse.problem.ProblemException;

/**
 * A query parameter as a resource method declares it.
 *
 * @param type what one value is read into
 * @param many whether it may be repeated
 */
record QueryParameter(String name, Class<?> type, boolean many) {

    /** The parameters of a resource method and of its parameter beans, by name. */
    static Map<String, QueryParameter> of(Method method) {
        Map<String, QueryParameter> found = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(found, parameter, parameter.getName(), parameter.getParameterizedType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addBean(found, parameter.getType());
            }
        }
        return found;
    }

    private static void addBean(Map<String, QueryParameter> found, Class<?> bean) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                add(found, field, field.getName(), field.getGenericType());
                if (field.isAnnotationPresent(BeanParam.class)) {
                    addBean(found, field.getType());
                }
            }
        }
    }

    private static void add(Map<String, QueryParameter> found, AnnotatedElement element, String javaName, Type type) {
        QueryParam standard = element.getAnnotation(QueryParam.class);
        RestQuery quarkus = element.getAnnotation(RestQuery.class);
        if (standard == null && quarkus == null) {
            return;
        }
        String name = standard != null ? standard.value() : quarkus.value().isEmpty() ? javaName : quarkus.value();
        found.put(name, of(name, type));
    }

    private static QueryParameter of(String name, Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            boolean collection = Collection.class.isAssignableFrom(raw);
            if (collection || raw == Optional.class) {
                Type value = generic.getActualTypeArguments()[0];
                return new QueryParameter(name, value instanceof Class<?> plain ? plain : String.class, collection);
            }
            return new QueryParameter(name, raw, false);
        }
        Class<?> plain = type instanceof Class<?> known ? known : String.class;
        return plain.isArray()
                ? new QueryParameter(name, plain.getComponentType(), true)
                : new QueryParameter(name, plain, false);
    }

    void check(List<String> values) {
        if (values.size() > 1 && !many) {
            throw ProblemException.badParameter(name, name + " is given more than once.");
        }
        for (String value : values) {
            String wrong = Texts.wrong(value);
            if (wrong != null) {
                throw ProblemException.badParameter(name, name + " " + wrong + ".");
            }
            if (!QueryValue.isOf(type, value)) {
                throw ProblemException.badParameter(name, name + " must be " + Expected.of(type) + ".");
            }
        }
    }
}
