package org.dateline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Desk;
import org.dateline.article.PlanningDesk;
import org.dateline.article.PublishedArticles;
import org.dateline.article.ReviewDesk;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the house that no compiler keeps. */
class HouseTests {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dateline");

    private static final Path JAVA = Path.of("src/main/java/org/dateline");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");

    /** The one script that stands in a page: it says where modules are, and a browser takes it in no other form. */
    private static final String IMPORT_MAP =
            "<script type=\"importmap\" th:nonce=\"${surface.nonce}\" th:inline=\"javascript\">[[${surface.importMap}]]</script>";

    /** What a page tells machines: a browser never runs it, and JSON is written so that no word of it can end it. */
    private static final String LINKED_DATA =
            "<script type=\"application/ld+json\" th:inline=\"javascript\">[[${linked}]]</script>";

    @Test
    void controllersStayInTheirRoom() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .check(CODE);
    }

    @Test
    void whoeverTouchesTheDeskIsBehindTheStaffDoor() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .and(touch(Desk.class.getName())
                        .or(touch(ReviewDesk.class.getName()))
                        .or(touch(PlanningDesk.class.getName())))
                .should(beMappedUnderAdmin())
                .check(CODE);
    }

    @Test
    void onlyTheDeskTouchesAllArticles() {
        noClasses()
                .that(resideOutsideOfPackage("org.dateline.article"))
                .or()
                .areMetaAnnotatedWith(Controller.class)
                .or()
                .haveFullyQualifiedName(PublishedArticles.class.getName())
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.dateline.article.Articles")
                .check(CODE);
    }

    @Test
    void theGroundStandsOnNothingOfOurs() {
        noClasses()
                .that(resideInAPackage("org.dateline.shared"))
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "org.dateline.shared", "java..", "org.jspecify..", "org.jsoup..", "jakarta.persistence..")
                .check(CODE);
    }

    @Test
    void everyTemplateFolderIsARoom() throws IOException {
        Set<String> rooms = folders(JAVA);
        rooms.addAll(List.of("layout", "error"));

        assertThat(rooms).containsAll(folders(TEMPLATES));
    }

    @Test
    void everyMigrationNamesItsRoom() throws IOException {
        Set<String> rooms = folders(JAVA);

        for (Path file : files(RESOURCES.resolve("db"), ".sql")) {
            String name = file.getFileName().toString();
            assertThat(rooms).as(name).anyMatch(room -> name.matches("V\\d{3}__" + room + "_.*"));
        }
    }

    @Test
    void unescapedTextIsPrintedInOnePlaceOnly() throws IOException {
        List<Path> places = files(TEMPLATES, ".html").stream()
                .filter(file -> read(file).contains("th:utext") || read(file).contains("[("))
                .toList();

        assertThat(places).containsExactly(TEMPLATES.resolve("layout/parts.html"));
        assertThat(read(places.get(0)).split("th:utext", -1)).hasSize(2);
    }

    @Test
    void templatesHaveNoInlineScriptOrStyleAndNoPreprocessing() throws IOException {
        Path surface = TEMPLATES.resolve("writing/admin/surface.html");
        assertThat(read(surface).split(java.util.regex.Pattern.quote(IMPORT_MAP), -1))
                .hasSize(2);
        Path story = TEMPLATES.resolve("linked/head.html");
        assertThat(read(story).split(java.util.regex.Pattern.quote(LINKED_DATA), -1))
                .hasSize(2);
        for (Path file : files(TEMPLATES, ".html")) {
            String text = file.equals(surface)
                    ? read(file).replace(IMPORT_MAP, "")
                    : file.equals(story) ? read(file).replace(LINKED_DATA, "") : read(file);
            assertThat(text)
                    .as(file.toString())
                    .doesNotContain("<style")
                    .doesNotContain("style=")
                    .doesNotContain("javascript:")
                    .doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContain("__$")
                    .doesNotContainPattern("https?://(?!example\\.org)");
        }
    }

    @Test
    void everyLanguageOfAFamilySaysTheSameThings() throws IOException {
        Map<String, List<Path>> families = files(RESOURCES.resolve("messages"), ".properties").stream()
                .collect(Collectors.groupingBy(
                        file -> file.getFileName().toString().replaceAll("[_.].*", "")));

        families.forEach((family, languages) -> {
            Set<String> keys = keys(RESOURCES.resolve("messages/" + family + ".properties"));
            languages.forEach(file -> assertThat(keys(file)).as(file.toString()).isEqualTo(keys));
        });
    }

    @Test
    void everyMessageATemplateNamesExists() throws IOException {
        Set<String> known = files(RESOURCES.resolve("messages"), ".properties").stream()
                .flatMap(file -> keys(file).stream())
                .collect(Collectors.toSet());

        for (Path file : files(TEMPLATES, ".html")) {
            java.util.regex.Pattern.compile("#\\{([A-Za-z.]+)[}(]|msg\\('([A-Za-z.]+[A-Za-z])'")
                    .matcher(read(file))
                    .results()
                    .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
                    .forEach(key -> assertThat(known).as(file.toString()).contains(key));
        }
    }

    @Test
    void filesStaySmall() throws IOException {
        for (Path file : files(JAVA, ".java")) {
            assertThat(read(file).lines().count()).as(file.toString()).isLessThanOrEqualTo(250);
        }
        for (Path file : files(TEMPLATES, ".html")) {
            assertThat(read(file).lines().count()).as(file.toString()).isLessThanOrEqualTo(120);
        }
    }

    private static DescribedPredicate<JavaClass> touch(String name) {
        return DescribedPredicate.describe(
                "touch " + name,
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getName().equals(name)));
    }

    private static ArchCondition<JavaClass> beMappedUnderAdmin() {
        return new ArchCondition<>("be mapped under /admin") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean mapped = type.isAnnotatedWith(RequestMapping.class)
                        && Stream.of(type.getAnnotationOfType(RequestMapping.class)
                                        .value())
                                .allMatch(path -> path.startsWith("/admin"));
                events.add(new SimpleConditionEvent(type, mapped, type.getName() + " is not mapped under /admin"));
            }
        };
    }

    private static Set<String> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> files(Path parent, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(parent)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }

    private static Set<String> keys(Path file) {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(read(file)));
            return new TreeSet<>(properties.stringPropertyNames());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
