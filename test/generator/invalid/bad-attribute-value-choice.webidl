[Exposed=*, Properties=("response")]
namespace response {
  /// The code.
  [Scope=(htpp)]
  readonly attribute long long code;
};
