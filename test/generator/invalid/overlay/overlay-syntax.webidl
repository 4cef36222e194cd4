[Exposed=*, Import="env"]
namespace more {
  proxy_status_t proxy_log(;
};
