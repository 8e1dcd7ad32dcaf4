package cachinglab.benchmark.report;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// What one section has found out.
///
/// @param notes sentences that its figures need to be understood
@Serdeable
public record SectionResult(
        String name, String title, List<Figure> figures, List<Ratio> ratios, List<String> notes) {}
