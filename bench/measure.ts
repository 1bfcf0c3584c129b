import { Agent, request, type IncomingHttpHeaders } from 'node:http'

export type Answer = { status: number; body: string; headers: IncomingHttpHeaders; ms: number }

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** One request, timed from its first byte out to its last byte in. */
export function ask(url: string, options: { cookie: string; body?: string } | null): Promise<Answer> {
  const started = performance.now()
  return new Promise((answered, failed) => {
    const { origin } = new URL(url)
    const headers = {
      ...(options && { cookie: options.cookie }),
      ...(options?.body && { 'content-type': 'application/json', origin }),
    }
    const sent = request(url, { agent, method: options?.body ? 'POST' : 'GET', headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      response.once('end', () =>
        answered({
          status: response.statusCode ?? 0,
          body,
          headers: response.headers,
          ms: performance.now() - started,
        }),
      )
    })
    sent.once('error', failed)
    sent.end(options?.body)
  })
}

/** The time below which this share of the samples lies. */
export function percentile(samples: number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

/** How a set of jobs went: milliseconds of each that succeeded, what the others said, and how many a second. */
export type Load = { samples: number[]; failures: string[]; perSecond: number }

/** Works through jobs with so many at once, for so many seconds at most. */
export async function together<Job>(
  jobs: Job[],
  workers: number,
  work: (job: Job) => Promise<number>,
  seconds = Infinity,
): Promise<Load> {
  const load = measured(work)
  const started = performance.now()
  const elapsed = () => (performance.now() - started) / 1000
  let next = 0
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (let index = next++; index < jobs.length && elapsed() < seconds; index = next++)
        await load.one(jobs[index] as Job)
    }),
  )
  return load.after(elapsed())
}

/** Starts jobs at a fixed pace whether or not the last ones have been answered: how a morning comes in. */
export async function paced<Job>(
  jobs: Job[],
  perSecond: number,
  work: (job: Job) => Promise<number>,
): Promise<Load> {
  const load = measured(work)
  const started = performance.now()
  await Promise.all(
    jobs.map(async (job, index) => {
      await new Promise((wait) => setTimeout(wait, (index * 1000) / perSecond))
      await load.one(job)
    }),
  )
  return load.after((performance.now() - started) / 1000)
}

function measured<Job>(work: (job: Job) => Promise<number>) {
  const samples: number[] = []
  const failures: string[] = []
  return {
    one: async (job: Job) => {
      try {
        samples.push(await work(job))
      } catch (error) {
        failures.push((error as Error).message)
      }
    },
    after: (seconds: number): Load => ({ samples, failures, perSecond: samples.length / seconds }),
  }
}
