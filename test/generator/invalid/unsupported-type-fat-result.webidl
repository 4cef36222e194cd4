[Exposed=*, Import="env"]
namespace more {
  /// The name.
  ByteString proxy_name();
};
