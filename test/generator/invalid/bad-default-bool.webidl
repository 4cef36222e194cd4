[Export]
callback interface more {
  /// May it go on?
  [Default=2]
  boolean proxy_on_question();
};
