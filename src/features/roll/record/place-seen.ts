/** A pupil's year and group as a form carries them: a move that somebody else makes meanwhile is noticed. */
export const placeSeen = ({ yearGroup, groupId }: { yearGroup: number | null; groupId: number | null }) =>
  `${yearGroup ?? ''}/${groupId ?? ''}`
