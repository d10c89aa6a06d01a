/** The blend modes that take each ink by itself, as CSS names them; PDF has the same (ISO 32000-1, table 136). */
export const SEPARABLE_BLEND_MODES = [
  'multiply',
  'screen',
  'overlay',
  'darken',
  'lighten',
  'color-dodge',
  'color-burn',
  'hard-light',
  'soft-light',
  'difference',
  'exclusion',
] as const

/** All blend modes of CSS (Compositing and Blending Level 1) but `normal`; PDF has the same. */
export const BLEND_MODES = [
  ...SEPARABLE_BLEND_MODES,
  'hue',
  'saturation',
  'color',
  'luminosity',
] as const

export type BlendMode = (typeof BLEND_MODES)[number]
