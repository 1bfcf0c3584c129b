import type { Metadata } from 'next'
import { decideParents, undoParentsDistinct, undoParentLink } from '#features/roll/linking/actions.ts'
import { CONTACT_COLUMNS } from '#features/roll/linking/components/columns.tsx'
import { LinkingPage } from '#features/roll/linking/components/linking-page.tsx'
import { loadParents } from '#features/roll/linking/queries.ts'
import { organisationPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Match parent records' }

/** Contacts at the authority's schools that look like one parent's, and what was decided on them. */
export default async function ParentsPage({
  params,
  searchParams,
}: PageProps<'/authorities/[code]/parents'>) {
  const home = `/authorities/${(await params).code}`
  const search = await searchParams
  const found = await organisationPage(home, (context) => loadParents(context, search))
  return (
    <LinkingPage
      title="Match parent records"
      lead="A parent of children at two schools, or of a child who moved, is a contact at each. What the law counts for one parent and one child, such as penalty notices, it counts across schools. A likeness only proposes; you decide, and a decision can be undone."
      alike="Parents and carers with the same name who share an e-mail address, a telephone number, a postcode, or a child whose records are linked. A confidential address is not compared."
      noun="parent"
      path={`${home}/parents`}
      said={search['said']?.toString()}
      columns={CONTACT_COLUMNS}
      decide={decideParents}
      undoLink={undoParentLink}
      undoDistinct={undoParentsDistinct}
      {...found}
    />
  )
}
