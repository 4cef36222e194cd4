[Exposed=*, ForeignFunctions]
namespace more_foreign {
  /// Counts.
  [Status=(OK)]
  undefined count(ArrayBuffer first, ArrayBuffer second);
};
