/// What to count.
dictionary CountArguments {
  /// The things.
  [Field=1] any things;
};
