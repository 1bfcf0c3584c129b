import { redirect } from 'next/navigation'

import { startInSchool } from '#features/people/frame/queries.ts'
import { schoolPage } from '#server/page.ts'

/** A school's own address leads to where this person's work in it begins. */
export default async function SchoolPage({ params }: PageProps<'/schools/[urn]'>) {
  return redirect(await schoolPage(params, startInSchool))
}
