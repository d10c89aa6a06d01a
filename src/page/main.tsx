import { render } from 'preact'

import { App } from './app.tsx'
import { connect } from './server/server.ts'

const place = document.querySelector('#page')
if (place) render(<App server={connect()} />, place)
