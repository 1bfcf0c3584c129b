import { notFound, redirect } from 'next/navigation'

import { schoolStart } from '#features/people/frame/queries.ts'
import { schoolPage } from '#server/page.ts'

/** A school's own address leads to where this person's work in it begins. */
export default async function SchoolPage({ params }: PageProps<'/schools/[urn]'>) {
  const { role, school } = await schoolPage(params, ({ actor, school }) => ({
    role: actor.role,
    school,
  }))
  const start = schoolStart(role)
  if (start) redirect(`/schools/${school.urn}/${start}`)
  return notFound()
}
