[Export]
callback interface more {
  /// Something happened.
  undefined proxy_on_more([Was="before until 0.1.0"] unsigned long now);
};
