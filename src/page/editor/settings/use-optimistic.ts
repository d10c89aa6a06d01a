import { useEffect, useState } from 'preact/hooks'

/**
 * A value that is shown before the server has confirmed it: the last choice, until the current value changes or the
 * request fails. `set` resolves to whether it was done.
 */
export function useOptimistic(
  current: string,
  set: (value: string) => Promise<boolean>,
): readonly [string, (value: string) => void] {
  const [chosen, setChosen] = useState<string>()
  useEffect(() => setChosen(undefined), [current])
  const choose = (value: string): void => {
    setChosen(value)
    void set(value).then((isDone) => {
      if (!isDone) setChosen(undefined)
    })
  }
  return [chosen ?? current, choose]
}
