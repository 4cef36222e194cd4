/// What to count.
dictionary CountArguments {
  /// The things.
  [Field=0] ArrayBuffer things;
  /// How many.
  [Field=19000] unsigned long number;
  /// Last.
  [Field=536870912] unsigned long last;
};
