/// What to count.
dictionary CountArguments {
  /// The things.
  [Field=1] required ArrayBuffer things;
};
