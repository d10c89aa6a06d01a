/** What the page may load and do: its own files, its own pictures, its own server. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * The headers of every answer, refusals and streams among them. There is never an `Access-Control` one: no other
 * origin has any business here. Cross-Origin-Resource-Policy holds where a browser sends no Sec-Fetch headers
 * (CVE-2026-6402).
 */
export const SAFE_HEADERS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
} as const
