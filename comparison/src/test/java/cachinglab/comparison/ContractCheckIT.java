package cachinglab.comparison;

import static org.assertj.core.api.Assertions.assertThatCode;

import cachinglab.comparison.contract.ContractCheck;
import cachinglab.comparison.launch.Strategy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractCheckIT {

    @ParameterizedTest
    @EnumSource
    void everyContestantIsWorthTiming(Strategy strategy) {
        assertThatCode(() -> ContractCheck.of(RunningLab.subject(strategy)))
                .doesNotThrowAnyException();
    }
}
