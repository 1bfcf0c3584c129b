import type { Look } from './points.ts'

type Props = { mark: Look['mark']; x: number; y: number; colour: string }

/** The mark of a point. Its shape shows the series to people who do not see the colour. */
export function Mark({ mark, x, y, colour }: Props) {
  if (mark === 'disc') return <circle cx={x} cy={y} r={4} fill={colour} />
  const square = <rect x={x - 3.5} y={y - 3.5} width={7} height={7} fill={colour} />
  return mark === 'square' ? square : <g transform={`rotate(45 ${x} ${y})`}>{square}</g>
}
