[Export]
callback interface more {
  /// Tells.
  undefined proxy_on_news(ByteString news);
};
