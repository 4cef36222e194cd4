[Export, Exposed=*]
namespace more {};
