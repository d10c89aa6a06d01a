import colors from 'color-name'

/** The colour names of CSS Color 4 with their sRGB values, as `#F0F8FF`. */
export const CSS_COLORS: ReadonlyMap<string, string> = new Map(
  Object.entries(colors).map(([name, channels]) => [
    name,
    `#${Buffer.from(channels).toString('hex').toUpperCase()}`,
  ]),
)
