import type { Metadata } from 'next'
import { decideChildren, undoChildrenDistinct, undoChildLink } from '#features/roll/linking/actions.ts'
import { PUPIL_COLUMNS } from '#features/roll/linking/components/columns.tsx'
import { LinkingPage } from '#features/roll/linking/components/linking-page.tsx'
import { loadChildren } from '#features/roll/linking/queries.ts'
import { organisationPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Match pupil records' }

/** Records of the authority's schools that look like one child's, and what was decided on such records. */
export default async function ChildrenPage({
  params,
  searchParams,
}: PageProps<'/authorities/[code]/children'>) {
  const home = `/authorities/${(await params).code}`
  const search = await searchParams
  const found = await organisationPage(home, (context) => loadChildren(context, search))
  return (
    <LinkingPage
      title="Match pupil records"
      lead="A child who moved, or who goes to two schools, has a record at each. Linked, the child counts once in the figures of the area. A likeness only proposes; you decide, and a decision can be undone."
      alike="Records with the same UPN, or with the same birth date and the same name."
      noun="child"
      path={`${home}/children`}
      said={search['said']?.toString()}
      columns={PUPIL_COLUMNS}
      decide={decideChildren}
      undoLink={undoChildLink}
      undoDistinct={undoChildrenDistinct}
      {...found}
    />
  )
}
