/// Limits.
[Exposed=*, Layout]
namespace limits {
  /// The most.
  const unsigned long MOST = 0x100000000;
};
