import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { DateField } from '#ui/text-field.tsx'

/** From which day to which: a plain form whose answer is in the address. */
export function SpanForm({ from, to }: { from: string; to: string }) {
  return (
    <form method="get" className="screen-only mb-6">
      <FieldRow>
        <DateField name="from" label="From" defaultValue={from} />
        <DateField name="to" label="To" defaultValue={to} />
        <div className="self-end">
          <Button type="submit">Show these days</Button>
        </div>
      </FieldRow>
    </form>
  )
}
