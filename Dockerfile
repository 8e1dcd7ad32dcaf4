# One file for all services; MODULE picks which:
#
#   docker build --build-arg MODULE=cache-aside -t caching-lab/cache-aside .
#
# The build stage is the same for all of them and is built once.
ARG JDK_IMAGE=eclipse-temurin:25-jdk
ARG JRE_IMAGE=eclipse-temurin:25-jre

FROM ${JDK_IMAGE} AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    sh ./mvnw -B -Dmaven.test.skip=true -Dspotless.check.skip=true package \
        -pl shared-domain,cache-aside,read-through,write-through,write-behind -am

FROM ${JRE_IMAGE}
RUN useradd --system --no-create-home --home-dir /nonexistent --uid 10001 lab
ARG MODULE
# The libraries first: they change less often.
COPY --from=build /src/${MODULE}/target/lib /app/lib
COPY --from=build /src/${MODULE}/target/${MODULE}.jar /app/service.jar
USER lab
ENV MICRONAUT_SERVER_HOST=0.0.0.0 MICRONAUT_SERVER_PORT=8080
EXPOSE 8080
# The image has neither curl nor wget.
HEALTHCHECK --interval=3s --timeout=3s --start-period=120s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$MICRONAUT_SERVER_PORT && printf 'GET /health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-jar", "/app/service.jar"]
