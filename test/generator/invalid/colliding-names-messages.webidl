/// What to sign.
dictionary sign_arguments {
  /// The bytes.
  [Field=1] ArrayBuffer data;
};
