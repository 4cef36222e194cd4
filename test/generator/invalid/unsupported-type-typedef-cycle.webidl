typedef second_t first_t;
typedef first_t second_t;
