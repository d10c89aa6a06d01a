import { useEffect, useState } from 'preact/hooks'

/**
 * A value that is shown before the server has confirmed it: the last choice, until the current value changes or the
 * request fails. `set` resolves to whether it was done.
 */
export function useOptimistic<T extends string>(
  current: T,
  set: (value: T) => Promise<boolean>,
): readonly [T, (value: T) => void] {
  const [chosen, setChosen] = useState<T>()
  useEffect(() => setChosen(undefined), [current])
  const choose = (value: T): void => {
    setChosen(value)
    void set(value).then((isDone) => {
      if (!isDone) setChosen(undefined)
    })
  }
  return [chosen ?? current, choose]
}
