/** What stays in force until it is set anew; each is the operator that sets it. */
type GraphicsParameter =
  | 'fill'
  | 'stroke'
  | 'width'
  | 'cap'
  | 'join'
  | 'miter'
  | 'dash'
  | 'font'
  | 'rise'
  | 'overprint'

/** What holds at the start of a page; colours and font do not count, and are always set. */
const INITIAL_STATE: Partial<Record<GraphicsParameter, string>> = {
  width: '1 w',
  cap: '0 J',
  join: '0 j',
  miter: '10 M',
  dash: '[] 0 d',
  rise: '0 Ts',
  overprint: '/OverprintNone gs',
}

/** The operators of one page, or of a form that pages share, in the order in which they paint. */
export class ContentStream {
  readonly #operators: string[] = []
  #inForce: Partial<Record<GraphicsParameter, string>>

  /** A form is drawn in whatever state it is met with. */
  constructor(of: 'page' | 'form') {
    this.#inForce = of === 'page' ? { ...INITIAL_STATE } : {}
  }

  /** Writes an operator as it is. */
  write(operator: string): void {
    this.#operators.push(operator)
  }

  /** Writes an operator that sets something, unless just this is in force already. */
  set(setting: GraphicsParameter, operator: string): void {
    if (this.holds(setting, operator)) return
    this.#inForce[setting] = operator
    this.#operators.push(operator)
  }

  /** Whether what an operator sets is in force already. */
  holds(setting: GraphicsParameter, operator: string): boolean {
    return this.#inForce[setting] === operator
  }

  /** Whatever `draw` sets, moves or clips ends with it. */
  nested(draw: () => void): void {
    const outside = { ...this.#inForce }
    this.write('q')
    draw()
    this.write('Q')
    this.#inForce = outside
  }

  /** The bytes of the stream. */
  toBytes(): Uint8Array {
    return Buffer.from(this.#operators.join('\n'), 'latin1')
  }
}
