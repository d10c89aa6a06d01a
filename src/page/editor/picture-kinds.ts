/** The kinds of pictures that can be printed, for a choice of files. */
export const PICTURE_KINDS =
  '.svg,.tif,.tiff,image/svg+xml,image/png,image/jpeg,image/webp,image/avif,image/tiff,image/gif'

/** Files in the order of their names, as people number them: 2 before 10. */
export const byName = (files: Iterable<File>): readonly File[] =>
  [...files].toSorted((one, other) => BY_NAME.compare(one.name, other.name))

const BY_NAME = new Intl.Collator(undefined, { numeric: true })
