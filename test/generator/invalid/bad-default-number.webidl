[Export]
callback interface more {
  /// May it go on?
  [Default=2]
  proxy_action_t proxy_on_question();
};
