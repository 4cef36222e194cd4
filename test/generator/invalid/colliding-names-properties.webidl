[Exposed=*, Properties]
namespace more {
  /// The path.
  readonly attribute USVString request_path;
};
