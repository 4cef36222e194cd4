/// What to count.
dictionary CountArguments {
  /// The things.
  [Field=1] ArrayBuffer things;
  /// The things.
  [Field=2] ArrayBuffer things;
};
