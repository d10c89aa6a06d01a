import type { Words } from '../input/deck/deck.ts'
import { fingerprintOf } from '../translation/fingerprint.ts'
import { withEntries } from '../translation/lock.ts'
import type { Lock } from '../translation/lock.ts'
import { findingsOf } from '../translation/qa-checks.ts'
import { isFilled, nameOf } from '../translation/unit.ts'
import { wordsAt } from './field.ts'
import type { FoundField } from './find-field.ts'

/**
 * The lock of a deck once the words of a field are saved. A translation that has no error in it is accepted for the
 * source of today; other words that have one are not, whatever stood there before was.
 */
export function lockWith(
  { field, translation }: Pick<FoundField, 'field' | 'translation'>,
  words: Words,
): Lock {
  const { lock, source } = translation
  const { language } = words
  if (language === source.language || field.path[0] === 'terms' || !field.source)
    return lock
  const name = nameOf(field)
  const text = wordsAt(words, field.path)
  const isFine = !findingsOf({ ...translation, words }).some(
    (one) => one.name === name && one.severity === 'error',
  )
  if (isFilled(text) && isFine)
    return withEntries(
      lock,
      language,
      new Map([[name, fingerprintOf(field.source.value)]]),
    )
  const isOther = text?.value !== field.text?.value
  return isOther ? withEntries(lock, language, new Map([[name, undefined]])) : lock
}
