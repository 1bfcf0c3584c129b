import { config } from 'dotenv'

/**
 * Runs a script: settings from .env, the right Node, one clear sentence instead of a stack trace when it fails.
 * DEBUG=1 shows the trace.
 */
export async function main(work: (log: (line: string) => void) => Promise<void>): Promise<void> {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 24) {
    console.error(
      `This needs Node 24 and runs on ${process.version}. Start it with npm run, which brings its own; if that fails, run npm ci again.`,
    )
    process.exit(1)
  }
  config({ quiet: true })
  try {
    await work((line) => console.log(line))
    process.exit(0)
  } catch (error) {
    console.error(process.env['DEBUG'] || !(error instanceof Error) ? error : error.message)
    process.exit(1)
  }
}
