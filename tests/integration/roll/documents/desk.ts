import { keepDocument, openDocument, removeDocument } from '#features/roll/documents/commands.ts'
import { documentsOf } from '#features/roll/documents/queries.ts'
import { keepForm, removeForm } from '#features/roll/documents/schema.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool, type SchoolContext } from '#server/school.ts'
import { testDb } from '../../../support/database.ts'
import { DAY } from '../../../support/register.ts'
import { FILES } from './files.ts'

type Sent = { name?: string; bytes?: Uint8Array<ArrayBuffer>; fields?: Record<string, string> }

/** What a form sends of a file. */
export const sent = (pupil: number, { name = 'letter.pdf', bytes = FILES.pdf, fields }: Sent = {}) => ({
  pupil: String(pupil),
  file: new File([bytes], name),
  kind: 'letter',
  name: '',
  ...fields,
})

/** The documents of a school as the pages reach them, for whoever is signed in. */
export function documentsDesk({ urn, id }: { urn: number; id: number }) {
  const as = <T>(token: SessionToken, work: (context: SchoolContext) => Promise<T>) =>
    withActor(token, async (db, actor) =>
      work({ db, actor, school: await findSchool(db, String(urn)), today: DAY }),
    )
  return {
    keep: (token: SessionToken, pupil: number, what?: Sent) =>
      as(token, (context) => keepDocument(context, keepForm.parse(sent(pupil, what)))),
    list: (token: SessionToken, pupil: number) => withActor(token, (db) => documentsOf(db, id, pupil)),
    open: (token: SessionToken, pupil: number, document: number) =>
      as(token, (context) => openDocument(context, pupil, document)),
    remove: (token: SessionToken, pupil: number, document: number, reason: string) =>
      as(token, (context) =>
        removeDocument(
          context,
          removeForm.parse({ pupil: String(pupil), document: String(document), reason }),
        ),
      ),
  }
}

/** What the access log says of a pupil's documents, the first first. */
export async function logOf(pupil: number): Promise<{ what: string; detail: string; membership: number }[]> {
  const { owner } = await testDb()
  const { rows } = await owner.query<{ what: string; detail: string; membership: number }>(
    `select what, detail, membership_id as membership from access_log where pupil_id = $1 and what like 'document%' order by id`,
    [pupil],
  )
  return rows
}
