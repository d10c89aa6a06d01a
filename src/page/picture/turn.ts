const HALF_OPEN = 'perspective(60rem) rotateY(75deg)'

/** Lets a card that was flipped come round; where someone wants no motion, it is simply there. */
export function turnOver(card: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  card.animate([{ transform: HALF_OPEN }, { transform: 'none' }], {
    duration: 180,
    easing: 'ease-out',
  })
}
