/** Methods of numbers and booleans. The compiler's own typings say it by type aliases, which no TypeScript follows for literals. */
interface Number {
  toString(radix?: number): string;
}
interface Boolean {
  toString(): string;
}
