[Exposed=*, Properties]
namespace more {
  /// The path.
  [Path=("request", "path")]
  readonly attribute USVString path;
};
