import { useEffect, useState } from 'preact/hooks'

/**
 * What is chosen, shown at once: the last choice until another value holds, or the choice has failed. `set` tells
 * whether it was done.
 */
export function useOptimistic(
  holds: string,
  set: (value: string) => Promise<boolean>,
): readonly [string, (value: string) => void] {
  const [wanted, setWanted] = useState<string>()
  useEffect(() => setWanted(undefined), [holds])
  const want = (value: string): void => {
    setWanted(value)
    void set(value).then((isDone) => {
      if (!isDone) setWanted(undefined)
    })
  }
  return [wanted ?? holds, want]
}
