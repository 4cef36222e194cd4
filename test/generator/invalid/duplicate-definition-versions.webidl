[Exposed=*, Versions=("0.1.0")]
namespace more {};
