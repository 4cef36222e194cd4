[Export]
callback interface more {
  /// Deletes.
  [Name="yield"]
  undefined proxy_on_yield();
};
