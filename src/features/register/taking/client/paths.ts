import type { Session } from '#domain/index.ts'

type Place = { urn: number; date: string; session: Session }

/** The page of one group's register. */
export const registerPath = ({ urn, groupId, date, session }: Place & { groupId: number }): string =>
  `/schools/${urn}/registers/${groupId}/${date}/${session}`

/** The page that tells how one mark came about. */
export const historyPath = ({ urn, pupilId, date, session }: Place & { pupilId: number }): string =>
  `/schools/${urn}/marks/${pupilId}/${date}/${session}`

/** The way to sign in again and come back. */
export const signInPath = (next: string): string => `/sign-in?next=${encodeURIComponent(next)}`
