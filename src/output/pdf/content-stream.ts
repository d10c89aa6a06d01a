/** A parameter of the graphics state (ISO 32000-1, 8.4). */
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

/** The graphics state at the start of a page; colours and font are always set. */
const INITIAL_STATE: Partial<Record<GraphicsParameter, string>> = {
  width: '1 w',
  cap: '0 J',
  join: '0 j',
  miter: '10 M',
  dash: '[] 0 d',
  rise: '0 Ts',
  overprint: '/OverprintNone gs',
}

/** The operators of a page or a form XObject, in painting order. */
export class ContentStream {
  readonly #operators: string[] = []
  #inForce: Partial<Record<GraphicsParameter, string>>

  /** A form inherits an unknown graphics state. */
  constructor(of: 'page' | 'form') {
    this.#inForce = of === 'page' ? { ...INITIAL_STATE } : {}
  }

  /** Appends an operator. */
  write(operator: string): void {
    this.#operators.push(operator)
  }

  /** Appends an operator that sets a parameter, unless the parameter has that value already. */
  set(setting: GraphicsParameter, operator: string): void {
    if (this.holds(setting, operator)) return
    this.#inForce[setting] = operator
    this.#operators.push(operator)
  }

  /** Whether a parameter has the value that an operator sets. */
  holds(setting: GraphicsParameter, operator: string): boolean {
    return this.#inForce[setting] === operator
  }

  /** Saves and restores the graphics state around `draw`. */
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
