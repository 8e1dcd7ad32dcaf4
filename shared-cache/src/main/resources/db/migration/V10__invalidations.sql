-- Of writes that Redis could not be told of; replayed before it is read again.
CREATE TABLE invalidation (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entry  text NOT NULL,
    tag    text,
    writer text NOT NULL
);
