import { readEnvFile } from '#server/env.ts'

/**
 * Runs a script: settings from .env, one clear sentence instead of a stack trace when it fails.
 * DEBUG=1 shows the trace.
 */
export async function main(work: (log: (line: string) => void) => Promise<void>): Promise<void> {
  readEnvFile()
  try {
    await work((line) => console.log(line))
    process.exit(0)
  } catch (error) {
    console.error(process.env['DEBUG'] || !(error instanceof Error) ? error : error.message)
    process.exit(1)
  }
}
