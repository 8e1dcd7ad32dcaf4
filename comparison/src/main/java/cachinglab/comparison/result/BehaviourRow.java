package cachinglab.comparison.result;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// One question to every strategy: a row of the behaviour matrix.
///
/// @param id as in `./lab scenario ID`: `cold-read`
/// @param title what is measured: `Cold read`
/// @param how what the scenario does, in a sentence or two
/// @param cells an answer per strategy, in the order of the plan
@Serdeable
public record BehaviourRow(String id, String title, String how, List<Cell> cells) {}
