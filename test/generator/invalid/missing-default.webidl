[Export]
callback interface more {
  /// May it go on?
  boolean proxy_on_question();
};
