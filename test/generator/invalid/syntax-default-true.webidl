[Export]
callback interface more {
  /// May it go on?
  [Default=true]
  boolean proxy_on_question();
};
