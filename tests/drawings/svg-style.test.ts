import { describe, expect, test } from 'vitest'

import { pathIn, shapesIn } from './svg.ts'

describe('style sheets are followed as in a browser', () => {
  const body =
    '<g class="g"><rect id="a" class="x y" width="1" height="1"/><circle r="1"/><rect data-k="v w" width="1" height="1"/></g>'
  const fills = (sheet: string): unknown =>
    shapesIn(`<style><![CDATA[${sheet}]]></style>${body}`).map(({ fill }) => fill)
  const [RED, NONE] = ['#FF0000', '#000000']

  test.each([
    ['rect:not(.x)', [NONE, NONE, RED]],
    ['rect:nth-child(2n + 1)', [RED, NONE, RED]],
    ['g > rect ~ circle, .q', [NONE, RED, NONE]],
    ['#a + circle', [NONE, RED, NONE]],
    ['[data-k~="w"]', [NONE, NONE, RED]],
    ['svg .g :is(.y, circle):first-child', [RED, NONE, NONE]],
    ['rect:last-of-type', [NONE, NONE, RED]],
    [':root circle', [NONE, RED, NONE]],
    ['rect:hover', [NONE, NONE, NONE]],
    ['rect::before', [NONE, NONE, NONE]],
  ])('%s', (selector, expected) => {
    expect(fills(`${selector}{fill:red}`)).toEqual(expected)
  })

  test.each([
    ['circle{fill:blue}circle{fill:red}', RED],
    ['.g circle{fill:red}circle{fill:blue}', RED],
    ['circle{fill:red!important}.g circle{fill:blue}', RED],
    ['@media (prefers-color-scheme: dark), print{circle{fill:blue}}', NONE],
    ['@media screen{@supports (fill:red){circle{fill:red}}}', RED],
    ['@keyframes a{from{fill:blue}} circle{/*;*/fill:red}', RED],
    ['.g{--a:var(--b,red);--b:}:root{--a:blue}circle{fill:var(--a)}', NONE],
    ['.g{--a:red}:root{--a:blue}circle{fill:var(--a)}', RED],
    ['circle{fill:var(--none, rgb(255, 0, 0))}', RED],
    ['.g{fill:blue;circle{fill:red}stroke:none}', RED],
    ['.g{@media screen{& > circle{fill:red}}}', RED],
    ['circle{fill:blue;.g &{fill:red}}', RED],
    ['.q, .g{> rect, > circle{fill:red}}circle{fill:blue}', RED],
    ['circle{.g &:hover{fill:red}@media screen{fill:red}}', RED],
  ])('%s', (sheet, expected) => {
    expect(fills(sheet)).toMatchObject([{}, expected, {}])
  })

  test.each([
    [
      'transform:rotate(.25turn);transform-origin:10px 10px',
      'M 20 0 L 20 10 L 10 10 L 10 0 Z',
    ],
    ['transform:translate(50%)', 'M 50 0 L 60 0 L 60 10 L 50 10 Z'],
    [
      'transform-box:fill-box;transform-origin:right bottom;scale:2',
      'M -10 -10 L 10 -10 L 10 10 L -10 10 Z',
    ],
    ['translate:5px 1px;transform:scaleX(2)', 'M 5 1 L 25 1 L 25 11 L 5 11 Z'],
    ['width:20px;x:1px', 'M 1 0 L 21 0 L 21 10 L 1 10 Z'],
  ])('%s', (style, path) => {
    expect(pathIn(`<style>rect{${style}}</style><rect width="10" height="10"/>`)).toBe(
      path,
    )
  })
})
