const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']

/** A pattern's sessions: "Mon am and pm, Tue am". Takes its ten characters, a 1 for each session the pupil attends. */
export function patternWords(sessions: string): string {
  const days = WEEK.flatMap((day, index) => {
    const held = [sessions[2 * index] === '1' && 'am', sessions[2 * index + 1] === '1' && 'pm'].filter(
      Boolean,
    )
    return held.length > 0 ? [`${day} ${held.join(' and ')}`] : []
  })
  return days.join(', ') || 'none'
}
