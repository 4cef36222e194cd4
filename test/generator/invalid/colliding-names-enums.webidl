/// Which side.
[Exposed=*, Enum]
namespace status {
  /// Nobody.
  const unsigned long UNKNOWN = 0;
};
