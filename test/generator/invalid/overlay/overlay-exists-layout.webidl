/// Pairs.
[Exposed=*, Layout]
namespace pairs {
  /// The size.
  const unsigned long SIZE_BYTES = 4;
};
