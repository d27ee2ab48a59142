package org.memberpulse.problem;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The name in the URL or header that a resource method's argument comes from. */
final class ParameterNames {
    private ParameterNames() {}

    /** {@code null} when the argument is the body. */
    static String of(Class<?> resource, Path.Node method, Path.Node argument, Iterator<Path.Node> further) {
        if (argument.getKind() != ElementKind.PARAMETER) {
            return null;
        }
        Path.MethodNode called = method.as(Path.MethodNode.class);
        int index = argument.as(Path.ParameterNode.class).getParameterIndex();
        Class<?>[] types = called.getParameterTypes().toArray(Class[]::new);
        // Interceptors are generated subclasses, which don't repeat the annotations of parameters.
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            try {
                Method declared = type.getDeclaredMethod(called.getName(), types);
                Parameter parameter = declared.getParameters()[index];
                String name = of(parameter, parameter.getName());
                if (name != null) {
                    return name;
                }
                if (isInPath(parameter.getName(), type) || isInPath(parameter.getName(), declared)) {
                    return parameter.getName();
                }
                if (further.hasNext()) {
                    Path.Node field = further.next();
                    return ofField(types[index], field.getName());
                }
            } catch (NoSuchMethodException inherited) {
                continue;
            }
        }
        return null;
    }

    /** Quarkus takes an argument without annotations for the path parameter of its name. */
    private static boolean isInPath(String name, AnnotatedElement element) {
        jakarta.ws.rs.Path path = element.getAnnotation(jakarta.ws.rs.Path.class);
        return path != null && path.value().matches(".*\\{\\s*" + Pattern.quote(name) + "\\s*[:}].*");
    }

    private static String ofField(Class<?> bean, String field) {
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            try {
                return of(type.getDeclaredField(field), field);
            } catch (NoSuchFieldException inherited) {
                continue;
            }
        }
        return null;
    }

    private static String of(AnnotatedElement element, String javaName) {
        if (element.isAnnotationPresent(QueryParam.class)) {
            return element.getAnnotation(QueryParam.class).value();
        }
        if (element.isAnnotationPresent(PathParam.class)) {
            return element.getAnnotation(PathParam.class).value();
        }
        if (element.isAnnotationPresent(HeaderParam.class)) {
            return element.getAnnotation(HeaderParam.class).value();
        }
        if (element.isAnnotationPresent(RestQuery.class)) {
            return or(element.getAnnotation(RestQuery.class).value(), javaName);
        }
        if (element.isAnnotationPresent(RestPath.class)) {
            return or(element.getAnnotation(RestPath.class).value(), javaName);
        }
        if (element.isAnnotationPresent(RestHeader.class)) {
            return or(element.getAnnotation(RestHeader.class).value(), javaName);
        }
        return null;
    }

    private static String or(String given, String javaName) {
        return given.isEmpty() ? javaName : given;
    }
}
