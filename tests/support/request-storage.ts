import { AsyncLocalStorage } from 'node:async_hooks'

// Next looks for it here when it is first loaded, to keep what belongs to a request: see browser.ts.
Object.assign(globalThis, { AsyncLocalStorage })
