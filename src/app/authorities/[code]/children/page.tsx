import type { Metadata } from 'next'
import { decideChild, takeBackChild, takeOutChild } from '#features/roll/linking/actions.ts'
import { PUPIL_COLUMNS } from '#features/roll/linking/components/columns.tsx'
import { LinkingPage } from '#features/roll/linking/components/linking-page.tsx'
import { DECISIONS, pagesAsked } from '#features/roll/linking/paging.ts'
import { childProposals, decisionsFor } from '#features/roll/linking/queries.ts'
import { organisationPage } from '#server/page.ts'
import { requireAbility } from '#server/db/actor.ts'

export const metadata: Metadata = { title: 'Records of the same child' }

/** Records of the authority's schools that look like one child's, and what was decided on such records. */
export default async function ChildrenPage({
  params,
  searchParams,
}: PageProps<'/authorities/[code]/children'>) {
  const home = `/authorities/${(await params).code}`
  const search = await searchParams
  const at = pagesAsked(search)
  const found = await organisationPage(home, async ({ db, actor }) => {
    requireAbility(actor, 'link_children')
    return {
      proposals: await childProposals(db),
      ...(await decisionsFor(db, 'child', at.decided, DECISIONS)),
    }
  })
  return (
    <LinkingPage
      title="Records of the same child"
      lead="A child who moved, or who goes to two schools, has a record at each. Linked, the child counts once in the figures of the area. A likeness only proposes; you decide, and a decision can be undone."
      alike="Records with the same UPN, or with the same birth date and the same name."
      noun="child"
      path={`${home}/children`}
      at={at}
      said={search['said']?.toString()}
      columns={PUPIL_COLUMNS}
      decide={decideChild}
      takeOut={takeOutChild}
      takeBack={takeBackChild}
      {...found}
    />
  )
}
