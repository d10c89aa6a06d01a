/** A colour code with its “#”, which people leave out. */
export const withHash = (code: string): string => {
  const wanted = code.trim()
  return /^(?:[\da-f]{3}){1,2}$/i.test(wanted) ? `#${wanted.toUpperCase()}` : wanted
}
