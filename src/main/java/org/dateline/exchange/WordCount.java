package org.dateline.exchange;

import java.text.BreakIterator;
import java.util.Locale;

/** How many words a text has, as its language cuts them. */
final class WordCount {

    private WordCount() {}

    static int of(String text, Locale language) {
        BreakIterator words = BreakIterator.getWordInstance(language);
        words.setText(text);
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(start))) {
                count++;
            }
            start = end;
        }
        return count;
    }
}
