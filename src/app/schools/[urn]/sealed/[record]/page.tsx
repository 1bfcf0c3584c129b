import type { Metadata } from 'next'
import { OpenedRecordView } from '#features/roll/pupils/components/sealed-records.tsx'
import { openSealedRecord, sealedRecords } from '#features/roll/pupils/sealed.ts'
import { schoolPage } from '#server/page.ts'
import { NotFound } from '#server/refusal.ts'
import { Button } from '#ui/button.tsx'
import { moment } from '#ui/format.ts'
import { FieldStack, FormActions } from '#ui/form-parts.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { TextField } from '#ui/text-field.tsx'

export const metadata: Metadata = { title: 'Sealed record' }

/** A sealed record: asks why it is opened, and shows it to whoever says. */
export default async function SealedRecordPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/sealed/[record]'>) {
  const { record: id } = await params
  const why = (await searchParams)['why']
  const reason = typeof why === 'string' ? why.trim().slice(0, 500) : ''
  const { school, record, opened } = await schoolPage(params, async (context) => {
    const found = (await sealedRecords(context)).find((one) => String(one.id) === id)
    if (!found) throw new NotFound()
    return {
      school: context.school,
      record: found,
      opened: reason === '' ? null : await openSealedRecord(context, id, reason),
    }
  })
  return (
    <Page>
      <PageHeader
        crumbs={[
          { label: 'Sealed records', href: `/schools/${school.urn}/sealed` },
          { label: `Record ${record.id}` },
        ]}
        title={`Sealed record ${record.id}`}
        lead={`Sealed ${moment(record.sealedAt)} by ${record.by}: ${record.reason}`}
      />
      {opened ? (
        <OpenedRecordView opened={opened} />
      ) : (
        <form method="get">
          <FieldStack>
            <TextField
              name="why"
              label="Why do you open it?"
              hint="Written to the access log with your name."
              state={null}
              required
            />
          </FieldStack>
          <FormActions>
            <Button type="submit" tone="primary">
              Open the record
            </Button>
          </FormActions>
        </form>
      )}
    </Page>
  )
}
