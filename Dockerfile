FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build

# Before the sources, so that a change of code alone does not download the dependencies again.
COPY pom.xml ./
COPY .mvn .mvn
RUN mvn -B dependency:go-offline

COPY src src
RUN mvn -B -DskipTests package

# Not the --launcher layout: an AOT cache only knows classes that come from plain jar files.
RUN java -Djarmode=tools -jar target/dateline.jar extract --layers --destination /layers


FROM eclipse-temurin:25-jre

# Numbers of our own, because files in /data carry them for years, whatever users later base images bring.
RUN groupadd --gid 10001 dateline \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin dateline \
    && install --directory --owner=10001 --group=10001 --mode=0700 /data /data/media

WORKDIR /opt/dateline

# Ordered by how seldom they change: an update of the portal then moves 1 MB and the cache, not every library.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./

# Trained here and not in the build stage: the JVM refuses a cache made by another JVM or for other jar files.
RUN --mount=type=bind,source=deploy/train,target=/train \
    bash /train /opt/dateline/dateline.jar /opt/dateline/dateline.aot && rm -rf /tmp/*

# File names and the log are UTF-8 only if the locale says so; this one exists in every image. With an arena for each of its
# many threads the C library keeps memory that nobody uses.
ENV LANG=C.UTF-8 \
    LC_ALL=C.UTF-8 \
    MALLOC_ARENA_MAX=2 \
    DATELINE_DATA_DIR=/data

# After its owner was set: a new named volume takes owner and mode from here.
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM

# By number, so that an orchestrator can tell that it is not root.
USER 10001:10001

# Bash opens the connection itself: the image has no curl, and need not have one.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /healthz/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -rt 2 _ status _ <&3 && [[ $status == 200 ]]"]

# No shell in between, which would keep SIGTERM to itself.
# G1 by name, in training and here: left to itself the JVM takes the serial collector in a small container, cannot load
# the cache into the heap that one begins with (seen at 512 MB), and does not start at all. Any other misfit, such as
# an agent or a heap above 32 GB, costs a few lines in the log and a start without the cache.
# Of a container's memory the heap gets two fifths: beside it stand 250 to 300 MB of classes, compiled code, threads and the
# collector, and pages of the search index. With more, a container of half a gigabyte is killed. Smaller headers of objects
# take a tenth off what lives in the heap. What the compilers leave in the C library's memory goes back every five seconds.
# After an OutOfMemoryError a thread may be missing: better a restart than half a portal. A crash report goes to the log,
# since there is no other place to write it that outlives the container.
ENTRYPOINT ["java", \
    "-XX:AOTCache=/opt/dateline/dateline.aot", \
    "-XX:+UseG1GC", \
    "-XX:+UseCompactObjectHeaders", \
    "-XX:MaxRAMPercentage=40", \
    "-XX:TrimNativeHeapInterval=5000", \
    "-XX:+ExitOnOutOfMemoryError", \
    "-XX:+ErrorFileToStdout", \
    "--enable-native-access=ALL-UNNAMED", \
    "-jar", "/opt/dateline/dateline.jar"]
