package cachinglab.domain.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.util.regex.Pattern;

/// Takes passwords out of the JDBC URL and hands them to the driver beside it: the URL is shown,
/// in logs, and to everybody under /health.
@Singleton
final class HiddenPassword implements BeanCreatedEventListener<DatasourceConfiguration> {

    private static final Pattern SECRET =
            Pattern.compile("(?<=[?&])(password|sslpassword)=([^&]*)&?");

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        return hide(event.getBean());
    }

    static DatasourceConfiguration hide(DatasourceConfiguration pool) {
        var secrets = SECRET.matcher(pool.getUrl());
        secrets.results()
                .forEach(secret ->
                        pool.addDataSourceProperty(
                                secret.group(1), URLDecoder.decode(secret.group(2), UTF_8)));
        pool.setUrl(secrets.replaceAll(""));
        return pool;
    }
}
