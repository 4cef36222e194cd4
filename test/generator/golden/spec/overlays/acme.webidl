// A vendor's additions: one import, one export, one finer action, one foreign function.

/// What Acme does next.
[Exposed=*, Enum]
namespace acme_action_t {
  /// Go on.
  const unsigned long CONTINUE = 0;
  /// Wait for the moon.
  const unsigned long WAIT_FOR_MOON = 2;
};

[Exposed=*, Import="env", Group="moon"]
namespace acme_calls {
  /// Asks for the phase of the moon.
  [Status=(OK, INVALID_MEMORY_ACCESS)]
  proxy_status_t acme_moon_phase(USVString place, [Out] unsigned long phase);
};

[Export, Group="moon"]
callback interface acme_callbacks {
  /// The moon is full.
  undefined acme_on_full_moon(unsigned long context_id);
};

[Export, Refines, Group="fields"]
callback interface acme_field_callbacks {
  /// The fields are there; Acme knows a finer action.
  [Default=0]
  acme_action_t proxy_on_fields(unsigned long context_id, [Unit="elements"] size_t num_fields,
      [Since="1.1.0"] boolean end_of_stream);
};

/// A tide.
dictionary AcmeTide {
  /// Where.
  [Field=1] USVString place;
  /// How high.
  [Field=2] unsigned long height;
};

/// Functions by name.
[Exposed=*, ForeignFunctions]
namespace acme_functions {
  /// Predicts the tide.
  [Status=(OK)]
  AcmeTide predict(USVString place);
};
