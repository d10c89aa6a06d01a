import type { ComponentChildren, JSX, Ref } from 'preact'

/**
 * A button that asks for files of the user's computer, with the words around it. The control of the browser lies over it
 * unseen, as it speaks the language of the browser: it takes keys, clicks and files that are dropped.
 */
export function FileChoice({
  children,
  button,
  onChoose,
  input = null,
  ...attributes
}: {
  /** The words above the button, which name it; without any it is named by its own. */
  readonly children?: ComponentChildren
  readonly button: string
  readonly onChoose: (files: readonly File[]) => void
  readonly input?: Ref<HTMLInputElement> | undefined
} & Pick<
  JSX.InputHTMLAttributes,
  'accept' | 'multiple' | 'required' | 'aria-describedby'
>): JSX.Element {
  return (
    <label class="file-choice">
      {children}
      <span class="file-button">
        <span aria-hidden={children === undefined ? undefined : 'true'}>{button}</span>
        <input
          type="file"
          ref={input}
          {...attributes}
          onChange={({ currentTarget }) => {
            const chosen = [...(currentTarget.files ?? [])]
            // So that the same file can be chosen again, after it was edited or removed.
            currentTarget.value = ''
            if (chosen.length > 0) onChoose(chosen)
          }}
        />
      </span>
    </label>
  )
}
