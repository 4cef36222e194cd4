[Exposed=*, Properties=("request")]
namespace more {
  /// The path.
  readonly attribute USVString path;
};
