package cachinglab.domain.web;

/// A request breaks a rule that is not the body's; the answer is 400.
final class BadRequestException extends RuntimeException {

    private final String field;
    private final String rule;

    /// @param field the parameter or header
    /// @param rule what it must be
    BadRequestException(String field, String rule) {
        super(field + " " + rule);
        this.field = field;
        this.rule = rule;
    }

    Violation violation() {
        return new Violation(field, rule);
    }
}
