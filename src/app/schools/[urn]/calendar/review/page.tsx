import type { Metadata } from 'next'
import { ConfirmForm } from '#features/school/calendar/components/confirm-form.tsx'
import { EditPage } from '#features/school/calendar/components/edit-page.tsx'
import { EffectSummary } from '#features/school/calendar/components/effect-summary.tsx'
import { reviewData } from '#features/school/calendar/editor-data.ts'
import type { Query } from '#features/school/calendar/query.ts'
import { calendarPath } from '#features/school/calendar/paths.ts'
import { schoolPage } from '#server/page.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'

export const metadata: Metadata = { title: 'What this change affects' }

/** What a change to the calendar would do to marks that stand, before it is made. */
export default async function ReviewPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/calendar/review'>) {
  const query = await searchParams
  const { school, edit, effect, refused } = await schoolPage(params, (context) => reviewData(context, query))
  return (
    <EditPage urn={school.urn} year={edit.year} title="What this change affects">
      {effect && effect.marks > 0 ? (
        <>
          <EffectSummary effect={effect} />
          <div className="mt-8">
            <ConfirmForm urn={school.urn} edit={edit} seen={effect.marks} />
          </div>
        </>
      ) : (
        <Notice tone="warning" title="There is nothing left to confirm">
          <p>{refused || 'No marks stand on these sessions any more.'}</p>
          <TextLink href={calendarPath(school.urn, edit.year)}>Back to the calendar</TextLink>
        </Notice>
      )}
    </EditPage>
  )
}
