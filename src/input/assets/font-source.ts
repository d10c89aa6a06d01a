/** A font file of which parts can be read, so that a family that no text uses costs hardly anything. */
export interface FontSource {
  /** Its path. */
  readonly file: string
  /** Its path as messages show it. */
  readonly shown: string
  /** Bytes. */
  readonly size: number
  /** So many bytes from a place on; fewer where the file ends before. Throws when it cannot be read. */
  readonly part: (at: number, size: number) => Uint8Array
  /** Lets go of the file until the next part is asked for. */
  readonly release: () => void
}
