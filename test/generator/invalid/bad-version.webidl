// alone
[Exposed=*, Versions=("0.1.0", "0.2", "v0.2.1")]
namespace abi {};
