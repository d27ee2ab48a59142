package org.memberpulse.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a browser context of its own, which nobody has used before and which is closed after it. */
public final class InBrowser implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(InBrowser.class);
    private static final boolean REQUIRED = "required".equals(System.getenv("MEMBERPULSE_TEST_BROWSER"));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return REQUIRED || Chromium.installed().isPresent()
                ? ConditionEvaluationResult.enabled("a browser is wanted")
                : ConditionEvaluationResult.disabled(
                        "no Chromium found on the PATH or in the variable CHROMIUM; on Debian: apt-get install chromium");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == BrowserContext.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Browser.class) {
            return browser(test);
        }
        return type == Page.class ? context(test).newPage() : context(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        BrowserContext context = test.getStore(OURS).remove(BrowserContext.class, BrowserContext.class);
        if (context != null) {
            context.close();
        }
    }

    private static BrowserContext context(ExtensionContext test) {
        return test.getStore(OURS)
                .getOrComputeIfAbsent(
                        BrowserContext.class,
                        key -> browser(test).newContext(new Browser.NewContextOptions().setLocale("en-GB")),
                        BrowserContext.class);
    }

    private static Browser browser(ExtensionContext test) {
        return test.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(
                        Chromium.class,
                        key -> new Chromium(Chromium.installed()
                                .orElseThrow(
                                        () -> new IllegalStateException("a browser is required and none is found"))),
                        Chromium.class)
                .browser();
    }
}
