-- Ids are reserved fifty at a time, after those of the sample data.
CREATE SEQUENCE product_id INCREMENT BY 50 START WITH 1001;
CREATE SEQUENCE app_user_id INCREMENT BY 50 START WITH 1001;

CREATE TABLE product (
    id         bigint PRIMARY KEY,
    name       varchar(200) NOT NULL,
    price      numeric(12, 2) NOT NULL CHECK (price >= 0),
    category   varchar(100) NOT NULL,
    version    bigint NOT NULL,
    updated_at timestamptz NOT NULL
);

CREATE INDEX product_category ON product (category, id);

-- Deferrable, so that one statement may let two users swap their addresses.
CREATE TABLE app_user (
    id         bigint PRIMARY KEY,
    name       varchar(200) NOT NULL,
    email      varchar(254) NOT NULL UNIQUE DEFERRABLE INITIALLY IMMEDIATE,
    version    bigint NOT NULL,
    updated_at timestamptz NOT NULL
);

INSERT INTO product (id, name, price, category, version, updated_at)
VALUES (1, 'Laptop Pro', 1299.99, 'Electronics', 1, now()),
       (2, 'Wireless Mouse', 49.99, 'Electronics', 1, now()),
       (3, 'Coffee Maker', 89.99, 'Kitchen', 1, now()),
       (4, 'Running Shoes', 129.99, 'Sports', 1, now());

INSERT INTO app_user (id, name, email, version, updated_at)
VALUES (1, 'Alice', 'alice@example.com', 1, now()),
       (2, 'Bob', 'bob@example.com', 1, now()),
       (3, 'Charlie', 'charlie@example.com', 1, now());
