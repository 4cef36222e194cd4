[Exposed=*, ForeignFunctions]
namespace more_foreign {
  /// Counts.
  [Status=(OK)]
  unsigned long long count(SignArgument arguments);
};
