package org.memberpulse.widget;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.memberpulse.platform.Json;

/** The sentences of the pages for the element: a flat object from key to sentence, with slots such as {@code {0}}. */
@Path("/widget/v1/texts/{locale:[A-Za-z0-9_-]+}.json")
@PermitAll
class TextsResource {
    /** As short as a release may take to reach everybody: the element of today wants the sentences of today. */
    private static final String FOR_NOW = "public, max-age=300";

    private final Map<String, NamedContent> texts =
            Words.LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), TextsResource::of));

    /** In the language of the locale, or in English. Errors are impossible: every locale has sentences. */
    @GET
    @Operation(hidden = true)
    public Response texts(String locale, @HeaderParam("If-None-Match") String known) {
        String language = Words.in(locale).language();
        NamedContent content = texts.get(language);
        return content.answer(known != null && known.contains(content.tag()), "application/json;charset=UTF-8")
                .header("Content-Language", language)
                .header("Cache-Control", FOR_NOW)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    private static NamedContent of(String language) {
        return new NamedContent(Json.write(Words.in(language).all()).getBytes(StandardCharsets.UTF_8));
    }
}
