package cachinglab.comparison.load;

import cachinglab.comparison.http.Response;

/// Says what is wrong with an answer.
@FunctionalInterface
public interface Judge {

    /// @throws cachinglab.comparison.LabException if the load should end for it
    void judge(int expected, Response response);
}
