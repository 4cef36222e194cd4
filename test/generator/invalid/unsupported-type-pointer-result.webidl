[Export]
callback interface more {
  /// Allocates.
  [Pointer]
  boolean proxy_on_memory_allocate(size_t memory_size);
};
