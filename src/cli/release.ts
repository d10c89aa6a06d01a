/** The day on which this version was released. `npm run release` writes this file. */
export const RELEASED = '2026-11-24'
