import type { Metadata } from 'next'
import { registerPath } from '#features/register/taking/client/paths.ts'
import { PaperTime } from '#features/register/taking/components/paper-time.tsx'
import { RegisterScreen } from '#features/register/taking/components/register-screen.tsx'
import { paperAsked } from '#features/register/taking/paper.ts'
import { loadRegister } from '#features/register/taking/queries.ts'
import { registerAsked } from '#features/register/taking/schema.ts'
import { schoolPage } from '#server/page.ts'
import { TextLink } from '#ui/link.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Register' }

export default async function RegisterPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/registers/[group]/[date]/[session]'>) {
  const search = await searchParams
  const asked = await params
  const { view, paper } = await schoolPage(params, async (context) => {
    const key = registerAsked(asked)
    const paper = paperAsked(search, key.date)
    return { view: await loadRegister(context, key, paper.takenAt), paper }
  })
  if (paper.asked && paper.takenAt === null) return <PaperTime view={view} problem={paper.problem} />
  return (
    <Page width="full">
      <RegisterScreen view={view} />
      {!view.closedBecause && (
        <p className="screen-only mt-6 text-sm text-ink-muted">
          No device at hand? <TextLink href={`${registerPath(view)}/print`}>Print this register</TextLink> and{' '}
          <TextLink href={`${registerPath(view)}?paper=1`}>enter it from the paper</TextLink> later.
        </p>
      )}
    </Page>
  )
}
