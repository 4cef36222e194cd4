[Export]
callback interface more {
  /// Tells.
  [Default=0]
  undefined proxy_on_news();
};
