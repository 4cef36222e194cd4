// alone
[Exposed=*, Versions=("0.1.0", "0.1.100")]
namespace abi {};
