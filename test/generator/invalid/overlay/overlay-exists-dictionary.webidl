/// What to sign.
dictionary SignArguments {
  /// The bytes.
  [Field=1] ArrayBuffer data;
};
