import { createHash } from 'node:crypto'
import { existsSync, lstatSync, statSync } from 'node:fs'
import { cp, mkdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

// When we are root, the server runs as an ordinary user, who may not enter folders that only root may, such as root's
// home. Its programs and data then lie here instead, and a link in the folder where they belong points here.
const OPEN_TO_ALL = '/var/lib/rollbook'

/** Whether every user may enter a folder and all the folders above it. */
export function isPassable(folder: string): boolean {
  const open = (statSync(folder).mode & 0o001) !== 0
  return open && (dirname(folder) === folder || isPassable(dirname(folder)))
}

/** The folder of PostgreSQL's programs: npm's own, or a copy where an ordinary user can reach it. */
export async function reachablePrograms(packageFolder: string): Promise<string> {
  const native = join(packageFolder, 'native')
  if (isPassable(native)) return native
  const description = await readFile(join(packageFolder, 'package.json'), 'utf8')
  const copy = join(OPEN_TO_ALL, `programs-${short(description)}`)
  if (existsSync(copy)) return copy
  // Copied under another name and then renamed, so that it is complete or absent: another process may be doing the
  // same.
  const unfinished = `${copy}-${process.pid}`
  await mkdir(OPEN_TO_ALL, { recursive: true, mode: 0o755 })
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
  await rename(unfinished, copy).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  })
  return copy
}

/**
 * Where the database's data lies, for a server that runs as an ordinary user: in the home folder, or where a link in
 * it points.
 */
export async function reachableData(home: string): Promise<string> {
  const inside = join(home, 'postgres')
  const stands = lstatSync(inside, { throwIfNoEntry: false })
  if (stands?.isSymbolicLink()) return readlink(inside)
  if (stands || isPassable(home)) return inside
  const outside = join(OPEN_TO_ALL, `data-${short(home)}`)
  // Left over from an earlier folder of this name, which was deleted together with its link.
  await rm(outside, { recursive: true, force: true })
  await mkdir(OPEN_TO_ALL, { recursive: true, mode: 0o755 })
  await symlink(outside, inside)
  return outside
}

const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
