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

/** Works through jobs with so many at once; gives each job's time, what failed, and jobs a second. */
export async function together<Job>(jobs: Job[], workers: number, work: (job: Job) => Promise<number>) {
  const samples: number[] = []
  const failures: string[] = []
  let next = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (let index = next++; index < jobs.length; index = next++) {
        try {
          samples.push(await work(jobs[index] as Job))
        } catch (error) {
          failures.push((error as Error).message)
        }
      }
    }),
  )
  return { samples, failures, perSecond: jobs.length / ((performance.now() - started) / 1000) }
}

/** Starts jobs at a fixed pace whether or not the last ones have been answered: how a morning comes in. */
export async function paced<Job>(jobs: Job[], perSecond: number, work: (job: Job) => Promise<number>) {
  const samples: number[] = []
  const failures: string[] = []
  const started = performance.now()
  await Promise.all(
    jobs.map(async (job, index) => {
      await new Promise((wait) => setTimeout(wait, (index * 1000) / perSecond))
      try {
        samples.push(await work(job))
      } catch (error) {
        failures.push((error as Error).message)
      }
    }),
  )
  return { samples, failures, perSecond: jobs.length / ((performance.now() - started) / 1000) }
}
