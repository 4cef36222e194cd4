[Exposed=*, Properties=("node")]
namespace node {
  /// The zone.
  [Path=("the zone")]
  readonly attribute USVString zone;
};
