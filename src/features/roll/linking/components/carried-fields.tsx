/** The records a form is about, by the names its schema asks for. */
export type Carried = Record<string, number>

/** The records, as a form carries them. */
export function CarriedFields({ of }: { of: Carried }) {
  return Object.entries(of).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
