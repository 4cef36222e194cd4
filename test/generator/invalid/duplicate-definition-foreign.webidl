[Exposed=*, ForeignFunctions]
namespace more_foreign {
  /// Signs.
  [Status=(OK)]
  undefined sign();
};
