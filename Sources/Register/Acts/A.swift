protocol Act {}
struct A: Act {}
