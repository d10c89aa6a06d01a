/** A font file that can be read in parts, so that an unused family costs hardly anything. */
export interface FontSource {
  /** Its path. */
  readonly file: string
  /** Its path as messages show it. */
  readonly shown: string
  /** Bytes. */
  readonly size: number
  /** `size` bytes from an offset; fewer at the end. Throws if the file cannot be read. */
  readonly part: (at: number, size: number) => Uint8Array
  /** Whether it came out of a container (.ttc, .woff2), so that its path names no file. */
  readonly isOpened?: boolean
  /** Closes the file until the next part is read. */
  readonly release: () => void
}
