/// How paths are serialized.
[Exposed=*, Layout]
namespace paths {
  /// Between parts.
  const unsigned long SEPARATOR = 0;
  /// Between parts.
  const unsigned long SEPARATOR = 1;
};
