/// A kind.
[Exposed=*, Enum]
namespace proxy_kind_t {
  /// The first.
  const unsigned long FIRST = 0;
}

/// Uses it.
[Exposed=*, Import="env"]
namespace kind_calls {
  /// Tells the kind.
  [Status=(OK)]
  proxy_status_t proxy_kind(proxy_kind_t kind);
};
