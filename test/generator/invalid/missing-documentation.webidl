[Exposed=*, Enum]
namespace proxy_peer_type_t {
  const unsigned long UNKNOWN = 0; /// A comment on the line of another item is not its documentation.
  const unsigned long LOCAL = 1;
};

[Exposed=*, Import="env"]
namespace more {
  /// A block that does not end directly above is no documentation either.

  [Status=(OK)]
  proxy_status_t proxy_log();
};

[Exposed=*, Properties=("response")]
namespace response {
  // Two slashes are a remark.
  readonly attribute long long code;
};

[Exposed=*, ForeignFunctions]
namespace more_foreign {
  [Status=(OK)]
  undefined count();
};

dictionary CountArguments {
  [Field=1] ArrayBuffer things;
};

[Exposed=*, Layout]
namespace limits {
  const unsigned long MOST = 1;
};
