typedef unsigned_long level_t;
