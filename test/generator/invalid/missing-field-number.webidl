/// What to count.
dictionary CountArguments {
  /// The things.
  ArrayBuffer things;
};
