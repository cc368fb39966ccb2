// The least that a program can do that tells its version: to start and to print a line.
#include <stdio.h>

int main(void) {
  return puts("printline 1.0.0") < 0;
}
