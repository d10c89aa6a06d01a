/** The kinds of pictures that can be printed, for a choice of files. */
export const PICTURE_KINDS =
  '.svg,.tif,.tiff,image/svg+xml,image/png,image/jpeg,image/webp,image/avif,image/tiff,image/gif'
