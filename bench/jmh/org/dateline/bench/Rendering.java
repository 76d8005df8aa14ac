package org.dateline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Dateline;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.WebApplicationContext;

/**
 * What it takes to make a page of the demonstration newsroom that is not on the shelf: from the handler to the last byte, the
 * embedded database's share included, filters and the line left out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Rendering {

    private static final Pattern STORY = Pattern.compile("href=\"(/news/\\d+/[^\"/]+)\"");

    private ConfigurableApplicationContext portal;
    private Path folder;
    private MockMvcTester mvc;
    private String story;

    @Setup
    public void start() throws IOException {
        folder = Files.createTempDirectory("bench");
        portal = SpringApplication.run(
                Dateline.class,
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--logging.level.root=warn",
                "--dateline.delivery.memory=0",
                "--dateline.data-dir=" + folder);
        mvc = MockMvcTester.from((WebApplicationContext) portal);
        Matcher first = STORY.matcher(page("/latest"));
        if (!first.find()) {
            throw new IllegalStateException("The newsroom has no story.");
        }
        story = first.group(1);
    }

    @TearDown
    public void stop() throws IOException {
        portal.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Benchmark
    public String article() {
        return page(story);
    }

    @Benchmark
    public String latest() {
        return page("/latest");
    }

    @Benchmark
    public String front() {
        return page("/");
    }

    private String page(String path) {
        try {
            return mvc.get().uri(path).exchange().getResponse().getContentAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
