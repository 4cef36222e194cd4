/// More to sign.
dictionary MoreArguments : SignArguments {
  /// More.
  [Field=2] ArrayBuffer more;
};
