/** The headers of a request as they came: names and values in turn, none joined and none dropped. */
export type RawHeaders = readonly string[]

/** All values of a header, whose name is given in small letters. */
export const valuesOf = (headers: RawHeaders, name: string): readonly string[] =>
  headers.filter(
    (_, index) => index % 2 === 1 && headers[index - 1]?.toLowerCase() === name,
  )

/** The value of a header; undefined where it was not sent. */
export const valueOf = (headers: RawHeaders, name: string): string | undefined =>
  valuesOf(headers, name)[0]
