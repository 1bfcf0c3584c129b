import { Kbd } from '#ui/kbd.tsx'

type Props = {
  /** Whose change, or which changes, the reason is for. */
  label: string
  reasons: string[]
  chosen: string
  /** Shows the figure that chooses each reason from the keyboard. */
  numbered?: boolean
  name: string
  onReason: (reason: string) => void
}

/** Why a mark is changed after the register closed: the common reasons, one tap each, or words of one's own. */
export function ReasonChips({ label, reasons, chosen, numbered = false, name, onReason }: Props) {
  return (
    <div role="group" aria-label={label} className="flex flex-wrap items-center gap-1.5">
      {reasons.map((reason, index) => (
        <button
          key={reason}
          type="button"
          aria-pressed={chosen === reason}
          onClick={() => onReason(reason)}
          className="chip"
        >
          {numbered && index < 9 && <Kbd>{index + 1}</Kbd>}
          {reason}
        </button>
      ))}
      <input
        type="text"
        name={name}
        maxLength={500}
        aria-label={`${label}: another reason`}
        placeholder="Another reason"
        value={reasons.includes(chosen) ? '' : chosen}
        onChange={(event) => onReason(event.target.value)}
        className="line-input w-40 max-w-full"
      />
    </div>
  )
}
