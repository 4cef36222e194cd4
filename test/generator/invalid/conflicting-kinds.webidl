/// Both.
[Exposed=*, Enum, Layout]
namespace more {
  /// One.
  const unsigned long ONE = 1;
};
