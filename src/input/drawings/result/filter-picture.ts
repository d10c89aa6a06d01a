/** The id of the picture that a filter of a drawing is printed as. */
export const filterPicture = (file: string, name: string): string =>
  `${file}#filter${name}.png`

/** The drawing that such a picture belongs to; undefined for any other picture. */
export const filteredDrawing = (id: string): string | undefined =>
  /^(.*)#filter[\d-]+\.png$/.exec(id)?.[1]
