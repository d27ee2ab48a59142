package org.memberpulse.widget;

import jakarta.inject.Singleton;

/** The element {@code <member-pulse>}: one file, made by the build from the modules in {@code src/main/web/widget}. */
@Singleton
class ElementScript extends NamedContent {
    ElementScript() {
        super(file("member-pulse.js"));
    }
}
