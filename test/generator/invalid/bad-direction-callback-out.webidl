[Export]
callback interface more {
  /// Asks.
  undefined proxy_on_question([Out] size_t answer);
};
