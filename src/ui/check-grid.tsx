import { cx } from './cx.ts'
import { FieldNotes, describeField } from './field-shell.tsx'
import type { FieldProps } from './field-shell.tsx'
import { fieldValues } from './form.ts'

type Props = FieldProps & {
  columns: string[]
  rows: string[]
  /** The value of a box, by its row and column. */
  boxValue: (row: number, column: number) => string
  defaultValues?: string[]
}

/** Boxes in rows and columns, such as the sessions of a week; the form sends one value for each that is ticked. */
export function CheckGrid({ columns, rows, boxValue, defaultValues, ...field }: Props) {
  const { id, error, aria } = describeField(field)
  const ticked = fieldValues(field.state, field.name, defaultValues)
  return (
    <fieldset
      aria-describedby={aria['aria-describedby']}
      className={cx(error !== undefined && 'border-l-4 border-wrong pl-3')}
    >
      <legend className={cx(field.labelHidden ? 'sr-only' : 'mb-1 font-semibold')}>{field.label}</legend>
      <FieldNotes id={id} hint={field.hint} error={error} />
      <table className="border-separate border-spacing-x-3 border-spacing-y-1">
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col" className="text-sm font-semibold">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((rowName, row) => (
            <tr key={rowName}>
              <th scope="row" className="pr-2 text-left text-sm font-semibold">
                {rowName}
              </th>
              {columns.map((columnName, column) => {
                const value = boxValue(row, column)
                const checked = ticked.includes(value)
                return (
                  <td key={columnName} className="text-center">
                    <input
                      key={String(checked)}
                      id={row + column === 0 ? id : undefined}
                      type="checkbox"
                      name={field.name}
                      value={value}
                      defaultChecked={checked}
                      aria-label={`${columnName}, ${rowName}`}
                      className="size-6 cursor-pointer accent-action"
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}
