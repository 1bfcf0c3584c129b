import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/prose.tsx'

/** What a governor or trustee finds: published figures alone, and no pupil. */
export function ReportsToCome({ organisation }: { organisation: string }) {
  return (
    <Page width="form">
      <PageHeader title={organisation} lead="Attendance reports for those who govern" />
      <Prose>
        <p>
          Attendance reports appear here each term, once they are published. They give figures for the whole
          school and for groups large enough that no pupil can be told from them.
        </p>
        <p>Nothing has been published yet. There is nothing you need to do.</p>
      </Prose>
    </Page>
  )
}
