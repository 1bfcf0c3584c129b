import { can } from '#domain/index.ts'
import { pupilHeader } from '#features/roll/pupils/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound } from '#server/refusal.ts'
import { documentsOf } from './queries.ts'

/** A number in an address. Refuses (NotFound) what is not one. */
export function numberOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new NotFound()
  return Number(text)
}

/** What a pupil's documents page shows to this actor. Refuses (NotFound) a role that reads no documents. */
export async function loadDocuments({ db, actor, school, today }: SchoolContext, pupil: string) {
  requireAbility(actor, 'read_documents')
  const pupilId = numberOf(pupil)
  return {
    school,
    pupil: await pupilHeader(db, school.id, pupilId, today),
    documents: await documentsOf(db, school.id, pupilId),
    mayKeep: can(actor.role, 'keep_documents'),
    mayHide: can(actor.role, 'see_restricted'),
  }
}

/** One document, to be removed by somebody who keeps them. Refuses (NotFound) one that the actor cannot see. */
export async function loadDocument(context: SchoolContext, pupil: string, document: string) {
  requireAbility(context.actor, 'keep_documents')
  const { school, pupil: whose, documents } = await loadDocuments(context, pupil)
  const found = documents.find(({ id }) => id === numberOf(document))
  if (!found) throw new NotFound()
  return { school, pupil: whose, document: found }
}
