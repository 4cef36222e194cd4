[Exposed=*, Import="env"]
namespace more {
  /// A number.
  const unsigned long ANSWER = 42;
};
