/** A theme with two accents that have all that the card needs, and one that has not. */
export const THEME = `designedFor: { width: 105mm, height: 148mm }
palette:
  ink: { cmyk: [0, 0, 0, 100], srgb: '#181715' }
  teal: { cmyk: [78, 20, 42, 12], srgb: '#188C8D' }
  teal-pale: { cmyk: [14, 3, 7, 1], srgb: '#DCEDEB' }
  rust: { cmyk: [4, 68, 62, 0], srgb: '#E76D58' }
  rust-pale: { cmyk: [0, 11, 9, 0], srgb: '#FBE7E0' }
styles: {}
`
