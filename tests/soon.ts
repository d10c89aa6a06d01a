/** How long what is expected may take to come about on a busy machine, and how often one looks, in milliseconds. */
export const SOON = { timeout: 60_000, interval: 30 }
