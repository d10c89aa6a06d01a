/** Stands where words are still to be written: a card without any could not be shown. */
export const TO_WRITE = '…'

/** Whether a text only says that words are to be written: “…” or three full stops, alone or as the items of a list. */
export const isToWrite = (text: string): boolean =>
  /^(?:\s*(?:(?:[-*+•]|\d+[.)])\s+)?(?:…|\.{3})\s*)+$/.test(text)
