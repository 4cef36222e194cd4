// alone
[Exposed=*, Versions=("0.2.1", "0.2.0", "0.2.1")]
namespace abi {};
