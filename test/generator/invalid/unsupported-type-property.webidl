[Exposed=*, Properties=("response")]
namespace response {
  /// The code.
  readonly attribute unsigned long code;
};
