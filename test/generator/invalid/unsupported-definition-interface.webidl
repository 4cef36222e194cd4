[Exposed=*]
interface more {
  undefined proxy_log();
};
