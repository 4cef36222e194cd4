/// What to count.
dictionary CountArguments {
  /// The things.
  [Field=1] ArrayBuffer things;
  /// How many.
  [Field=1] unsigned long number;
};
