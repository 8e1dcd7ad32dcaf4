package cachinglab.domain;

/// The kinds of things the shop keeps, and what they are called outside of Java.
///
/// @param name in keys, meters and statistics
/// @param filter what lists of them are filtered by
public record EntityType<E extends Entity>(String name, String filter, Class<E> type) {

    public static final EntityType<Product> PRODUCT =
            new EntityType<>("product", "category", Product.class);

    public static final EntityType<User> USER = new EntityType<>("user", "email", User.class);
}
