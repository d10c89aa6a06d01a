/** The day of today where the user is: `2026-11-30`. */
export function today(): string {
  const now = new Date()
  const local = now.getTime() - now.getTimezoneOffset() * 60_000
  return new Date(local).toISOString().slice(0, 10)
}
