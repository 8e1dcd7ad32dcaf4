package cachinglab.testing;

/// What every service must do: the same five times, except for the {@link Traits}.
public interface ServiceContract
        extends ReadContract,
                ListContract,
                WriteContract,
                UniqueContract,
                HeaderContract,
                OperationsContract,
                ManagementContract {}
