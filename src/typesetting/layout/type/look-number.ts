const byContent = new Map<string, number>()
const byObject = new WeakMap<object, number>()

/**
 * A number for the content of an object that never changes, such as a style: of equal ones the same. A key made of it is
 * short, and an object that many texts share is read once.
 */
export function lookNumber(look: object): number {
  const known = byObject.get(look)
  if (known !== undefined) return known
  const content = JSON.stringify(look)
  const number = byContent.get(content) ?? byContent.size
  byContent.set(content, number)
  byObject.set(look, number)
  return number
}
