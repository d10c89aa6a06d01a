import type { Size } from './box.ts'

/** The outline along which a card is cut. */
export interface CardEdge extends Size {
  /** The radius of its corners, in points; 0 for square ones. */
  readonly cornerRadius: number
}

/** How far a point lies inside the edge of a card, in points from its top left corner; negative past the cut. */
export function insideEdge(
  { width, height, cornerRadius }: CardEdge,
  x: number,
  y: number,
): number {
  const across = Math.min(x, width - x)
  const down = Math.min(y, height - y)
  if (across >= cornerRadius || down >= cornerRadius) return Math.min(across, down)
  return cornerRadius - Math.hypot(cornerRadius - across, cornerRadius - down)
}
