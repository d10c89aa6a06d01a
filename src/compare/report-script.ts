/**
 * What a report can do where scripts run; without it, sides stand beside each other. It only shows what is hidden and
 * sets classes: nothing of a deck passes through it.
 */
export const REPORT_SCRIPT = `
'use strict'
const root = document.documentElement
const toolbar = document.querySelector('.toolbar')
const pause = document.querySelector('#pause')
const swap = document.querySelector('#swap')
const wantsStillness = matchMedia('(prefers-reduced-motion: reduce)').matches
let timer
let isPaused = wantsStillness
const is = (view) => root.classList.contains('view-' + view)
const turn = () => {
  const shown = root.classList.toggle('shows-after')
  root.classList.toggle('shows-before', !shown)
}
const blink = () => {
  clearInterval(timer)
  if (is('blink') && !isPaused) timer = setInterval(turn, 900)
  pause.textContent = isPaused ? 'Go on' : 'Pause'
}
const choose = (view) => {
  for (const { value } of document.getElementsByName('view'))
    root.classList.toggle('view-' + value, value === view)
  root.classList.toggle('stacked', view !== 'beside')
  for (const range of document.querySelectorAll('.range')) range.hidden = view !== 'slider'
  pause.hidden = swap.hidden = view !== 'blink'
  root.classList.add('shows-after')
  root.classList.remove('shows-before')
  blink()
}
for (const input of document.getElementsByName('view')) {
  input.addEventListener('change', () => choose(input.value))
  if (input.checked) choose(input.value)
}
pause.addEventListener('click', () => {
  isPaused = !isPaused
  blink()
})
swap.addEventListener('click', () => {
  isPaused = true
  blink()
  turn()
})
document.querySelector('#outline').addEventListener('change', ({ target }) => {
  root.classList.toggle('no-outlines', !target.checked)
})
for (const range of document.querySelectorAll('.range'))
  range.addEventListener('input', () => {
    range.parentElement.style.setProperty('--at', range.value + '%')
  })
toolbar.hidden = false
`
