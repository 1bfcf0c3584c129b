import { redirect } from 'next/navigation'

import { homeOf } from '#features/people/frame/queries.ts'
import { ownPage } from '#server/page.ts'

/** Shows nothing itself: sends people who are signed in to where their work begins, and others to sign in. */
export default async function StartPage() {
  return redirect(await ownPage(homeOf))
}
