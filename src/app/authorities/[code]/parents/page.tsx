import type { Metadata } from 'next'
import { decideParent, takeBackParent, takeOutParent } from '#features/roll/linking/actions.ts'
import { CONTACT_COLUMNS } from '#features/roll/linking/components/columns.tsx'
import { LinkingPage } from '#features/roll/linking/components/linking-page.tsx'
import { DECISIONS, pagesAsked } from '#features/roll/linking/paging.ts'
import { decisionsFor, parentProposals } from '#features/roll/linking/queries.ts'
import { organisationPage } from '#server/page.ts'
import { requireAbility } from '#server/db/actor.ts'

export const metadata: Metadata = { title: 'Records of the same parent' }

/** Contacts at the authority's schools that look like one parent's, and what was decided on them. */
export default async function ParentsPage({
  params,
  searchParams,
}: PageProps<'/authorities/[code]/parents'>) {
  const home = `/authorities/${(await params).code}`
  const search = await searchParams
  const at = pagesAsked(search)
  const found = await organisationPage(home, async ({ db, actor }) => {
    requireAbility(actor, 'link_parents')
    return {
      proposals: await parentProposals(db),
      ...(await decisionsFor(db, 'parent', at.decided, DECISIONS)),
    }
  })
  return (
    <LinkingPage
      title="Records of the same parent"
      lead="A parent of children at two schools, or of a child who moved, is a contact at each. What the law counts for one parent and one child, such as penalty notices, it counts across schools. A likeness only proposes; you decide, and a decision can be undone."
      alike="Parents and carers with the same name who share an e-mail address, a telephone number, a postcode, or a child whose records are linked. A confidential address is not compared."
      noun="parent"
      path={`${home}/parents`}
      at={at}
      said={search['said']?.toString()}
      columns={CONTACT_COLUMNS}
      decide={decideParent}
      takeOut={takeOutParent}
      takeBack={takeBackParent}
      {...found}
    />
  )
}
