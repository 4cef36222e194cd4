[Export]
callback interface more {
  /// May it go on?
  [Default=CONTINU]
  proxy_action_t proxy_on_question();
};
