package org.memberpulse.problem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Documents that no JSON parser may take, by the kinds of mistake. */
final class InvalidDocuments {
    private static final String[] TEXTS = {
        // structure
        "{",
        "}",
        "[",
        "]",
        "[1",
        "[1,",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "[}",
        "{]",
        "[1}",
        "{\"a\":1]",
        "[[1]",
        "[1]]",
        "{}}",
        "[][]",
        "{}{}",
        "{},",
        "[],1",
        ",",
        ":",
        "[,]",
        "[,1]",
        "[1,,2]",
        "[1,]",
        "[\"\",]",
        "{,}",
        "{\"a\":1,}",
        "{\"a\":1,,\"b\":2}",
        "{\"a\" 1}",
        "{\"a\"::1}",
        "{:1}",
        "{\"a\":}",
        "{\"a\",1}",
        "[1 2]",
        "[\"a\" \"b\"]",
        "[\"a\":1]",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "{null:1}",
        "{[]:1}",
        "{\"a\":1 \"b\":2}",
        // literals
        "nul",
        "nulll",
        "True",
        "TRUE",
        "truth",
        "fals",
        "None",
        "undefined",
        "[nan]",
        "[NaN]",
        "[Infinity]",
        "[-Infinity]",
        "[+Infinity]",
        "[Inf]",
        // numbers
        "[01]",
        "[-01]",
        "[+1]",
        "[.5]",
        "[1.]",
        "[-.5]",
        "[-]",
        "[--1]",
        "[1e]",
        "[1e+]",
        "[1.e1]",
        "[1e1.5]",
        "[0x1]",
        "[1_000]",
        "[1,000.]",
        "[1a]",
        "[-1x]",
        "[2.e]",
        "[0e]",
        "[1 000]",
        "[\u0661]",
        "[1f]",
        "[1eE2]",
        "[00]",
        // texts
        "\"",
        "\"a",
        "[\"a]",
        "'a'",
        "[\"\\x00\"]",
        "[\"\\a\"]",
        "[\"\\u\"]",
        "[\"\\u00\"]",
        "[\"\\u00G0\"]",
        "[\"\\",
        "[\"\\\"]",
        "[\"\\U0041\"]",
        "[\"\t\"]",
        "[\"\n\"]",
        "[\"\u0000\"]",
        "[\"\u001f\"]",
        "[\"a\u0001b\"]",
        "[\"\\'\"]",
        "abc",
        "[\u201ca\u201d]",
        // halves of pairs and NUL, escaped
        "[\"\\u0000\"]",
        "[\"\\ud800\"]",
        "[\"\\ud800\\u0041\"]",
        "[\"\\udc00\\ud800\"]",
        "{\"\\udfff\":1}",
        // comments, blanks, other formats
        "/**/",
        "[1]// c",
        "[/* c */1]",
        "# c\n[1]",
        "[1]#",
        "[\u00a01]",
        "[\u000b1]",
        "[1]\u0000",
        "\u2060[]",
        "<a/>",
        "a=1&b=2",
        "[1]x",
        "{\"a\":1}\"b\"",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"\\u0061\":2}",
        ")]}'\n{}",
        "*",
        "[*]",
        "[1",
        "{\"a\":\"b",
        "[true, fals",
        "\\u007b\\u007d",
        "@",
        "[a",
        "[\"a\",\n4\n,1,",
        "{\"a\":/*c*/1}"
    };

    private InvalidDocuments() {}

    static byte[][] all() {
        List<byte[]> documents = new ArrayList<>();
        for (String text : TEXTS) {
            documents.add(text.getBytes(StandardCharsets.UTF_8));
        }
        // bytes that are not UTF-8: lone continuation, cut sequence, overlong, encoded surrogate, past U+10FFFF,
        // Latin-1
        for (int[] bytes : new int[][] {
            {0x80}, {0xe2, 0x82}, {0xc0, 0xaf}, {0xe0, 0x80, 0xaf}, {0xed, 0xa0, 0x80}, {0xf5, 0x80, 0x80, 0x80},
            {0xf4, 0x90, 0x80, 0x80}, {0xe9}, {0xff}, {0xfe}, {0xf0, 0x80, 0x80, 0xaf}, {0xc3, 0x28}
        }) {
            byte[] document = new byte[bytes.length + 4];
            document[0] = '[';
            document[1] = '"';
            for (int i = 0; i < bytes.length; i++) {
                document[i + 2] = (byte) bytes[i];
            }
            document[bytes.length + 2] = '"';
            document[bytes.length + 3] = ']';
            documents.add(document);
        }
        documents.add("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        documents.add("{\"a\":".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        return documents.toArray(byte[][]::new);
    }
}
