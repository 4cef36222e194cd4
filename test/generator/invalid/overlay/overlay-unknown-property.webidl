[Exposed=*, Properties=("request"), Refines]
namespace more {
  /// The path.
  readonly attribute USVString paths;
};
