/** The name of the file, beside `deck.yaml`, that remembers which translations were accepted for which words. */
export const LOCK_FILE = 'translations-lock.yaml'
