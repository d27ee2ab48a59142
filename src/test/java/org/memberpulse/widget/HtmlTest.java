package org.memberpulse.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    private static String written(Html html) {
        StringBuilder page = new StringBuilder();
        html.writeTo(page);
        return page.toString();
    }

    @Test
    void textIsNeverMarkup() {
        assertEquals(
                "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;</p>",
                written(Html.el("p").add("<script>alert(1)</script> &lt;")));
    }

    @Test
    void anAttributeCannotBeLeft() {
        assertEquals(
                "<p title=\"&quot; onclick=&#39;x&#39; &lt;b&gt;\"></p>",
                written(Html.el("p").set("title", "\" onclick='x' <b>")));
    }

    @Test
    void aTextareaKeepsItsFirstLineBreakAndCannotBeClosed() {
        assertEquals(
                "<textarea>\n\na&lt;/textarea&gt;</textarea>",
                written(Html.el("textarea").add("\na</textarea>")));
    }

    @Test
    void absentValuesLeaveNothingBehind() {
        assertEquals(
                "<p></p>",
                written(Html.el("p").set("id", null).set("hidden", false).add((String) null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", " javascript:x", "JaVaScRiPt:x", "data:text/html,x", "vbscript:x", "x"})
    void anAddressThatRunsSomethingIsLeftOut(String address) {
        assertEquals("<a></a>", written(Html.el("a").set("href", address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.org/?b=c", "mailto:a@b.org", "/s/x", "#answer.nps.0", "data:,"})
    void anAddressThatLeadsSomewhereStays(String address) {
        assertEquals("<a href=\"" + address + "\"></a>", written(Html.el("a").set("href", address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "onfocus", "style", "srcdoc", "a b", "a=b", "A", "x>"})
    void handlersAndInlineStylesCannotBeExpressed(String attribute) {
        Element element = Html.el("p");
        assertThrows(IllegalArgumentException.class, () -> element.set(attribute, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "style", "iframe", "object", "base", "p onload", "P", ""})
    void someElementsCannotBeExpressed(String name) {
        assertThrows(IllegalArgumentException.class, () -> Html.el(name));
    }

    @Test
    void aStyleSheetCannotEndItself() {
        assertThrows(IllegalArgumentException.class, () -> Html.style("a{}</style><script>"));
    }

    @Test
    void anElementWithoutContentTakesNone() {
        Element input = Html.el("input");
        assertThrows(IllegalArgumentException.class, () -> input.add("x"));
        assertEquals("<input checked>", written(input.set("checked", true)));
    }
}
