[Exposed=*, Properties=("response")]
namespace response {
  /// The code.
  [Message="google.protobuf.Struct"]
  readonly attribute long long code;
};
