import type { ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'

const message = z.object({
  id: z.int().optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
  sessionId: z.string().optional(),
})

type Result = Record<string, unknown>
type Waiting = { resolve: (result: Result) => void; reject: (error: Error) => void }

/** A conversation with a browser by its DevTools protocol, through a pipe: nothing listens on a port. */
export type BrowserPipe = {
  /** Asks for something, of a page where `sessionId` names one, and gives the answer. Refuses with the browser's words. */
  ask: (method: string, params?: Result, sessionId?: string) => Promise<Result>
  /** Waits for the next event that is of this kind and passes. */
  event: (method: string, passes: (params: Result) => boolean) => Promise<Result>
}

/** Speaks with a browser started with --remote-debugging-pipe, whose third and fourth streams are the two ways. */
export function browserPipe(browser: ChildProcess): BrowserPipe {
  const [, , , to, from] = browser.stdio as [unknown, unknown, unknown, Writable, Readable]
  const waiting = new Map<number, Waiting>()
  const listening = new Set<{ method: string; heard: (params: Result) => void }>()
  let asked = 0
  let rest = ''

  from.setEncoding('utf8')
  from.on('data', (text: string) => {
    const parts = (rest + text).split('\0')
    rest = parts.pop() ?? ''
    for (const part of parts) hear(message.parse(JSON.parse(part)))
  })
  browser.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser ended.'))
  })

  function hear({ id, method, params = {}, result = {}, error }: z.output<typeof message>): void {
    if (id === undefined) {
      for (const one of listening) if (one.method === method) one.heard(params)
      return
    }
    const asker = waiting.get(id)
    waiting.delete(id)
    if (error) asker?.reject(new Error(error.message))
    else asker?.resolve(result)
  }

  return {
    ask: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++asked
        waiting.set(id, { resolve, reject })
        to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      }),
    event: (method, passes) =>
      new Promise((resolve) => {
        const one = {
          method,
          heard: (params: Result) => {
            if (!passes(params)) return
            listening.delete(one)
            resolve(params)
          },
        }
        listening.add(one)
      }),
  }
}
