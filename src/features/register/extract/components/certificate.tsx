import { moment } from '#ui/format.ts'

/** Under a printed extract: who made it and when, and the place where it is signed as a true copy. */
export function Certificate({ madeBy, position, at }: { madeBy: string; position: string; at: string }) {
  return (
    <footer className="keep-together mt-8 max-w-prose text-sm">
      <p>
        Extract made by {madeBy}, {position}, on {moment(at)}. It shows every entry of the attendance register
        for these days with each amendment: the original entry, the amended entry, the reason, the date, and
        the name and position of the person who made it (School Attendance (Pupil Registration) (England)
        Regulations 2024, regulation 10).
      </p>
      <dl className="print-only mt-10 grid grid-cols-2 gap-8">
        {['Signed as a true extract', 'Name, position and date'].map((line) => (
          <div key={line} className="border-t border-line-strong pt-1">
            <dt>{line}</dt>
          </div>
        ))}
      </dl>
    </footer>
  )
}
