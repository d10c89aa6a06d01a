/** Something before and after. */
export interface Both<T> {
  readonly before: T
  readonly after: T
}
