/** Focuses the field of a slot; one that is not there yet may take some milliseconds to appear. */
export function enterField(slot: string, patience = 0): void {
  const until = performance.now() + patience
  const enter = (): void => {
    const fields = document.querySelectorAll<HTMLElement>('[data-slot]')
    const field = [...fields].find(({ dataset }) => dataset['slot'] === slot)
    if (field) field.focus()
    else if (performance.now() < until) requestAnimationFrame(enter)
  }
  enter()
}
