/** Which two records a form is about. */
export type Pair = { schoolId: number; pupilId: number; otherSchoolId: number; otherPupilId: number }

/** The two records, as a form carries them. */
export function PairFields({ pair }: { pair: Pair }) {
  return Object.entries(pair).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
