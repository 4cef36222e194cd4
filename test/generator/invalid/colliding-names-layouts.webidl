/// How pairs are counted.
[Exposed=*, Layout]
namespace pairs_count {
  /// The size.
  const unsigned long BYTES = 4;
};
