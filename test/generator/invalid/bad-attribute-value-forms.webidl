[Exposed=*, Import="env"]
namespace more {
  /// A version is a string.
  [Since=first, Status=(OK)]
  proxy_status_t proxy_one();

  /// A list of names.
  [Status]
  proxy_status_t proxy_two();

  /// Nothing.
  [Status=(OK)]
  proxy_status_t proxy_three([Out=1] size_t level);

  /// Callbacks are names.
  [Status=(OK), During=("proxy_on_request_headers")]
  proxy_status_t proxy_four();

  /// Advice is not empty.
  [Status=(OK), Deprecated=""]
  proxy_status_t proxy_five();
};
