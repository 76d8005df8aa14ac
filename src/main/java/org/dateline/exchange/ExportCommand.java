package org.dateline.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.dateline.article.StoryWalk;
import org.dateline.section.Section;
import org.dateline.section.Sections;
import org.dateline.shared.Command;
import org.dateline.shared.Visible;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code export FILE}: all stories as ninjs JSON Lines, for {@code import} here or anywhere else. */
@Component
class ExportCommand implements Command {

    private final ObjectProvider<Exporting> exporting;
    private final ObjectProvider<Sections> sections;
    private final SiteProperties site;
    private final PrintStream beside;

    /** The stories are asked for when they are needed: without that, no database is opened. */
    ExportCommand(ObjectProvider<Exporting> exporting, ObjectProvider<Sections> sections, SiteProperties site) {
        this.exporting = exporting;
        this.sections = sections;
        this.site = site;
        this.beside = System.err;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String usage() {
        return "export FILE|- [--drafts] [--since=DATE] [--section=SLUG] [--resume]   writes the stories as ninjs JSON Lines";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            ExportRequest request = ExportRequest.of(arguments, site.zone());
            StoryWalk.Range range = new StoryWalk.Range(request.since(), section(request));
            return request.isPrinted()
                    ? print(request, range, out)
                    : write(request, range, Path.of(request.file()), out);
        } catch (ExportRequest.Misunderstood e) {
            return misused(String.valueOf(e.getMessage()), out);
        } catch (InvalidPathException e) {
            return misused("That is no name of a file.", out);
        } catch (IOException e) {
            out.println("The export could not be written: " + Visible.line(String.valueOf(e.getMessage())));
            return BAD;
        }
    }

    private int misused(String sentence, PrintStream out) {
        out.println(Visible.line(sentence));
        out.println("Usage: " + usage());
        return MISUSED;
    }

    private int print(ExportRequest request, StoryWalk.Range range, PrintStream out) throws IOException {
        long count = copy(request, range, Exporting.Place.START, out);
        if (out.checkError()) {
            beside.println("Whoever was to read the export stopped reading.");
            return BAD;
        }
        beside.println(count + " stories.");
        return FINE;
    }

    private int write(ExportRequest request, StoryWalk.Range range, Path file, PrintStream out)
            throws IOException, ExportRequest.Misunderstood {
        Path part = ExportFile.partOf(file);
        if (request.resumed() != Files.exists(part)) {
            out.println(Visible.line(
                    request.resumed()
                            ? "There is no " + part + " to go on with."
                            : "An export was not finished: " + part
                                    + " is there. Go on with it by --resume and the same options, or delete it."));
            return MISUSED;
        }
        try (ExportFile opened = request.resumed() ? ExportFile.resume(file) : ExportFile.begin(file)) {
            long count = copy(request, range, place(opened), opened.out());
            opened.finish();
            out.println(Visible.line(count + " stories written to " + file + "."));
            return FINE;
        }
    }

    private Exporting.Place place(ExportFile file) throws IOException, ExportRequest.Misunderstood {
        String last = file.lastLine();
        if (last == null) {
            return Exporting.Place.START;
        }
        try {
            JsonNode item = JsonMapper.shared().readTree(last);
            String prefix = new Identity(site).article(0).replaceAll("0$", "");
            String uri = item.path("uri").asString("");
            if (uri.startsWith(prefix)) {
                long id = Long.parseLong(uri.substring(prefix.length()));
                boolean seen = item.path("pubStatus").asString("").equals("usable");
                return seen ? new Exporting.Place(id, 0) : new Exporting.Place(Long.MAX_VALUE, id);
            }
        } catch (JacksonException | NumberFormatException e) {
            // Then it is not ours.
        }
        throw new ExportRequest.Misunderstood("The last line is no story of this site: this cannot be gone on with.");
    }

    private long copy(ExportRequest request, StoryWalk.Range range, Exporting.Place from, OutputStream out)
            throws IOException {
        Exporting export = exporting.getObject();
        long all = export.count(range, request.drafts(), from);
        try (ProgressBar bar = bar(all)) {
            return export.write(range, request.drafts(), from, out, bar::stepBy);
        }
    }

    private @Nullable Section section(ExportRequest request) throws ExportRequest.Misunderstood {
        if (request.section() == null) {
            return null;
        }
        Section section = sections.getObject().findBySlug(request.section());
        if (section == null) {
            throw new ExportRequest.Misunderstood("There is no section " + request.section() + ".");
        }
        return section;
    }

    /** Beside what is printed, so that a pipe carries stories alone. */
    private ProgressBar bar(long all) {
        return new ProgressBarBuilder()
                .setTaskName("export")
                .setUnit(" stories", 1)
                .setInitialMax(all)
                .setUpdateIntervalMillis(1_000)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(beside))
                .build();
    }
}
