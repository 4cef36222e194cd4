typedef unsigned long long size_t;
