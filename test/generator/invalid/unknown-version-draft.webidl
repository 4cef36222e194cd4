// alone
[Exposed=*, Versions=("0.1.0"), Drafts=("0.2.0"), DefaultVersion="0.3.0"]
namespace abi {};
