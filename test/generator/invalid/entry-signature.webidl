[Export]
callback interface entry_points {
  /// Begins.
  [Name="_initialize"]
  undefined initialize(unsigned long argc);

  /// Begins differently.
  [Name="_start", Default=0]
  unsigned long start();

  /// Begins as in C, with 64 bits.
  [Default=0]
  unsigned long main(unsigned long long argc, unsigned long argv);
};
