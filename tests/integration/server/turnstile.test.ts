import { expect, test } from 'vitest'
import { Busy } from '#server/refusal.ts'
import { turnstile, turnstiles } from '#server/turnstile.ts'

const FULL = 'Too many are being made. Try again in a minute.'

/** Work that ends when it is told to. */
function task() {
  let end = (_done: string) => undefined as void
  const ended = new Promise<string>((resolve) => (end = resolve))
  let begun = false
  const work = () => {
    begun = true
    return ended
  }
  return { work, end: () => end('done'), begun: () => begun }
}

test('so much is done at once, so much waits in the order asked, and the rest is refused with a sentence', async () => {
  const enter = turnstile('test', { atOnce: 2, waiting: 1, full: FULL })
  const [first, second, third, fourth] = [task(), task(), task(), task()]
  const done = [first, second, third].map(({ work }) => enter(work))
  await expect(enter(fourth.work)).rejects.toThrow(FULL)
  await expect(enter(fourth.work)).rejects.toBeInstanceOf(Busy)
  expect([first, second, third, fourth].map((one) => one.begun())).toEqual([true, true, false, false])
  expect(turnstiles()).toContainEqual({ name: 'test', inside: 2, waiting: 1 })
  second.end()
  await done[1]
  first.end()
  third.end()
  expect(await Promise.all(done)).toEqual(['done', 'done', 'done'])
  expect(turnstiles()).toContainEqual({ name: 'test', inside: 0, waiting: 0 })
})

test('what fails leaves its place to the next', async () => {
  const enter = turnstile('failing', { atOnce: 1, waiting: 5, full: FULL })
  const answers = await Promise.allSettled(
    Array.from({ length: 4 }, (_, turn) =>
      enter(async () => (turn % 2 ? Promise.resolve(turn) : Promise.reject(new Error('no')))),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled'])
})
