// alone
[Exposed=*, Versions=("0.1.0"), Drafts=("0.1.0")]
namespace abi {};
