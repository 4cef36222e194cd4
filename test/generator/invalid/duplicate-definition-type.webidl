/// A type cannot be two things.
[Exposed=*, Enum]
namespace size_t {
  /// Small.
  const unsigned long SMALL = 0;
};
