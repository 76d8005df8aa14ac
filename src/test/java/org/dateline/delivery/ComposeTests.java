package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/** That compose.yaml, the rules for Varnish and the portal's settings mean the same. */
class ComposeTests {

    private Map<String, Object> file = Map.of();

    @BeforeEach
    void read() throws IOException {
        file = new Yaml().load(Files.readString(Path.of("compose.yaml")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> in, String name) {
        return (Map<String, Object>) Objects.requireNonNull(in.get(name), name);
    }

    private static List<?> list(Map<String, Object> in, String name) {
        return (List<?>) in.getOrDefault(name, List.of());
    }

    private Map<String, Object> service(String name) {
        return map(map(file, "services"), name);
    }

    private static DeliveryProperties delivery(Map<String, Object> environment) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        return new Binder(ConfigurationPropertySources.get(settings))
                .bindOrCreate("dateline.delivery", DeliveryProperties.class);
    }

    @Test
    void withoutTheProfileThereIsOnePortalAndItsDatabase() {
        assertThat(map(file, "services").keySet())
                .filteredOn(name -> list(service(name), "profiles").isEmpty())
                .containsExactlyInAnyOrder("portal", "db");
        assertThat(delivery(map(service("portal"), "environment")).purge())
                .as("nothing may be kept where nothing is purged")
                .isEmpty();
    }

    @Test
    void theNodesOfTheClusterAreWhereVarnishLooksForThem() throws IOException {
        String site = Files.readString(Path.of("deploy", "varnish", "site.vcl"));
        List<String> hosts = Pattern.compile("\\.host = \"(.+)\"")
                .matcher(site)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(hosts).hasSize(2);
        for (int i = 0; i < 2; i++) {
            Map<String, Object> node = service("portal" + (i + 1));
            assertThat(list(node, "profiles").toString()).isEqualTo("[cluster]");
            assertThat(list(map(map(node, "networks"), "default"), "aliases").toString())
                    .isEqualTo("[" + hosts.get(i) + "]");
        }
        assertThat(service("portal2").get("environment"))
                .isEqualTo(service("portal1").get("environment"));
        assertThat(list(service("varnish"), "depends_on").toString()).isEqualTo("[portal1, portal2]");
    }

    @Test
    void theNodesTellVarnishWhatToForgetAndDoNotStartWithoutItsSecret() throws IOException {
        Map<String, Object> environment = new HashMap<>(map(service("portal1"), "environment"));
        assertThat(environment.get("DATELINE_DELIVERY_PURGE_0_SECRET"))
                .as("what Varnish has")
                .isEqualTo(map(service("varnish"), "environment").get("DATELINE_PURGE_SECRET"));
        environment.put("DATELINE_DELIVERY_PURGE_0_SECRET", "a secret");

        EndPoint cache = delivery(environment).purge().get(0);
        URI place = URI.create(cache.url());
        assertThat(cache.kind()).isEqualTo(EndPoint.Kind.VARNISH);
        assertThat(map(file, "services")).containsKey(place.getHost());
        assertThat(Files.readString(Path.of("deploy", "varnish.Dockerfile"))).contains("\":" + place.getPort() + "\"");

        environment.put("DATELINE_DELIVERY_PURGE_0_SECRET", "");
        assertThatThrownBy(() -> delivery(environment)).rootCause().hasMessageContaining("secret is empty");
    }

    @Test
    void whatIsKeptHasAPlaceThatIsDeclared() {
        for (String name : map(file, "services").keySet()) {
            for (Object mounted : list(service(name), "volumes")) {
                String source = mounted instanceof Map<?, ?> mount
                        ? String.valueOf(mount.get("source"))
                        : mounted.toString().split(":", 2)[0];
                if (!source.startsWith("./")) {
                    assertThat(map(file, "volumes")).as(name).containsKey(source);
                } else {
                    assertThat(Path.of(source)).as(name).exists();
                }
            }
        }
    }
}
