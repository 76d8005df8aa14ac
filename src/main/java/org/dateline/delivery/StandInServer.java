package org.dateline.delivery;

import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.dateline.media.NamedPictures;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.util.unit.DataSize;

/** A web server with nothing but copies, where the portal's own will be. As a bean of the portal, it makes way for that. */
final class StandInServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StandInServer.class);

    /** Let go of when it has made way: what it kept at hand would stay as long as the portal, whose bean it is. */
    private final AtomicReference<@Nullable Serving> serving;

    private record Serving(WebServer server, CopiesAtStart kept) {}

    private StandInServer(Serving serving) {
        this.serving = new AtomicReference<>(serving);
    }

    /** With nothing but what lies in a folder, as the database is away. */
    static StandInServer start(Environment settings, CopyFolder folder) {
        Copies copies = Copies.asTheyLie(folder);
        StandInServer server = start(settings, copies, null, copies.known());
        say(folder);
        return server;
    }

    /** With what is still true of it, as the portal takes a few seconds. Whoever has other nodes is to send readers to those. */
    static StandInServer start(Environment settings, CopyFolder folder, CatchingUp since) {
        return start(settings, Copies.asTheyLie(folder), since, false);
    }

    private static StandInServer start(Environment settings, Copies copies, @Nullable CatchingUp since, boolean ready) {
        Binder binder = Binder.get(settings);
        SiteProperties site = binder.bindOrCreate("dateline.site", SiteProperties.class);
        Sharing sharing =
                new Sharing(binder.bindOrCreate("dateline.delivery", DeliveryProperties.class), Clock.systemUTC());
        CopiesAtStart kept = new CopiesAtStart(copies, sharing, Clock.systemUTC());
        if (since != null) {
            kept.follow(since);
        }
        Meanwhile meanwhile = new Meanwhile(
                kept,
                new KeptPictures(SingletonSupplier.of(() -> NamedPictures.of(settings)), kept::show, sharing),
                new AwayPage(site, kept::follows),
                List.of(),
                Clock.systemUTC());
        WebServer server = factory(binder).getWebServer(context -> {
            ServletRegistration.Dynamic pages = context.addServlet("stand-in", new Pages(meanwhile, ready));
            pages.addMapping("/");
            pages.setLoadOnStartup(1);
        });
        server.start();
        return new StandInServer(new Serving(server, kept));
    }

    /** Where the portal's own will listen, and as that. */
    private static TomcatServletWebServerFactory factory(Binder binder) {
        ServerProperties properties = binder.bindOrCreate("server", ServerProperties.class);
        DataSize form = binder.bind("server.tomcat.max-http-form-post-size", DataSize.class)
                .orElse(DataSize.ofMegabytes(10));
        TomcatServletWebServerFactory factory =
                new TomcatServletWebServerFactory(properties.getPort() == null ? 8080 : properties.getPort());
        if (properties.getAddress() != null) {
            factory.setAddress(properties.getAddress());
        }
        if (properties.getSsl() != null) {
            factory.setSsl(properties.getSsl());
        }
        factory.addConnectorCustomizers(connector -> {
            connector.setMaxPostSize((int) form.toBytes());
            connector.setProperty("connectionTimeout", "5000");
        });
        return factory;
    }

    /** The database is there: only what is still true is served from now on. */
    void follow(CatchingUp since) {
        Serving now = serving.get();
        if (now != null) {
            now.kept.follow(since);
        }
    }

    private static void say(CopyFolder folder) {
        CopyFolder.AsOf asOf = folder.asOf();
        if (asOf == null) {
            log.warn("There are no copies in {}: all is answered 503 until the database is there.", folder);
        } else {
            log.warn(
                    "Pages are served as they lie in {}: true up to entry {} of the audit log, put down at {}.",
                    folder,
                    asOf.number(),
                    asOf.at());
        }
    }

    /** Called when the portal's own server is about to listen. */
    @Override
    public void start() {
        stop();
    }

    @Override
    public void stop() {
        Serving last = serving.getAndSet(null);
        if (last != null) {
            last.server.stop();
            last.server.destroy();
            last.kept.close();
        }
    }

    @Override
    public boolean isRunning() {
        return false; // so that it is asked to start
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    /** All that it answers. */
    private static final class Pages extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient Meanwhile meanwhile;
        private final boolean ready;

        Pages(Meanwhile meanwhile, boolean ready) {
            this.meanwhile = meanwhile;
            this.ready = ready;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            switch (request.getRequestURI()) {
                case "/healthz/live" -> tell(true, response);
                case "/healthz/ready" -> tell(ready, response);
                default -> {
                    if (!meanwhile.answers(request, response)) {
                        ProgramFiles.send(request.getRequestURI(), response);
                    }
                }
            }
        }

        private static void tell(boolean well, HttpServletResponse response) throws IOException {
            response.setStatus(well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentType("text/plain");
            response.getOutputStream().write((well ? "ok\n" : "not now\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
