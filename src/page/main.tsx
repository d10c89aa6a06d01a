import { render } from 'preact'

import { App } from './app.tsx'
import { connect } from './server/server.ts'

const token = document.querySelector<HTMLMetaElement>('meta[name=token]')?.content ?? ''
const place = document.querySelector('#page')
if (place) render(<App server={connect(token)} />, place)
