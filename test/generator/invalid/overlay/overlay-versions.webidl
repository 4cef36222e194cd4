[Exposed=*, Versions=("0.3.0")]
namespace abi {};
