[Exposed=*, ForeignFunctions]
namespace more {
  /// Signs.
  [Status=(OK)]
  undefined sign();
};
