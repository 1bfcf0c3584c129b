import { longDate } from '#ui/format.ts'
import { FieldStack, FormActions } from '#ui/form-parts.tsx'
import { Page } from '#ui/page.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { RegisterView } from '../contract.ts'

/** Asks when a register on paper was taken, before its marks are entered. Works without scripts. */
export function PaperTime({ view, problem }: { view: RegisterView; problem: string }) {
  return (
    <Page width="form">
      <PageHeader
        title="When was it taken?"
        lead={`${view.groupName}, ${view.session === 'AM' ? 'morning' : 'afternoon'} of ${longDate(view.date)}`}
      />
      <form method="get" noValidate>
        <input type="hidden" name="paper" value="1" />
        <FieldStack>
          <TextField
            name="at"
            type="time"
            label="Time on the paper register"
            hint="The record keeps when the register was taken and, apart from it, when it was entered."
            error={problem || undefined}
            defaultValue={view.times?.opens}
            width="short"
            required
          />
        </FieldStack>
        <FormActions>
          <SubmitButton>Enter the marks</SubmitButton>
        </FormActions>
      </form>
    </Page>
  )
}
