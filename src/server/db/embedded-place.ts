import { createHash } from 'node:crypto'
import { existsSync, lstatSync, statSync } from 'node:fs'
import { cp, mkdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

// As root the server runs as an ordinary user, who may not pass through folders that are root's alone, such as root's
// own home. Then its programs and its data lie here, and a link in the folder they belong to says where.
const OPEN_TO_ALL = '/var/lib/rollbook'

/** Whether anybody may pass through a folder and all above it. */
export function isPassable(folder: string): boolean {
  const open = (statSync(folder).mode & 0o001) !== 0
  return open && (dirname(folder) === folder || isPassable(dirname(folder)))
}

/** The folder of PostgreSQL's programs, from npm's package, where an ordinary user reaches it: itself or a copy. */
export async function reachablePrograms(packageFolder: string): Promise<string> {
  const native = join(packageFolder, 'native')
  if (isPassable(native)) return native
  const description = await readFile(join(packageFolder, 'package.json'), 'utf8')
  const copy = join(OPEN_TO_ALL, `programs-${short(description)}`)
  if (existsSync(copy)) return copy
  // Whole or not there: another process may be doing the same.
  const unfinished = `${copy}-${process.pid}`
  await mkdir(OPEN_TO_ALL, { recursive: true, mode: 0o755 })
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
  await rename(unfinished, copy).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  })
  return copy
}

/** Where the data of a home folder lies, for a server that runs as an ordinary user: in it, or where a link in it says. */
export async function reachableData(home: string): Promise<string> {
  const inside = join(home, 'postgres')
  const stands = lstatSync(inside, { throwIfNoEntry: false })
  if (stands?.isSymbolicLink()) return readlink(inside)
  if (stands || isPassable(home)) return inside
  const outside = join(OPEN_TO_ALL, `data-${short(home)}`)
  // Left by an earlier folder of this name, which was deleted with its link.
  await rm(outside, { recursive: true, force: true })
  await mkdir(OPEN_TO_ALL, { recursive: true, mode: 0o755 })
  await symlink(outside, inside)
  return outside
}

const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
