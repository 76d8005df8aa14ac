package org.dateline.bench;

import java.util.concurrent.TimeUnit;
import org.dateline.shared.HtmlText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it takes to clean a text of 3.5 KB: as our own database has it, as somebody pastes it, and as it is printed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Cleaning {

    private static final String SENTENCE = "Early festival further signed joint report <a href=\"https://www.example.org/1\">orbit</a>"
            + " month <strong>since in</strong> first national residents a further of storm council by delegates. ";

    private final String ours = "<p>" + SENTENCE.repeat(5).strip() + "</p>\n<h2>a said a harbour</h2>\n<p>" + SENTENCE.repeat(12).strip() + "</p>";
    private final String pasted = "<div class=\"body\" style=\"color:red\"><span>" + ours.replace("<p>", "<p class=\"x\">") + "</span></div>";
    private final HtmlText text = HtmlText.ofHtml(ours);

    @Benchmark
    public HtmlText ours() {
        return HtmlText.ofHtml(ours);
    }

    @Benchmark
    public HtmlText pasted() {
        return HtmlText.ofHtml(pasted);
    }

    @Benchmark
    public HtmlText printed() {
        return text.withPictures(number -> null, "100vw").withTablesIn("table").ledBy("OSLO, June 1 (Xinhua) --", "dateline");
    }
}
