[Exposed=*, Properties=("response")]
namespace response {
  /// The code.
  [During=(proxy_log)]
  readonly attribute long long code;
};
