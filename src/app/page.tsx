import { redirect } from 'next/navigation'

import { homeOf } from '#features/people/frame/queries.ts'
import { pageData } from '#server/page.ts'

/** The start page is no page: it leads whoever is signed in to where their work begins, and others to signing in. */
export default async function StartPage() {
  return redirect(await pageData(homeOf))
}
