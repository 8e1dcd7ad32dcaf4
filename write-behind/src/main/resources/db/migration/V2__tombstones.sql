-- What was deleted, in which version: so that a flush that comes late does not bring it back.
CREATE TABLE tombstone (
    entity     text NOT NULL,
    id         bigint NOT NULL,
    version    bigint NOT NULL,
    deleted_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (entity, id)
);

CREATE INDEX tombstone_age ON tombstone (deleted_at);
