/** For `ref`: gives an element the focus when it appears. Browsers heed `autofocus` only once a page. */
export const focusNew = (element: HTMLElement | null): void => element?.focus()
