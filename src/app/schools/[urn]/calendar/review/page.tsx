import type { Metadata } from 'next'
import { ConfirmForm } from '#features/school/calendar/components/confirm-form.tsx'
import { EditPage } from '#features/school/calendar/components/edit-page.tsx'
import { EffectSummary } from '#features/school/calendar/components/effect-summary.tsx'
import { calendarPath, changeToReview } from '#features/school/calendar/queries.ts'
import { schoolPage } from '#server/page.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'

export const metadata: Metadata = { title: 'What this change affects' }

/** What a change to the calendar would do to marks, before it is made. */
export default async function ReviewPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/calendar/review'>) {
  const search = await searchParams
  const { urn, edit, carried, effect, refused } = await schoolPage(params, (context) =>
    changeToReview(context, search),
  )
  return (
    <EditPage urn={urn} year={edit.year} title="What this change affects">
      {effect && effect.marks > 0 ? (
        <>
          <EffectSummary effect={effect} />
          <div className="mt-8">
            <ConfirmForm urn={urn} year={edit.year} carried={carried} seen={effect.marks} />
          </div>
        </>
      ) : (
        <Notice tone="warning" title="There is nothing left to confirm">
          <p>{refused || 'No marks stand on these sessions any more.'}</p>
          <TextLink href={calendarPath(urn, edit.year)}>Back to the calendar</TextLink>
        </Notice>
      )}
    </EditPage>
  )
}
